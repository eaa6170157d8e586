"""What libraries for websockets look for behind wsgi.input; and where its readers are."""
from gevent import monkey
monkey.patch_all()
import socket

import gevent
from gevent.pywsgi import WSGIHandler
from gevent.pywsgi import WSGIServer


def positions(body):
    return body.position, body.content_length, body.chunk_length, body.chunked_input


def app(env, start_response):
    body = env['wsgi.input']
    if env['PATH_INFO'] == '/chat':
        raw = body.raw if hasattr(body, 'raw') else body.rfile.raw
        connection = raw._sock.dup()
        connection.sendall(b'behind its back\n')
        connection.close()
        start_response('101 Switching Protocols', [('Upgrade', 'websocket'), ('Connection', 'Upgrade')])
        return []
    print(body.socket is None, positions(body), body.read(2), positions(body), body.readline(), positions(body))
    start_response('200 OK', [])
    return [body.next() for _ in range(1)]


class Handler(WSGIHandler):
    ignored_socket_errors = WSGIHandler.ignored_socket_errors + (5,)

    def get_environ(self):
        print(sorted(self._headers()), self._connection_upgrade_requested(), self.ignored_socket_errors)
        return WSGIHandler.get_environ(self)

    def _write_with_headers(self, data):
        print(self.status, data)
        WSGIHandler._write_with_headers(self, data)


server = WSGIServer(('127.0.0.1', 0), app, log=None, handler_class=Handler)
server.start()


def ask(request):
    client = socket.create_connection(server.address)
    client.sendall(request.replace(b'\n', b'\r\n'))
    client.shutdown(socket.SHUT_WR)
    print(*[line for line in client.makefile().read().splitlines() if line[:6] not in ('Date: ', 'Conten')], sep='|')


ask(b'POST / HTTP/1.1\nContent-Length: 8\nX-One: a\nX_Two: b\nx-one: c\n\nab\nd\n')
ask(b'POST / HTTP/1.1\nTransfer-Encoding: chunked\n\n3\nabc\n4\nd\ne\n\n0\n\n')
ask(b'GET /chat HTTP/1.1\nConnection: Upgrade\nUpgrade: websocket\n\n')
server.stop()
# prints:
# [('HTTP_X_ONE', 'a'), ('HTTP_X_ONE', 'c')] False (32, 104, 5)
# True (0, 8, -1, False) b'ab' (2, 8, -1, False) b'\r\n' (4, 8, -1, False)
# b'200 OK' b'd\r\n'
# HTTP/1.1 200 OK||d
# [('HTTP_TRANSFER_ENCODING', 'chunked')] False (32, 104, 5)
# True (0, None, -1, True) b'ab' (2, None, 3, True) b'cd\r\n' (3, None, 4, True)
# b'500 Internal Server Error' b'Internal Server Error'
# HTTP/1.1 500 Internal Server Error|Connection: close||Internal Server Error
# [('HTTP_CONNECTION', 'Upgrade'), ('HTTP_UPGRADE', 'websocket')] True (32, 104, 5)
# b'101 Switching Protocols' b''
# behind its back|HTTP/1.1 101 Switching Protocols|Upgrade: websocket|Connection: Upgrade|
