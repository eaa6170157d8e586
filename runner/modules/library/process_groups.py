"""Process groups: who is in which, and signals to all of one."""
import functools
import os
import signal
import subprocess
import sys
import time

print = functools.partial(print, flush=True)

own = os.getpgrp()
print(os.getpgid(0) == own, os.getpgid(os.getpid()) == own)

sleeper = subprocess.Popen(['sleep', '30'])
print(os.getpgid(sleeper.pid) == own)
sleeper.kill()
print(sleeper.wait())

for how in (dict(start_new_session=True), dict(preexec_fn=os.setsid), dict(preexec_fn=os.setpgrp)):
    program = subprocess.Popen(['sleep', '30'], **how)
    print(os.getpgid(program.pid) == program.pid, 'preexec_fn' in how or os.getsid(program.pid) == program.pid)
    os.killpg(os.getpgid(program.pid), signal.SIGTERM)
    print(program.wait())

leader = os.fork()
if leader == 0:
    os.setpgrp()
    if os.fork() == 0:
        time.sleep(30)
        os._exit(0)
    time.sleep(30)
    os._exit(0)
time.sleep(0.2)
print(os.getpgid(leader) == leader)
os.killpg(leader, signal.SIGUSR1)
print(os.waitpid(leader, 0)[1])
try:
    os.killpg(999999, signal.SIGTERM)
except ProcessLookupError as error:
    print(error)
try:
    os.getpgid(999999)
except ProcessLookupError as error:
    print(error)

child = os.fork()
if child == 0:
    os.setpgid(0, 0)
    signal.signal(signal.SIGTERM, lambda *_: print('handled'))
    os.kill(0, signal.SIGTERM)
    try:
        os.setsid()
    except PermissionError as error:
        print(error)
    os._exit(5)
print(os.waitpid(child, 0)[1] >> 8)
