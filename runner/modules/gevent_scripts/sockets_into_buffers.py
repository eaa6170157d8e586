"""Patched sockets: reading into buffers, file objects without a buffer, the type as a plain number."""
from gevent import monkey
monkey.patch_all()
import select
import selectors
import socket

a, b = socket.socketpair()
print(type(a.type) is int, a.type == socket.SOCK_STREAM, a.family == 1)
buffer = bytearray(6)
view = memoryview(buffer)
b.sendall(memoryview(b'abcdefgh')[:4])
print(a.recv_into(view[1:], 3), buffer, a.recv_into(buffer), bytes(view))
raw = a.makefile('rwb', buffering=0)
other = b.makefile('rb', buffering=0)
print(raw.write(b'at once\nand more'), other.readline(), b.recv(100))
b.sendall(b'12345')
print(raw.read(2), raw.readinto(buffer), bytes(buffer))
lines = b.makefile('rb')
raw.write(b'a long line\n')
print(lines.readline(4), lines.readline())
try:
    a.makefile('r', buffering=0)
except ValueError as error:
    print(error)

selector = selectors.DefaultSelector()
selector.register(a, selectors.EVENT_READ | selectors.EVENT_WRITE)
print([events for _, events in selector.select(0.01)])
b.send(b'!')
print([events for _, events in selector.select(0.01)])
selector.close()
try:
    selector.select(0)
except TypeError:
    print('closed')
poll = select.poll()
poll.register(a, select.POLLIN | select.POLLOUT)
print([events == select.POLLIN | select.POLLOUT for _, events in poll.poll(10)], len(a.recv(10)))
print([events == select.POLLOUT for _, events in poll.poll(10)])

# prints:
# True True True
# 3 bytearray(b'dabc\x00\x00') 1 b'dabc\x00\x00'
# 16 b'at once\n' b'and more'
# b'12' 3 b'345c\x00\x00'
# b'a lo' b'ng line\n'
# unbuffered streams must be binary
# [2]
# [3]
# closed
# [True] 1
# [True]
