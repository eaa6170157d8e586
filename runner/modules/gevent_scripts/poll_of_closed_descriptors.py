# libev finds at a poll that a descriptor is not open: its watcher is stopped, and called with an error when the poll
# has ended.  gevent 25 and later look when a watcher is made.
# pairs: py3.8-gevent21.12 py3.10-gevent22.10
from gevent import monkey
monkey.patch_all()
import os
import select
import socket

import gevent

poll = select.poll()
poll.register(99, select.POLLIN)
print(poll.poll(10), poll.poll(), poll.poll(0))
closed = socket.socket()
poll = select.poll()
poll.register(closed, select.POLLIN | select.POLLOUT)
closed.close()
print([events for _fd, events in poll.poll(10)])
print(gevent.socket.wait_read(98))

hub = gevent.get_hub()
for passes_events in (False, True):
    watcher = hub.loop.io(97, 1)
    watcher.start(lambda *args: print('called', *args), 5, pass_events=passes_events)
    gevent.sleep(0.01)
    gevent.sleep(0.01)
    print(watcher.active, watcher.callback)

read, write = os.pipe()
watcher = hub.loop.io(read, 1)
watcher.start(print)
gevent.sleep(0.01)
os.close(read)
gevent.sleep(0.01)
print(watcher.active)

# prints:
# [(99, 32)] [(99, 32)] [(99, 32)]
# [32]
# None
# called 5
# False None
# called -2147483645 5
# False None
# True
