# A fork is a second run of the case: only the forking thread is in the child, greenlets are in both.
import os
import signal
import sys
import threading
import time

from gevent import monkey

native_sleep = time.sleep
monkey.patch_all()

import gevent

ticks = []


def ticker():
    while True:
        ticks.append(1)
        gevent.sleep(0.05)


def work():
    time.sleep(0.5)
    print('worked in', who)


who = 'parent'
thread = threading.Thread(target=work)
thread.start()
pid = os.fork()
if pid == 0:
    who = 'child'
    print('in the child', thread.is_alive(), threading.current_thread() is threading.main_thread())
    native_sleep(0.1)
    sys.stdout.flush()
    os._exit(3)
gevent.spawn(ticker)
print('status', os.waitpid(pid, 0)[1] >> 8, len(ticks) > 1)
thread.join()

pid = os.fork()
if pid == 0:
    signal.signal(signal.SIGTERM, lambda number, frame: os._exit(9))
    native_sleep(3)
    print('never')
gevent.sleep(0.5)
os.kill(pid, signal.SIGTERM)
ended, status = os.waitpid(pid, 0)
print('ended by its handler', ended == pid, os.WIFEXITED(status), os.WEXITSTATUS(status))
try:
    os.kill(pid, 0)
except ProcessLookupError as error:
    print(error.errno)
# prints:
# in the child False True
# status 3 True
# worked in parent
# ended by its handler True True 9
# 3
