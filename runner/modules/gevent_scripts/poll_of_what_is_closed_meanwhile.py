# poll() tells of a socket that somebody closes meanwhile before it is closed, so its other end has not ended yet.
# pairs: py3.12-gevent25.9 py3.13-gevent26.5 py3.14-gevent25.9
import gevent
from gevent import select
from gevent import socket

left, right = socket.socketpair()
number = left.fileno()
poll = select.poll()
poll.register(left, select.POLLIN)
poll.register(right, select.POLLIN)
gevent.spawn(left.close)
print([(fd == number, events) for fd, events in poll.poll(200)])
# prints:
# [(True, 1)]
