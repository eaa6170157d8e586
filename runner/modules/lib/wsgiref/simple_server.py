"""Models `wsgiref.simple_server`: a WSGI server on http.server."""
import platform
import sys
from http.server import BaseHTTPRequestHandler
from http.server import HTTPServer
from io import StringIO
from urllib.parse import unquote

from wsgiref.handlers import SimpleHandler

__version__ = '0.2'
__all__ = ['WSGIServer', 'WSGIRequestHandler', 'demo_app', 'make_server']

server_version = 'WSGIServer/' + __version__
sys_version = platform.python_implementation() + '/' + sys.version.split()[0]
software_version = server_version + ' ' + sys_version
_LONGEST_REQUEST_LINE = 65536


class ServerHandler(SimpleHandler):
    server_software = software_version

    def close(self):
        try:
            self.request_handler.log_request(self.status.split(' ', 1)[0], self.bytes_sent)
        finally:
            SimpleHandler.close(self)


class WSGIServer(HTTPServer):
    application = None

    def server_bind(self):
        HTTPServer.server_bind(self)
        self.setup_environ()

    def setup_environ(self):
        self.base_environ = {
            'SERVER_NAME': self.server_name, 'GATEWAY_INTERFACE': 'CGI/1.1', 'SERVER_PORT': str(self.server_port),
            'REMOTE_HOST': '', 'CONTENT_LENGTH': '', 'SCRIPT_NAME': ''}

    def get_app(self):
        return self.application

    def set_app(self, application):
        self.application = application


class WSGIRequestHandler(BaseHTTPRequestHandler):
    server_version = 'WSGIServer/' + __version__

    def get_environ(self):
        environ = self.server.base_environ.copy()
        environ['SERVER_PROTOCOL'] = self.request_version
        environ['SERVER_SOFTWARE'] = self.server_version
        environ['REQUEST_METHOD'] = self.command
        path, _, query = self.path.partition('?')
        environ['PATH_INFO'] = unquote(path, 'iso-8859-1')
        environ['QUERY_STRING'] = query
        environ['REMOTE_ADDR'] = self.client_address[0]
        environ['CONTENT_TYPE'] = self.headers.get('content-type', 'text/plain')
        if self.headers.get('content-length'):
            environ['CONTENT_LENGTH'] = self.headers.get('content-length')
        for name, value in self.headers.items():
            key = name.replace('-', '_').upper()
            if key in environ:
                continue
            key = 'HTTP_' + key
            environ[key] = environ[key] + ',' + value.strip() if key in environ else value.strip()
        return environ

    def get_stderr(self):
        return sys.stderr

    def handle(self):
        self.raw_requestline = self.rfile.readline(_LONGEST_REQUEST_LINE + 1)
        if len(self.raw_requestline) > _LONGEST_REQUEST_LINE:
            self.requestline = self.request_version = self.command = ''
            self.send_error(414)
            return
        if not self.parse_request():
            return
        handler = ServerHandler(self.rfile, self.wfile, self.get_stderr(), self.get_environ(), multithread=False)
        handler.request_handler = self
        handler.run(self.server.get_app())


def demo_app(environ, start_response):
    out = StringIO()
    print('Hello world!', file=out)
    print(file=out)
    for name, value in sorted(environ.items()):
        print(name, '=', repr(value), file=out)
    start_response('200 OK', [('Content-Type', 'text/plain; charset=utf-8')])
    return [out.getvalue().encode('utf-8')]


def make_server(host, port, app, server_class=WSGIServer, handler_class=WSGIRequestHandler):
    server = server_class((host, port), handler_class)
    server.set_app(app)
    return server
