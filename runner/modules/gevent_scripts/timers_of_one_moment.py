"""Timers that were started at one reading of the clock: which one follows the first is up to libev's heap of four."""
import gevent
from gevent import get_hub


def run(number, killed=(), delays=None):
    order = []
    greenlets = [gevent.spawn_later(delays[i] if delays else 0.02, order.append, i) for i in range(number)]
    for i in killed:
        greenlets[i].kill()
    gevent.joinall(greenlets)
    return order


def in_callback():
    order = []
    gevent.joinall([gevent.spawn_later(0.01, order.append, i) for i in range(4)])
    print(order)
    gevent.sleep(0.01)
    order = []
    gevent.joinall([gevent.spawn_later(0.01, order.append, i) for i in range(4)])
    print(order)


print(run(5))
gevent.sleep(0.005)
print(run(12, killed=(3,)))
gevent.sleep(0.005)
print(run(15, killed=(0, 5, 7)))
gevent.sleep(0.005)
print(run(10, delays=[0.01, 0.03, 0.02, 0.01, 0.03, 0.02, 0.01, 0.01, 0.02, 0.03]))
# Each callback of the loop has the clock read anew by the timers that it starts.
gevent.sleep(0)
print(run(5))
gevent.spawn(in_callback).join()
order = []
gevent.sleep(0.005)
timers = [get_hub().loop.timer(0.01) for _ in range(4)] + [get_hub().loop.timer(0.01, 0.1) for _ in range(3)]
for i, timer in enumerate(timers):
    timer.start(order.append, i)
gevent.sleep(0.02)
print(order)

# prints:
# [0, 4, 3, 2, 1]
# [0, 10, 9, 8, 7, 6, 5, 4, 11, 2, 1]
# [14, 11, 10, 9, 8, 12, 6, 13, 4, 3, 2, 1]
# [0, 6, 7, 3, 5, 8, 2, 9, 4, 1]
# [0, 1, 2, 3, 4]
# [0, 1, 2, 3]
# [0, 3, 2, 1]
# [0, 1, 6, 5, 2, 3, 4]
