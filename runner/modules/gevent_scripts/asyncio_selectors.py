"""A loop made before the patch blocks the whole thread, one made behind it the greenlet."""
import asyncio, selectors
from gevent import monkey
print(selectors.DefaultSelector.__name__)
l1 = asyncio.new_event_loop()
monkey.patch_all()
print(selectors.DefaultSelector.__name__)
l2 = asyncio.new_event_loop()
print(type(l1._selector).__name__, type(l2._selector).__name__)
import gevent
ticks = []


def tick():
    while True:
        ticks.append(1)
        gevent.sleep(0.02)


g = gevent.spawn(tick)
for l in (l1, l2):
    ticks.clear()
    l.run_until_complete(asyncio.sleep(0.2))
    print(len(ticks) > 5)
    l.close()

# prints:
# EpollSelector
# GeventSelector
# EpollSelector GeventSelector
# False
# True
