"""A semaphore between native threads that have no hub: the waiter blocks on a native lock."""
import _thread
import time

import gevent
from gevent.lock import Semaphore

s = Semaphore(1)
log = []


def work(n):
    s.acquire()
    log.append(('in', n))
    time.sleep(0.05)
    log.append(('out', n))
    s.release()


_thread.start_new_thread(work, (1,))
time.sleep(0.01)
_thread.start_new_thread(work, (2,))
time.sleep(0.2)
print(log, s.counter)

# prints:
# [('in', 1), ('out', 1), ('in', 2), ('out', 2)] 1
