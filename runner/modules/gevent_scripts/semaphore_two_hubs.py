"""A thread with a hub waits for a semaphore of another thread's hub in its own."""
import _thread
import time

import gevent
from gevent.lock import Semaphore

s = Semaphore(1)
log = []
gevent.sleep(0.001)
s.acquire()
gevent.spawn(lambda: (s.acquire(), log.append('greenlet')))
gevent.sleep(0.001)


def work():
    gevent.sleep(0.001)
    s.acquire()
    log.append('thread')


_thread.start_new_thread(work, ())
gevent.sleep(0.02)
s.release()
gevent.sleep(0.02)
print(log)
s.release()
gevent.sleep(0.02)
print(log, s.counter)

# prints:
# ['greenlet']
# ['greenlet', 'thread'] 0
