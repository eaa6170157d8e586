import select, socket, threading, time
a, b = socket.socketpair()
t = threading.Timer(0.1, lambda: b.send(b"hi"))
t.start()
print(select.select([a], [], [], 2)[0] == [a])
print(a.recv(10))
print(select.select([a], [], [], 0.05))
import selectors
s = selectors.DefaultSelector()
s.register(a, selectors.EVENT_READ, data="A")
print(s.select(0.05))
b.close()
for k, ev in s.select(1):
    print(k.data, ev, a.recv(1))
s.close()
t.join()
# prints:
# True
# b'hi'
# ([], [], [])
# []
# A 1 b''
