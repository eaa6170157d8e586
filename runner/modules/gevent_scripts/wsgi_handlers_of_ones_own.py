"""The parts of pywsgi's handler that subclasses put their own in place of."""
import io

from gevent import pywsgi, socket


class Handler(pywsgi.WSGIHandler):
    ignored_socket_errors = ()

    def _connection_upgrade_requested(self):
        return self.headers.get('X-Takes-Over') is not None

    def _headers(self):
        yield from super()._headers()
        yield 'HTTP_X_OWN', 'own'

    def _log_error(self, t, v, tb):
        print('failed:', t.__name__, v)

    def _write_with_headers(self, data):
        self.response_headers.append((b'X-Own', b'own'))
        super()._write_with_headers(data)


def application(environ, start_response):
    if environ['PATH_INFO'] == '/bad':
        start_response('200 OK', [('X-Word', '\u20ac')])
    start_response('200 OK', [])
    return [environ['wsgi.input'].readline(), environ['HTTP_X_OWN'].encode(), b' %d' % environ['wsgi.input_terminated']]


errors = io.StringIO()
server = pywsgi.WSGIServer(('127.0.0.1', 0), application, log=None, error_log=errors, handler_class=Handler)
server.start()
for path, header in (('/', 'X-Takes-Over: 1'), ('/bad', 'X-A: 1')):
    with socket.create_connection(server.address) as client:
        client.sendall(f'GET {path} HTTP/1.0\r\n{header}\r\n\r\nwhat follows\n'.encode())
        answer = b''.join(iter(lambda: client.recv(1000), b''))
    for line in answer.decode().splitlines():
        if not line.startswith(('Date', 'C')):
            print(line)
handler = Handler(socket.socket(), ('127.0.0.1', 5), server)
handler._print_unexpected_exc = lambda: print('not formatted')
handler.log_error('%d of %s', 'one')
print(errors.getvalue().split(': ')[-1].strip(), len(Handler.headers), handler.headers.status == '')

# prints:
# HTTP/1.1 200 OK
# X-Own: own
#
# what follows
# own 0
# failed: UnicodeError ('Non-latin1 header', "'X-Word'", "'€'")
# HTTP/1.1 500 Internal Server Error
# X-Own: own
#
# Internal Server Error
# not formatted
# '%d of %s' ('one',) 0 True
