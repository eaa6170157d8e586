"""http.client and urllib against gevent.pywsgi: chunks both ways, an application that fails in between, bad chunks."""
from gevent import monkey
monkey.patch_all()
import http.client
import io
import socket
import urllib.error
import urllib.request

import gevent
from gevent import pywsgi


def application(environ, start_response):
    path = environ['PATH_INFO']
    if path == '/breaks':
        start_response('200 OK', [('Content-Type', 'text/plain')])
        return broken()
    if path == '/missing':
        start_response('404 Not Found', [])
        return [b'none']
    try:
        data = environ['wsgi.input'].read()
    except Exception as error:
        print('application:', type(error).__name__, type(error).__mro__[1].__name__)
        raise
    start_response('200 OK', [('Content-Type', 'a/b; charset=UTF-8'), ('X', '1'), ('X', '2')])
    return [data, repr(sorted(name for name in environ if name.startswith(('HTTP_X', 'CONTENT')))).encode()]


def broken():
    yield b'part1'
    yield b''
    yield b'part2'
    raise ValueError('in between')


server = pywsgi.WSGIServer(('127.0.0.1', 0), application, log=None, error_log=io.StringIO())
server.start()
URL = 'http://127.0.0.1:%d' % server.server_port


def ask(method, path, *args):
    connection = http.client.HTTPConnection(*server.address, timeout=2)
    connection.request(method, path, *args)
    return connection.getresponse()


response = ask('GET', '/breaks')
try:
    print(response.status, response.chunked, response.read())
except http.client.IncompleteRead as error:
    print(repr(error), error.partial, error.expected)
response = ask('GET', '/breaks')
print(response.read(3), response.read(6))
for body in (iter([b'a', b'bc']), io.BytesIO(b'file'), [b'x', b'yz'], 'caf\xe9', bytearray(b'ba'), None):
    response = ask('POST', '/', body, {'X-Y': 'z', 'Content-Type': 'q/r'})
    print(response.read(), response.getheader('X'), response.headers.get_content_type(),
          response.headers.get_content_charset())


def send(data):
    with socket.create_connection(server.address) as sock:
        sock.sendall(data)
        sock.shutdown(socket.SHUT_WR)
        try:
            return sock.recv(5000).partition(b'\r\n')[0]
        except ConnectionError:
            return b'reset'


START = b'POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n'
print(send(START + b'zz\r\n'), send(b'GET / HTTP/1.1\r\nA: ' + b'x' * 70000 + b'\r\n\r\n'))


def fetch(path, **options):
    try:
        with urllib.request.urlopen(URL + path, **options) as response:
            return response.status, response.read(), response.headers.get_content_charset()
    except urllib.error.HTTPError as error:
        return error.code, error.reason, error.read()


print([each.get() for each in [gevent.spawn(fetch, path) for path in ('/missing', '/')]], fetch('/', data=b'xyz'))
failed = gevent.spawn(fetch, '/breaks')
failed.join()
print(repr(failed.exception))
server.stop()
# prints:
# IncompleteRead(10 bytes read) b'part1part2' None
# b'par' b't1part'
# b"abc['CONTENT_TYPE', 'HTTP_X_Y']" 1, 2 a/b utf-8
# b"file['CONTENT_TYPE', 'HTTP_X_Y']" 1, 2 a/b utf-8
# b"xyz['CONTENT_TYPE', 'HTTP_X_Y']" 1, 2 a/b utf-8
# b"caf\xe9['CONTENT_LENGTH', 'CONTENT_TYPE', 'HTTP_X_Y']" 1, 2 a/b utf-8
# b"ba['CONTENT_LENGTH', 'CONTENT_TYPE', 'HTTP_X_Y']" 1, 2 a/b utf-8
# b"['CONTENT_LENGTH', 'CONTENT_TYPE', 'HTTP_X_Y']" 1, 2 a/b utf-8
# application: _InvalidClientInput OSError
# b'HTTP/1.1 400 Bad Request' b'HTTP/1.1 400 Bad Request'
# [(404, 'Not Found', b'none'), (200, b'[]', 'utf-8')] (200, b"xyz['CONTENT_LENGTH', 'CONTENT_TYPE']", 'utf-8')
# IncompleteRead(10 bytes read)
