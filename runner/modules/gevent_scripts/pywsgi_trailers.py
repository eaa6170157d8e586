# pairs: py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
# What may stand behind the last chunk of a request; behind what may not the connection ends.
import io
from gevent import pywsgi, socket


def application(environ, start_response):
    body = environ['wsgi.input'].read()
    start_response('200 OK', [('Content-Length', str(len(body)))])
    return [body]


errors = io.StringIO()
server = pywsgi.WSGIServer(('127.0.0.1', 0), application, log=None, error_log=errors)
server.start()
START = b'POST /%d HTTP/1.1\r\nHost: x\r\nConnection: %s\r\nTransfer-Encoding: chunked\r\n\r\n2\r\noh\r\n0\r\n'


def tell(*parts):
    with socket.create_connection(server.address) as sock:
        sock.sendall(b''.join(parts))
        answer = b''
        while data := sock.recv(1000):
            answer += data
    print([line.decode() for line in answer.split(b'\r\n') if line.startswith((b'HTTP', b'oh'))])


tell(START % (1, b'keep-alive'), b'one: 1\r\ntwo: 2\r\n\r\n', START % (2, b'close'), b'\r\n')
tell(START % (3, b'keep-alive'), b'no name\r\n\r\n', START % (4, b'close'), b'\r\n')
tell(START % (5, b'keep-alive'), b'long: ' + b'x' * pywsgi.MAX_REQUEST_LINE)
print([line.rpartition('): ')[2] for line in errors.getvalue().splitlines() if 'Invalid' in line])
server.stop()
# prints:
# ['HTTP/1.1 200 OK', 'ohHTTP/1.1 200 OK', 'oh']
# ['HTTP/1.1 400 Bad Request']
# ['HTTP/1.1 400 Bad Request']
# ["[Errno Non-hex data] b'n'", 'Too large chunk trailer']
