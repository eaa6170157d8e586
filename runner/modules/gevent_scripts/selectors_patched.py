from gevent import monkey; monkey.patch_all()
import selectors, socket, gevent
print(selectors.DefaultSelector.__name__, hasattr(selectors, "EpollSelector"))
a, b = socket.socketpair()
s = selectors.DefaultSelector()
s.register(a, selectors.EVENT_READ, "A")
gevent.spawn_later(0.1, b.send, b"1")
print([(k.data, e) for k, e in s.select(1)])
a.recv(1)
print(s.select(0.05))
s.unregister(a)
s.close()
# prints:
# GeventSelector False
# [('A', 1)]
# []
