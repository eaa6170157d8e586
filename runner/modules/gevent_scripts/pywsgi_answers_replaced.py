"""What a program puts into the module's place is what the server says; a log that fails is told of it."""
import io
import socket

import gevent
from gevent import pywsgi
from gevent import socket as green

pywsgi._ERRORS[500] = ('500 Broken', [('Content-Type', 'application/json'), ('Content-Length', '4')], b'null')
pywsgi._BAD_REQUEST_RESPONSE = b'HTTP/1.1 400 Go away\r\n\r\n'
pywsgi._REQUEST_TOO_LONG_RESPONSE = b'HTTP/1.1 414 Shorter, please\r\n\r\n'
pywsgi.MAX_REQUEST_LINE = 60
failures = []


class Handler(pywsgi.WSGIHandler):
    _print_unexpected_exc = staticmethod(lambda: failures.append('-'))

    def _log_error(self, kind, value, traceback):
        failures.append((kind.__name__, str(value)))

    def _handle_client_error(self, error):
        self.log_error('%s and %s', error.formatted_message)
        return pywsgi.WSGIHandler._handle_client_error(self, error)


def app(env, start_response):
    if env['PATH_INFO'] == '/non-latin':
        start_response('200 OK', [('X', '\u20ac')])
    raise RuntimeError('no')


class FailingLog(io.StringIO):

    def write(self, text):
        if 'Invalid http version' in text:
            raise OSError('disk full')
        return io.StringIO.write(self, text)


log = FailingLog()
server = pywsgi.WSGIServer(('127.0.0.1', 0), app, log=None, error_log=log, handler_class=Handler)
server.start()
for request in ('GET /', 'GET /non-latin', 'GET /' + 'x' * 60, 'POST', 'NONSENSE', 'GET / HTTP/9.9'):
    client = green.create_connection(server.address)
    line = request if 'HTTP' in request or request == 'NONSENSE' else request + ' HTTP/1.1'
    client.sendall(line.encode() + b'\r\nConnection: close\r\n\r\n')
    print(request[:12], client.makefile().read().splitlines()[::4])
print(*failures, sep='\n')
print([line[-18:] for line in log.getvalue().splitlines()])
server.stop()
# prints:
# GET / ['HTTP/1.1 500 Broken', '']
# GET /non-lat ['HTTP/1.1 500 Broken', '']
# GET /xxxxxxx ['HTTP/1.1 414 Shorter, please']
# POST ['HTTP/1.1 400 Go away']
# NONSENSE ['HTTP/1.1 400 Go away']
# GET / HTTP/9 ['HTTP/1.1 400 Go away']
# ('RuntimeError', 'no')
# ('UnicodeError', '(\'Non-latin1 header\', "\'X\'", "\'€\'")')
# -
# -
# -
# -
# -
# ['HTTP/1.1\\\\r\\\\n\'",)', "POST HTTP/1.1\\r\\n'", 'NONSENSE\\\\r\\\\n\'",)', "od: 'NONSENSE\\r\\n'"]
