"""When idle watchers fire: if nothing of their priority or a higher one is due, the last started first."""
import time

import gevent

out = []
hub = gevent.get_hub()


def show():
    print(*out)
    del out[:]


def idle(name, priority=0):
    gevent.idle(priority)
    out.append(name)


gevent.joinall([gevent.spawn(idle, i) for i in range(5)])
show()
gevent.joinall([gevent.spawn(idle, i, i % 3 - 1) for i in range(7)])
show()


def again(name):
    for time_around in range(3):
        gevent.idle()
        out.append((name, time_around))


gevent.joinall([gevent.spawn(again, i) for i in range(3)])
show()


def busy():
    for i in range(3):
        gevent.sleep(0)
        out.append('busy %d' % i)


gevent.joinall([gevent.spawn(idle, 'idle'), gevent.spawn(busy), gevent.spawn_later(0.01, out.append, 'later')])
show()


def sleep_then(name):
    gevent.sleep(0.01)
    out.append(name)


for priority in (0, 1):
    sleeper = gevent.spawn(sleep_then, 'timer')
    gevent.sleep(0)
    time.sleep(0.02)
    idle('idle %d' % priority, priority)
    sleeper.join()
    show()

result = hub.threadpool.spawn(lambda: 'from the pool')
time.sleep(0.01)
waiter = gevent.spawn(lambda: out.append(result.get()))
gevent.sleep(0)
gevent.joinall([waiter, gevent.spawn(idle, 'idle')])
show()

fired = [0]


def fire():
    fired[0] += 1


watcher = hub.loop.idle()
watcher.start(fire)
try:
    watcher.priority = 1
except AttributeError as error:
    print(error)
gevent.sleep(0.02)
print(watcher.active, watcher.ref, watcher.priority, fired[0] > 10)
watcher.stop()
watcher = hub.loop.idle(ref=False, priority=-1)
watcher.start(fire)
print(gevent.wait(timeout=0.01), watcher.active, watcher.priority)
# prints:
# 4 3 2 1 0
# 5 2 4 1 6 3 0
# (2, 0) (1, 0) (0, 0) (0, 1) (2, 1) (1, 1) (1, 2) (0, 2) (2, 2)
# busy 0 busy 1 busy 2 idle later
# timer idle 0
# idle 1 timer
# from the pool idle
# Cannot set priority of an active watcher
# True True 0 True
# True True -1
