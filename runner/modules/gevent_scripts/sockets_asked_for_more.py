"""gevent's sockets: whether children inherit them, what getaddrinfo is asked, a handshake that a read has to finish."""
from gevent import monkey
monkey.patch_all()
import socket
import ssl

import gevent.socket
import gevent.ssl

made = socket.socket()
print(made.get_inheritable())
made.set_inheritable(True)
print(made.get_inheritable())

real = gevent.socket.getaddrinfo


def asked(host, port, family=0, type=0, proto=0, flags=0):
    print(repr(family), repr(type))
    return real(host, port, family, type, proto, flags)


gevent.socket.getaddrinfo = asked
listener = socket.create_server(('127.0.0.1', 0))
client = socket.create_connection(listener.getsockname(), timeout=0.05)
gevent.socket.getaddrinfo = real

context = ssl.create_default_context()
context.check_hostname = False
context.verify_mode = ssl.CERT_NONE
wrapped = context.wrap_socket(client, do_handshake_on_connect=False)
for call in (wrapped.do_handshake, lambda: wrapped.recv(5), lambda: wrapped.send(b'x')):
    try:
        call()
    except socket.timeout as error:
        print(error)
print(ssl.socket is socket.socket, gevent.ssl.socket is socket.socket, ssl.errno.EPERM, ssl.SOCK_STREAM.name)
# prints:
# False
# True
# 0 <SocketKind.SOCK_STREAM: 1>
# The handshake operation timed out
# The read operation timed out
# timed out
# True True 1 SOCK_STREAM
