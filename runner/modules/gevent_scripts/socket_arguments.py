# What sockets refuse, native ones and gevent's.
import socket

from gevent import socket as gevent_socket


def refused(call, *args):
    try:
        return call(*args)
    except Exception as error:
        return '%s: %s' % (type(error).__name__, error)


for made in (socket.socket, gevent_socket.socket):
    print(refused(made().send, 'x'))
    print(refused(made().sendall, 5))
    print(refused(made().sendto, b'x'))
    print(refused(made().sendto, b'x', 5))
    print(refused(made().bind, 'x'))
    print(refused(made().bind, ('127.0.0.1', -1)))
    print(refused(made().bind, ('127.0.0.1',)))
    print(refused(made().connect, 'x'))
    print(refused(made().recv, -1))
    print(refused(made().settimeout, 'x').partition(': ')[0])
    print(refused(made().shutdown, 9))

# prints:
# TypeError: a bytes-like object is required, not 'str'
# TypeError: a bytes-like object is required, not 'int'
# TypeError: sendto() takes 2 or 3 arguments (1 given)
# TypeError: sendto(): AF_INET address must be tuple, not int
# TypeError: bind(): AF_INET address must be tuple, not str
# OverflowError: bind(): port must be 0-65535.
# TypeError: AF_INET address must be a pair (host, port)
# TypeError: connect(): AF_INET address must be tuple, not str
# ValueError: negative buffersize in recv
# TypeError
# OSError: [Errno 22] Invalid argument
# TypeError: a bytes-like object is required, not 'str'
# TypeError: memoryview: a bytes-like object is required, not 'int'
# TypeError: sendto() takes 2 or 3 arguments (1 given)
# TypeError: sendto(): AF_INET address must be tuple, not int
# TypeError: bind(): AF_INET address must be tuple, not str
# OverflowError: bind(): port must be 0-65535.
# TypeError: AF_INET address must be a pair (host, port)
# TypeError: connect_ex(): AF_INET address must be tuple, not str
# ValueError: negative buffersize in recv
# TypeError
# OSError: [Errno 22] Invalid argument
