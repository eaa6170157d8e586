"""Closing a socket tells whoever watches its descriptor that it is ready: select(), selectors, one's own watchers."""
from gevent import monkey
monkey.patch_all()
import select
import selectors
import socket
import threading

import gevent

left, right = socket.socketpair()
threading.Timer(0.05, left.close).start()
print(select.select([left], [], [], 1)[0] == [left], left.fileno())

left, right = socket.socketpair()
selector = selectors.DefaultSelector()
selector.register(left, selectors.EVENT_READ, 'left')
selector.register(right, selectors.EVENT_READ, 'right')
gevent.spawn_later(0.05, left.close)
print(sorted((key.data, events) for key, events in selector.select(0.5)))

left, right = socket.socketpair()
reader = gevent.spawn(left.recv, 10)
watcher = gevent.get_hub().loop.io(left.fileno(), 1)
seen = []
watcher.start(lambda: (seen.append('told'), watcher.stop()))
gevent.sleep(0)
left.close()
print(left.fileno(), reader.ready(), seen)
gevent.sleep(0)
print(reader.ready(), seen, type(reader.exception).__name__)
gevent.sleep(0.01)
print(seen)
watcher.close()
# prints:
# True -1
# [('left', 1)]
# -1 False []
# True [] cancel_wait_ex
# ['told']
