"""Semaphores, bounded ones, and an RLock that belongs to a greenlet."""
import gevent
from gevent.lock import BoundedSemaphore, DummySemaphore, RLock, Semaphore

log = []
s = Semaphore(1)
print(s.locked(), s.acquire(), s.locked(), s.acquire(blocking=False), s.acquire(timeout=0.001))


def use(n):
    with s:
        log.append(n)
        gevent.sleep(0.001)


group = [gevent.spawn(use, n) for n in range(4)]
gevent.sleep(0)
s.release()
gevent.joinall(group)
print(log, s.counter)
b = BoundedSemaphore(1)
try:
    b.release()
except ValueError as error:
    print(error)
try:
    Semaphore(-1)
except ValueError as error:
    print(error)
r = RLock()
print(r.acquire(), r.acquire())
r.release()


def other():
    print(r.acquire(blocking=False), r.acquire(timeout=0.001))
    try:
        r.release()
    except RuntimeError as error:
        print(str(error)[:34])


gevent.spawn(other).join()
print(DummySemaphore().acquire(), DummySemaphore().locked())

# prints:
# False True True False False
# [0, 1, 2, 3] 1
# Semaphore released too many times
# semaphore initial value must be >= 0
# True 1
# False False
# cannot release un-acquired lock. O
# True False
