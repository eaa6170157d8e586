"""Watchers of one descriptor fire in the order of their starting."""
from gevent import monkey
monkey.patch_all()
import gevent, socket
a, b = socket.socketpair()


def reader(n):
    gevent.socket.wait_read(a.fileno(), timeout=1)
    print('ready', n)


gs = [gevent.spawn(reader, i) for i in range(3)]
gevent.sleep(0.01)
b.send(b'x')
gevent.joinall(gs)

# prints:
# ready 0
# ready 1
# ready 2
