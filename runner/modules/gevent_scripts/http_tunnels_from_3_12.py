"""Requests through a proxy: from 3.12 on it is asked in HTTP/1.1."""
# pairs: py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
from gevent import monkey
monkey.patch_all()
import http.client
import threading
import socket

listener = socket.create_server(('127.0.0.1', 0))
replies = [b'HTTP/1.1 200 OK\r\nVia: me\r\n\r\n', b'HTTP/1.1 407 Who are you\r\nVia: me\r\n\r\n', b'']


def be_proxy():
    for reply in replies:
        sock = listener.accept()[0]
        with sock:
            data = b''
            while not data.endswith(b'\r\n\r\n'):
                data += sock.recv(1000)
            print(data)
            sock.sendall(reply)
            if b' 200 ' in reply:
                print(sock.recv(1000).split(b'\r\n')[:2])
                sock.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi')


threading.Thread(target=be_proxy, daemon=True).start()
for target in (('target', 443, {'X': 'y'}), ('target:8443',), ('target', 80)):
    connection = http.client.HTTPConnection(*listener.getsockname(), timeout=2)
    connection.set_tunnel(*target)
    try:
        connection.request('GET', '/path')
        print(connection.getresponse().read())
    except OSError as error:
        print(type(error).__name__, error)
    print(connection.sock is None, hasattr(connection, 'get_proxy_response_headers'))
    connection.close()
# prints:
# b'CONNECT target:443 HTTP/1.1\r\nX: y\r\nHost: target:443\r\n\r\n'
# [b'GET /path HTTP/1.1', b'Host: target:443']
# b'hi'
# False True
# b'CONNECT target:8443 HTTP/1.1\r\nHost: target:8443\r\n\r\n'
# OSError Tunnel connection failed: 407 Who are you
# True True
# b'CONNECT target:80 HTTP/1.1\r\nHost: target:80\r\n\r\n'
# RemoteDisconnected Remote end closed connection without response
# False True
