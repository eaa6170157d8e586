# pywsgi: requests and chunks that cannot be; since 23.9 the log says whose they were.
import io
import re
import socket
from gevent import monkey
monkey.patch_all()
from gevent import __version__
from gevent.pywsgi import WSGIServer
def application(environ, start_response):
    data = environ['wsgi.input'].read()
    start_response('200 OK', [('Content-Length', str(len(data)))])
    return [data]
CHUNKED = b'POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n'
for request in (b'GET / HTTP/3.7\r\n\r\n', b'HELLO\r\n\r\n', b'GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n',
                CHUNKED + b'zz\r\nabc', CHUNKED + b'3 \r\nabc\r\n0\r\n\r\n', CHUNKED + b'-1\r\nabc',
                CHUNKED + b'3;ext=1\r\nabc\r\n0\r\n\r\n', CHUNKED + b'00000000000000000'):
    log = io.StringIO()
    server = WSGIServer(('127.0.0.1', 0), application, log=None, error_log=log)
    server.start()
    client = socket.create_connection(server.address)
    client.sendall(request)
    client.settimeout(1)
    print(client.recv(100).splitlines()[0])
    client.close()
    server.stop(timeout=1)
    line = log.getvalue().partition('proto=0>: ')[2].splitlines()
    if b'chunked' not in request:
        print(re.sub(r' ?\(from .*?\d\)\)', '', line[0]).strip(': '))
        print(('(from' in line[0]) is (__version__ >= '23.9'))
# prints:
# b'HTTP/1.1 400 Bad Request'
# Invalid http version: 'GET / HTTP/3.7\r\n'
# True
# b'HTTP/1.1 400 Bad Request'
# Invalid HTTP method: 'HELLO\r\n'
# True
# b'HTTP/1.1 400 Bad Request'
# Invalid request: invalid literal for int() with base 10: 'x'
# True
# b'HTTP/1.1 400 Bad Request'
# b'HTTP/1.1 400 Bad Request'
# b'HTTP/1.1 400 Bad Request'
# b'HTTP/1.1 200 OK'
# b'HTTP/1.1 400 Bad Request'
