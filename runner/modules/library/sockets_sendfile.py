# Files sent through sockets: where the file stands afterwards, and what is refused.
import io
import socket
import tempfile

a, b = socket.socketpair()
file = tempfile.TemporaryFile()
file.write(b'x' * 20000 + b'end')
print(a.sendfile(file), file.tell())
received = 0
while received < 20003:
    received += len(b.recv(100000))
print(a.sendfile(file, 19999), b.recv(100), file.tell())
print(a.sendfile(file, 5, 3), b.recv(100), file.tell())
print(a.sendfile(file, 20003), file.tell())
print(a.sendfile(io.BytesIO(b'from memory'), 5), b.recv(100))
for count in (0, -1, 'x'):
    try:
        a.sendfile(file, 0, count)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    socket.socket(type=socket.SOCK_DGRAM).sendfile(file)
except ValueError as error:
    print(error)
a.setblocking(False)
try:
    a.sendfile(file)
except ValueError as error:
    print(error)
