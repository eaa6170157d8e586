"""A timer's time is counted from when the loop last read the clock, which it does not do while a program is busy."""
import gevent
import time

hub = gevent.get_hub()
log = []


def since(start):
    return round(time.time() - start, 1)


gevent.sleep(0.01)
time.sleep(0.3)
start = time.time()
gevent.spawn_later(0.2, log.append, 'was due already').join()
print(log.pop(), since(start))
time.sleep(0.3)
timer = hub.loop.timer(0.2)
timer.start(log.append, 'counted from now', update=True)
gevent.sleep(0.05)
print(log, timer.active)
gevent.sleep(0.2)
print(log)
time.sleep(0.2)
with gevent.Timeout(0.1):  # reads it itself
    gevent.sleep(0.05)
gevent.spawn_later(0.15, log.append, 'in the same turn as the end of the join')
time.sleep(0.2)
print(hub.join(timeout=0.1), log.pop())


def busy():
    gevent.sleep(0.01)
    time.sleep(0.2)
    start = time.time()
    gevent.joinall([gevent.spawn_later(0.1, log.append, i) for i in range(4)])
    print(log[1:], since(start))


gevent.spawn(busy).join()
time.sleep(0.2)
hub.loop.update_now()
start = time.time()
gevent.spawn_later(0.1, print, 'read by hand').join()
print(since(start))

# prints:
# was due already 0.0
# [] True
# ['counted from now']
# False counted from now
# [0, 3, 2, 1] 0.0
# read by hand
# 0.1
