"""The WSGI server, byte by byte."""
from gevent import monkey
monkey.patch_all()
from gevent.pywsgi import WSGIServer
import gevent
import socket


class Log:
    lines = []

    def write(self, s):
        self.lines.append(s)


log = Log()


def app(env, start):
    p = env['PATH_INFO']
    if p == '/post':
        body = env['wsgi.input'].read()
        start('200 OK', [])
        return [body.upper()]
    if p == '/gen':
        start('200 OK', [('Content-Type', 'text/plain')])

        def g():
            for i in range(3):
                gevent.sleep(0.01)
                yield (b'chunk%d' % i)
        return g()
    if p == '/err':
        raise ValueError('boom')
    if p == '/write':
        w = start('201 Created', [('Content-Length', '3')])
        w(b'abc')
        return []
    if p == '/env':
        start('200 OK', [])
        shown = ('QUERY_STRING', 'SCRIPT_NAME', 'SERVER_PROTOCOL', 'REQUEST_METHOD', 'wsgi.url_scheme')
        return [f'{k}={v}\r\n'.encode() for k, v in sorted(env.items()) if k.startswith('HTTP_') or k in shown]
    start('404 Not Found', [])
    return [b'nope']


s = WSGIServer(('127.0.0.1', 0), app, log=log, error_log=log)
s.start()


def ask(raw):
    c = socket.create_connection(('127.0.0.1', s.server_port))
    c.sendall(raw)
    c.settimeout(0.3)
    d = b''
    try:
        while True:
            x = c.recv(1000)
            if not x:
                d += b'<EOF>'
                break
            d += x
    except socket.timeout:
        d += b'<open>'
    lines = d.split(b'\r\n')
    print(*[line for line in lines if not line.startswith(b'Date')], sep='\n')


ask(b'GET / HTTP/1.1\r\nHost: a\r\n\r\n')
ask(b'GET / HTTP/1.0\r\n\r\n')
ask(b'GET /env?x=1 HTTP/1.1\r\nHost: a\r\nX-Foo: bar\r\nConnection: close\r\n\r\n')
ask(b'POST /post HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello')
ask(b'POST /post HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n'
    b'3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n')
ask(b'GET /gen HTTP/1.1\r\nHost: a\r\n\r\nGET /write HTTP/1.1\r\nHost: a\r\n\r\n')
ask(b'GET /err HTTP/1.1\r\nHost: a\r\n\r\n')
ask(b'BAD\r\n\r\n')
ask(b'GET /%41%20b HTTP/1.1\r\nConnection: close\r\n\r\n')
print(len(log.lines), *[line.split('"')[1] for line in log.lines if '"' in line], sep='\n')
s.stop()
try:
    socket.create_connection(('127.0.0.1', s.server_port))
except OSError as e:
    print(type(e).__name__)

# prints:
# b'HTTP/1.1 404 Not Found'
# b'Content-Length: 4'
# b''
# b'nope<open>'
# b'HTTP/1.1 404 Not Found'
# b'Connection: close'
# b'Content-Length: 4'
# b''
# b'nope<EOF>'
# b'HTTP/1.1 200 OK'
# b'Content-Length: 152'
# b''
# b'HTTP_CONNECTION=close'
# b'HTTP_HOST=a'
# b'HTTP_X_FOO=bar'
# b'QUERY_STRING=x=1'
# b'REQUEST_METHOD=GET'
# b'SCRIPT_NAME='
# b'SERVER_PROTOCOL=HTTP/1.1'
# b'wsgi.url_scheme=http'
# b'<EOF>'
# b'HTTP/1.1 200 OK'
# b'Content-Length: 5'
# b''
# b'HELLO<EOF>'
# b'HTTP/1.1 200 OK'
# b'Content-Length: 5'
# b''
# b'ABCDE<EOF>'
# b'HTTP/1.1 200 OK'
# b'Content-Type: text/plain'
# b'Transfer-Encoding: chunked'
# b''
# b'6'
# b'chunk0'
# b'6'
# b'chunk1'
# b'6'
# b'chunk2'
# b'0'
# b''
# b'HTTP/1.1 201 Created'
# b'Content-Length: 3'
# b''
# b'abc<open>'
# b'HTTP/1.1 500 Internal Server Error'
# b'Content-Type: text/plain'
# b'Connection: close'
# b'Content-Length: 21'
# b''
# b'Internal Server Error<EOF>'
# b'HTTP/1.1 400 Bad Request'
# b'Connection: close'
# b'Content-length: 0'
# b''
# b'<EOF>'
# b'HTTP/1.1 404 Not Found'
# b'Content-Length: 4'
# b''
# b'nope<EOF>'
# 11
# GET / HTTP/1.1
# GET / HTTP/1.0
# GET /env?x=1 HTTP/1.1
# POST /post HTTP/1.1
# POST /post HTTP/1.1
# GET /gen HTTP/1.1
# GET /write HTTP/1.1
# GET /err HTTP/1.1
# BAD
# GET /%41%20b HTTP/1.1
# ConnectionRefusedError
