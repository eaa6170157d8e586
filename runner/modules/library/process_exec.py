"""exec: the process goes on as another program; with its number, nothing cleaned up, what is buffered lost."""
import os
import sys
import time

if len(sys.argv) > 1:
    print('again', sys.argv[1:], os.getpid() == int(os.environ['FIRST']), os.environ.get('EXTRA'), flush=True)
    sys.exit(0 if 'last' in sys.argv else 7)

sys.argv.append('one')
os.environ['FIRST'] = str(os.getpid())


def ends_as(what):
    pid = os.fork()
    if pid == 0:
        try:
            os.environ['FIRST'] = str(os.getpid())
            what()
        except Exception as error:
            print('raised', type(error).__name__, error, flush=True)
        finally:
            os._exit(99)
    ended, status = os.waitpid(pid, 0)
    print(ended == pid, status, flush=True)


ends_as(lambda: os.execv(sys.executable, [sys.executable] + sys.argv))
ends_as(lambda: os.execve(sys.executable, [sys.executable] + sys.argv, {**os.environ, 'EXTRA': 'set'}))
ends_as(lambda: os.execl('/bin/sh', 'sh', '-c', 'echo from sh; exit 3'))
ends_as(lambda: os.execlp('sleep', 'sleep', '0.1'))
ends_as(lambda: os.execvp('no-such-program', ['no-such-program']))
ends_as(lambda: os.execv('/no/such', ['x']))
ends_as(lambda: os.execve('/no/such', ['x'], {}))
ends_as(lambda: os.execv('/bin/true', []))

# A signal comes to what the process has become.
pid = os.fork()
if pid == 0:
    os.execvp('sleep', ['sleep', '30'])
time.sleep(0.2)
os.kill(pid, 15)
print(os.waitpid(pid, 0)[1], flush=True)
pid = os.fork()
if pid == 0:
    os.execv(sys.executable, [sys.executable, '-c', 'import time; print("there", flush=True); time.sleep(30)'])
time.sleep(1)
os.kill(pid, 9)
print(os.waitpid(pid, 0)[1], flush=True)

# The program itself, at last: no atexit callback.
import atexit
atexit.register(print, 'never')
os.execv(sys.executable, [sys.executable] + sys.argv + ['at', 'last'])
