# wsgiref.validate: what it finds in environments, in answers, and in how both sides treat each other.
import http.client
import threading
import warnings
import wsgiref.util
from wsgiref.simple_server import WSGIRequestHandler, make_server
from wsgiref.validate import validator

warnings.simplefilter('error')


def check(application, **changes):
    environ = {}
    wsgiref.util.setup_testing_defaults(environ)
    environ.setdefault('QUERY_STRING', '')
    for name, value in changes.items():
        name = name.replace('wsgi_', 'wsgi.')
        environ[name] = value
        if value is None:
            del environ[name]
    try:
        answer = validator(application)(environ, lambda *args: lambda data: print('wrote', data))
        print('ok', list(answer), answer.close())
    except Exception as error:
        print(type(error).__name__, error)


def answering(status='200 OK', headers=(('Content-Type', 'text/plain'),), body=(b'x',), kind=list):
    def application(environ, start_response):
        start_response(status, kind(headers))
        return list(body) if isinstance(body, tuple) else body
    return application


for status in ('200 OK', '200', 'OK 200', '20 OK', '200OK', '099 No'):
    check(answering(status))
for headers in ((('Content-Type', 'x/y'), ('Status', '1')), (('A_B', 'x'), ('Content-Type', 'a/b')), (('A-', 'x'),),
                (('A:', 'x'),), (('A', 'x\n'),), (), (('Content-Type', b'x'),), ([1, 2],), (('9', 'x'),)):
    check(answering(headers=headers))
check(answering('204 No', (('Content-Type', 'a/b'),)))
check(answering('304 No', ()))
check(answering(kind=tuple))
for body in ('str', ['s'], b'bytes', None):
    check(answering(body=body))
check(lambda environ, start_response: [b'x'])
for changes in ({'REQUEST_METHOD': None}, {'REQUEST_METHOD': 'ODD'}, {'SERVER_NAME': None}, {'wsgi_version': 1},
                {'HTTP_CONTENT_TYPE': 'x'}, {'wsgi_url_scheme': 'ftp'}, {'SCRIPT_NAME': 'x'}, {'PATH_INFO': 'x'},
                {'CONTENT_LENGTH': '-1'}, {'SCRIPT_NAME': '/'}, {'PATH_INFO': None}, {'SCRIPT_NAME': None},
                {'PATH_INFO': b'/'}, {'QUERY_STRING': None}, {'wsgi_multithread': None}):
    check(answering(), **changes)


def probing(environ, start_response):
    write = start_response('200 OK', [('Content-Type', 'a/b')])
    stream, errors = environ['wsgi.input'], environ['wsgi.errors']
    for call in (lambda: stream.read(), lambda: stream.read(3), lambda: stream.readline(3), lambda: stream.readlines(),
                 lambda: list(stream), lambda: stream.close(), lambda: errors.write('x'), lambda: errors.write(b'x'),
                 lambda: errors.writelines(['a']), lambda: errors.close(), lambda: write(b'x'), lambda: write('x')):
        try:
            print(call())
        except AssertionError as error:
            print('refused', error)
    return [b'']


check(probing)


class Quiet(WSGIRequestHandler):

    def log_message(self, format, *args):
        pass


def echo(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain'), ('X', 'y')])
    data = environ['wsgi.input'].read(int(environ.get('CONTENT_LENGTH') or 0))
    words = [environ[name] for name in ('REQUEST_METHOD', 'PATH_INFO', 'QUERY_STRING', 'CONTENT_TYPE')]
    return [repr(words).encode(), data]


server = make_server('127.0.0.1', 0, validator(echo), handler_class=Quiet)
threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
for method, path, body in (('GET', '/x%20y?q=1', None), ('POST', '/p', b'data'), ('HEAD', '/', None),
                           ('PUT', '/', b'')):
    connection = http.client.HTTPConnection(*server.server_address)
    connection.request(method, path, body, {'Content-Type': 'q/r'})
    response = connection.getresponse()
    print(response.status, response.version, response.getheader('X'), response.getheader('content-length'),
          response.read())
    connection.close()
server.shutdown()
server.server_close()
