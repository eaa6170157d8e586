# Handshakes with somebody who answers in plain text, or not at all.
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
    print(type(error).__name__, error.reason, error.library, error.errno, raw.fileno(), str(error).split(' (')[0])
server.join()
try:
    context.wrap_socket(socket.create_connection(listener.getsockname(), timeout=0.05))
except socket.timeout as error:
    print(str(error).split(': ')[1])
late = context.wrap_socket(socket.create_connection(listener.getsockname()), do_handshake_on_connect=False)
late.setblocking(False)
for use in (late.do_handshake, lambda: late.recv(1), lambda: late.send(b'x')):
    try:
        use()
    except ssl.SSLWantReadError as error:
        print(error.errno == ssl.SSL_ERROR_WANT_READ, str(error).split(' (_ssl')[0])
print(repr(ssl.SSL_ERROR_EOF), ssl.SSL_ERROR_ZERO_RETURN.name)
for first in (b'GET / HTTP/1.0\r\n\r\n', b'CONNECT host', b'hello there'):
    plain, served = socket.socketpair()
    plain.sendall(first)
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).wrap_socket(served, server_side=True)
    except ssl.SSLError as error:
        print(error.reason)
