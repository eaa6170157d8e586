"""Of what a turn finds, the highest priority fires first, whatever it is; the last found first within one."""
import os
import signal

import gevent

loop = gevent.get_hub().loop
order = []


def watch(kind, priority, *args):
    watcher = getattr(loop, kind)(*args, ref=True, priority=priority)

    def fired():
        order.append((kind, priority))
        watcher.stop()

    watcher.start(fired)
    return watcher


watchers = [watch(kind, priority) for kind in ('async_', 'prepare', 'check', 'idle') for priority in (-2, 0, 2, 1)]
print([watcher.priority for watcher in watchers[:4]])
for watcher in watchers[:4]:
    watcher.send()
gevent.sleep(0.05)
print(order[:4])
print(order[12:])
print(order[4:12])
del order[:]
pipes = [os.pipe() for _ in range(4)]
for (read, write), priority in zip(pipes, (0, -1, 2, None)):
    watch('io', priority, read, 1)
    os.write(write, b'1')
watch('timer', 1, 0.0)
gevent.sleep(0.05)
print(order)
del order[:]
for number, priority in ((signal.SIGUSR1, -1), (signal.SIGUSR1, 1), (signal.SIGUSR2, 0), (signal.SIGUSR1, 0)):
    watch('signal', priority, number)
os.kill(os.getpid(), signal.SIGUSR2)
os.kill(os.getpid(), signal.SIGUSR1)
gevent.sleep(0.05)
print(order)
del order[:]
read, write = os.pipe()
several = [watch('io', priority, read, 1) for priority in (0, 1, -1, 0)]
os.write(write, b'1')
gevent.sleep(0.05)
print(order, several[0].active)
for priority in 3, -9, True, 1.5, 'x', 2 ** 40:
    try:
        watcher = loop.timer(1, priority=priority)
        before = watcher.priority
        watcher.start(print)
        print(before, watcher.priority)
        watcher.priority = 1
    except (TypeError, OverflowError, AttributeError) as error:
        print(type(error).__name__, error)
    watcher.stop()

# prints:
# [-2, 0, 2, 1]
# [('prepare', 2), ('prepare', 1), ('prepare', 0), ('prepare', -2)]
# [('idle', 2), ('idle', 1), ('idle', 0), ('idle', -2)]
# [('check', 2), ('async_', 2), ('async_', 1), ('check', 1), ('async_', 0), ('check', 0), ('async_', -2), ('check', -2)]
# [('io', 2), ('timer', 1), ('io', None), ('io', 0), ('io', -1)]
# [('signal', 1), ('signal', 0), ('signal', 0), ('signal', -1)]
# [('io', 1), ('io', 0), ('io', 0), ('io', -1)] False
# 3 2
# AttributeError Cannot set priority of an active watcher
# -9 -2
# AttributeError Cannot set priority of an active watcher
# 1 1
# AttributeError Cannot set priority of an active watcher
# 1 1
# AttributeError Cannot set priority of an active watcher
# TypeError an integer is required
# OverflowError value too large to convert to int
