# Handshakes with somebody who answers in plain text, or not at all.
from gevent import monkey
monkey.patch_all()
import socket
import ssl
import threading

listener = socket.create_server(('127.0.0.1', 0))
context = ssl.create_default_context()
context.check_hostname = False
context.verify_mode = ssl.CERT_NONE


def serve():
    peer, _ = listener.accept()
    print('greeted', peer.recv(2000)[:3])
    peer.sendall(b'HTTP/1.0 400 Bad Request\r\n\r\n')
    peer.close()


server = threading.Thread(target=serve)
server.start()
raw = socket.create_connection(listener.getsockname())
try:
    context.wrap_socket(raw, server_hostname='localhost')
except ssl.SSLError as error:
    print(type(error).__name__, error.reason, error.library, error.errno, raw.fileno())
server.join()
try:
    context.wrap_socket(socket.create_connection(listener.getsockname(), timeout=0.05))
except socket.timeout as error:
    print(error)
late = context.wrap_socket(socket.socket(), server_hostname='x')
print(type(late).__name__, late.server_hostname, late.version(), late.pending())
late.settimeout(0.05)
try:
    late.connect(listener.getsockname())
except socket.timeout as error:
    print(error)
plain, served = socket.socketpair()
plain.sendall(b'GET / HTTP/1.0\r\n\r\n')
try:
    ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).wrap_socket(served, server_side=True)
except ssl.SSLError as error:
    print(error.reason)

# prints:
# greeted b'\x16\x03\x01'
# SSLError WRONG_VERSION_NUMBER SSL 1 -1
# The handshake operation timed out
# SSLSocket x None 0
# The handshake operation timed out
# HTTP_REQUEST
