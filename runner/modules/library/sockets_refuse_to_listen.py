"""What cannot listen, what waits for a connection that cannot come, and an address that is in use."""
import re
import socket

one, other = socket.socketpair()
one.settimeout(0.01)


def tried(call, *args):
    try:
        print(call(*args))
    except (OSError, TypeError, ValueError) as error:
        print(type(error).__name__, re.sub(r'\d{4,}', 'N', str(error)))


tried(one.listen, 1)
tried(one.accept)
one.settimeout(None)
tried(one.accept)
tried(socket.socket(socket.AF_UNIX).listen)
tried(one.send, b'x', 'y')
tried(one.sendall, b'x', 1.5)
listener = socket.create_server(('127.0.0.1', 0))
tried(socket.create_server, listener.getsockname())
tried(socket.socket().bind, listener.getsockname())
other.send(b'abcde')
two, one_more = bytearray(2), bytearray(5)
print(one.recvmsg_into([two, one_more])[0], two, one_more)
