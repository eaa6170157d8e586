"""Buffers that sockets receive into: any that can be written, and never more than there is room for."""
import socket

one, other = socket.socketpair()
one.sendall(b'hello, world')
buffer = bytearray(3)


def attempt(call, *args):
    try:
        print(call(*args))
    except (TypeError, ValueError) as error:
        print(error)


for receive in (other.recv_into, other.recvfrom_into):
    for wrong in ((buffer, 99), (buffer, -1), (b'abc',), ('abc',), ([1],)):
        attempt(receive, *wrong)
attempt(other.recvfrom, -1)
attempt(other.recv, -1)
attempt(other.recv_into, bytearray())
attempt(other.recv_into, memoryview(buffer)[1:], 1)
print(buffer)
attempt(other.recv_into, buffer, 2)
attempt(other.recv, 9)
# prints:
# buffer too small for requested bytes
# negative buffersize in recv_into
# recv_into() argument 1 must be read-write bytes-like object, not bytes
# recv_into() argument 1 must be read-write bytes-like object, not str
# recv_into() argument 1 must be read-write bytes-like object, not list
# nbytes is greater than the length of the buffer
# negative buffersize in recvfrom_into
# recvfrom_into() argument 1 must be read-write bytes-like object, not bytes
# recvfrom_into() argument 1 must be read-write bytes-like object, not str
# recvfrom_into() argument 1 must be read-write bytes-like object, not list
# negative buffersize in recvfrom
# negative buffersize in recv
# 0
# 1
# bytearray(b'\x00h\x00')
# 2
# b'lo, world'
