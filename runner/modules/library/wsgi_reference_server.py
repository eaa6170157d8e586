# wsgiref: the server, its handler and what applications use of it.
import io
import sys
import threading
import urllib.error
import urllib.request
from socketserver import ThreadingMixIn
from wsgiref.handlers import SimpleHandler
from wsgiref.headers import Headers
from wsgiref.simple_server import WSGIRequestHandler
from wsgiref.simple_server import WSGIServer
from wsgiref.simple_server import demo_app
from wsgiref.simple_server import make_server
from wsgiref.util import FileWrapper
from wsgiref.util import request_uri
from wsgiref.util import setup_testing_defaults
from wsgiref.util import shift_path_info


class Quiet(WSGIRequestHandler):

    def log_message(self, format, *args):
        self.server.lines.append(format % args)


class Threaded(ThreadingMixIn, WSGIServer):
    daemon_threads = True
    lines = []


def app(environ, start_response):
    path = environ['PATH_INFO']
    if path == '/fails':
        raise KeyError('application')
    write = start_response('404 Gone' if path == '/gone' else '200 OK', [('Content-Type', 'text/plain')])
    if path == '/write':
        write(b'written, ')
        return [b'and returned']
    if path == '/file':
        return environ['wsgi.file_wrapper'](io.BytesIO(b'file' * 3), 5)
    if environ['REQUEST_METHOD'] == 'POST':
        return [environ['wsgi.input'].read(int(environ['CONTENT_LENGTH'])).upper()]
    words = environ['REQUEST_METHOD'], path, environ['QUERY_STRING'], environ['HTTP_X_ONE']
    return [('%s %s?%s %s' % words).encode()]


def fetch(path, data=None):
    request = urllib.request.Request('http://127.0.0.1:%d%s' % (server.server_port, path), data, {'X-One': 'yes'})
    try:
        with urllib.request.urlopen(request, timeout=2) as answer:
            return answer.status, answer.headers['Content-Length'], answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.reason, error.read()


server = make_server('127.0.0.1', 0, app, server_class=Threaded, handler_class=Quiet)
thread = threading.Thread(target=server.serve_forever, args=(0.01,))
thread.start()
for path in ('/a/b?c=d', '/gone', '/write', '/file'):
    print(fetch(path))
print(fetch('/post', b'posted'))
errors, sys.stderr = sys.stderr, io.StringIO()
print(fetch('/fails'))
sys.stderr, errors = errors, sys.stderr.getvalue()
print(errors.splitlines()[-1])
server.set_app(demo_app)
print(fetch('/')[2].splitlines()[0])
server.shutdown()
thread.join()
server.server_close()
print(sorted(server.lines)[1:5], len(server.lines))

environ = {}
setup_testing_defaults(environ)
print(environ['wsgi.version'], request_uri(environ), environ['SERVER_PORT'])
environ.update(PATH_INFO='/x/y', QUERY_STRING='q=1')
print(shift_path_info(environ), environ['SCRIPT_NAME'], environ['PATH_INFO'], request_uri(environ))
headers = Headers([('A', '1')])
headers['b'] = '2'
headers.add_header('Content-Disposition', 'attachment', filename='x.txt')
headers.setdefault('a', '3')
print(headers.items(), 'B' in headers, len(headers), bytes(headers))
print(list(FileWrapper(io.BytesIO(b'abcde'), 2)))
out = io.BytesIO()
SimpleHandler(io.BytesIO(), out, sys.stderr, {'SERVER_PROTOCOL': 'HTTP/1.0', 'PATH_INFO': '/gone'}).run(
    lambda environ, start: start('204 Nothing', []) and [])
print(out.getvalue().split(b'\r\n')[0])


def twice(environ, start):
    start('200 OK', [])
    try:
        start('200 OK', [])
    except AssertionError as error:
        print(error)
    for status, headers in (('20', []), ('abc x', []), ('200 OK', [('Connection', 'close')])):
        try:
            start(status, headers, (None, None, None))
        except AssertionError as error:
            print(error)
    return [b'done']


SimpleHandler(io.BytesIO(), out, sys.stderr, {'SERVER_PROTOCOL': 'HTTP/1.0'}).run(twice)
