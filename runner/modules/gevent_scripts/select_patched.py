from gevent import monkey; monkey.patch_all()
import select, socket, gevent, time
a, b = socket.socketpair()
gevent.spawn_later(0.2, b.send, b"x")
t0 = time.time()
r, w, x = select.select([a], [], [], 1)
print(r == [a], w, x, round(time.time() - t0, 1))
print(select.select([], [a], [], 1)[1] == [a])
p = select.poll()
p.register(a, select.POLLIN)
print([e for fd, e in p.poll(100)])
a.recv(1)
print(p.poll(100))
print(hasattr(select, "epoll"))
t0 = time.time(); select.select([], [], [], 0.1); print(round(time.time() - t0, 1))
# prints:
# True [] [] 0.2
# True
# [1]
# []
# False
# 0.1
