# socket.send_fds() and recv_fds(): descriptors beside bytes, and what becomes of those that there is no room for.
import os
import socket

a, b = socket.socketpair()
r, w = os.pipe()
print(socket.send_fds(a, [b'm', b'n'], [w]))
message, fds, flags, address = socket.recv_fds(b, 10, 1)
os.write(fds[0], b'x')
print(message, len(fds), flags, os.read(r, 5), bool(address))
os.close(fds[0])
socket.send_fds(a, [b'two'], [r, w])
message, fds, flags, address = socket.recv_fds(b, 10, 4)
print(message, len(fds), flags)
for fd in fds:
    os.close(fd)
socket.send_fds(a, [b'three'], [r, w, r])
message, fds, flags, address = socket.recv_fds(b, 10, 1)
print(message, len(fds), flags == socket.MSG_CTRUNC)
os.close(fds[0])
a.sendmsg([b'lost'], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, w.to_bytes(4, 'little'))])
print(b.recvmsg(10))
a.sendall(b'none')
print(socket.recv_fds(b, 10, 1)[:3])
try:
    socket.send_fds(a, [b'm'], ['no'])
except TypeError as error:
    print(type(error).__name__)
