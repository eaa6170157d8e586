# Selectors that were made before the patch keep the poll objects that they have made: native ones, though the class
# PollSelector makes gevent's by now. SelectSelector looks select() up at each call.
import selectors
import socket

left, right = socket.socketpair()
made = [kind() for kind in (selectors.PollSelector, selectors.EpollSelector, selectors.SelectSelector)]
for selector in made:
    selector.register(right, selectors.EVENT_READ)
from gevent import monkey
monkey.patch_all()
import gevent

made.append(selectors.PollSelector())
made.append(selectors.DefaultSelector())
for selector in made[3:]:
    selector.register(right, selectors.EVENT_READ)
ticks = []


def tick():
    while True:
        ticks.append(1)
        gevent.sleep(0.01)


gevent.spawn(tick)
gevent.sleep(0)
for selector in made:
    before = len(ticks)
    print(type(selector).__name__, selector.select(0.06), 'cooperative' if len(ticks) - before > 2 else 'blocking')
left.send(b'x')
for selector in made:
    print([(key.fileobj is right, events) for key, events in selector.select(1)])
    selector.modify(right, selectors.EVENT_WRITE)
    print([(key.fileobj is right, events) for key, events in selector.select(1)])
    selector.unregister(right)
    print(selector.select(0.01), len(selector.get_map()))
    selector.close()
# prints:
# PollSelector [] blocking
# EpollSelector [] blocking
# SelectSelector [] cooperative
# PollSelector [] cooperative
# GeventSelector [] cooperative
# [(True, 1)]
# [(True, 2)]
# [] 0
# [(True, 1)]
# [(True, 2)]
# [] 0
# [(True, 1)]
# [(True, 2)]
# [] 0
# [(True, 1)]
# [(True, 2)]
# [] 0
# [(True, 1)]
# [(True, 2)]
# [] 0
