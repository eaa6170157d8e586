# Generators that are dropped in greenlets, threads and pools, behind iterators; context managers of killed greenlets.
from gevent import monkey

monkey.patch_all()

import contextlib
import itertools
import threading
import time

import gevent
from gevent.pool import Pool

log = []


def numbers(count):
    try:
        for number in range(count):
            gevent.sleep(0.001)
            yield number
    finally:
        log.append('end %d' % count)


def told():
    print(log)
    del log[:]


def drop():
    kept = numbers(4)
    next(kept)
    time.sleep(0.01)


@contextlib.contextmanager
def holding(lock):
    lock.acquire()
    try:
        yield
    finally:
        lock.release()
        log.append('released')


def hold(lock, seconds):
    with holding(lock):
        gevent.sleep(seconds)


print(Pool(3).map(lambda count: sum(itertools.islice(numbers(count), 3)), [2, 5, 9]))
log.sort()
told()
threads = [threading.Thread(target=drop) for _ in range(3)]
for each in threads:
    each.start()
for each in threads:
    each.join()
told()
lock = threading.Lock()
gevent.joinall([gevent.spawn(hold, lock, 0.01) for _ in range(3)])
told()
killed = gevent.spawn(hold, lock, 10)
gevent.sleep(0.01)
killed.kill()
told()
print(lock.locked())

# prints:
# [1, 3, 3]
# ['end 2', 'end 5', 'end 9']
# ['end 4', 'end 4', 'end 4']
# ['released', 'released', 'released']
# ['released']
# False
