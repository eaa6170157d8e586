"""patch_socket() alone: the standard library's SSLSocket wraps a socket of gevent's."""
import ssl, socket
from gevent import monkey
monkey.patch_socket()
ctx = ssl.create_default_context()
a, b = socket.socketpair()
try:
    s = ctx.wrap_socket(a, server_hostname="localhost", do_handshake_on_connect=False)
    print("wrapped", type(s).__module__, s.gettimeout(), a.fileno())
except Exception as e:
    print(type(e).__name__, e)

# prints:
# wrapped ssl None -1
