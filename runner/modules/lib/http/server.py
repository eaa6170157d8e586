"""Models `http.server`: HTTPServer and BaseHTTPRequestHandler on socketserver.

Left out: serving files, CGI.
"""
import html
import http.client
import socket
import socketserver
import sys
import time

import _unmodelled
from http import HTTPStatus
from http._messages import HTTPMessage
from http._messages import read_headers

__version__ = '0.6'
if sys.version_info < (3, 11):
    _DOCUMENT = ('<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN"\n'
                 '        "http://www.w3.org/TR/html4/strict.dtd">\n<html>\n')
    _META = '        <meta http-equiv="Content-Type" content="text/html;charset=utf-8">\n'
else:
    _DOCUMENT = '<!DOCTYPE HTML>\n<html lang="en">\n'
    _META = '        <meta charset="utf-8">\n'
if sys.version_info >= (3, 14):
    _META += ('        <style type="text/css">\n            :root {\n                color-scheme: light dark;\n'
              '            }\n        </style>\n')
DEFAULT_ERROR_MESSAGE = _DOCUMENT + '    <head>\n' + _META + '''\
        <title>Error response</title>
    </head>
    <body>
        <h1>Error response</h1>
        <p>Error code: %(code)d</p>
        <p>Message: %(message)s.</p>
        <p>Error code explanation: %(code)s - %(explain)s.</p>
    </body>
</html>
'''
DEFAULT_ERROR_CONTENT_TYPE = 'text/html;charset=utf-8'
_MONTHS = ('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')
_DAYS = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')


class HTTPServer(socketserver.TCPServer):
    allow_reuse_address = 1

    def server_bind(self):
        socketserver.TCPServer.server_bind(self)
        host, self.server_port = self.server_address[:2]
        self.server_name = socket.getfqdn(host)


class ThreadingHTTPServer(socketserver.ThreadingMixIn, HTTPServer):
    daemon_threads = True


class BaseHTTPRequestHandler(socketserver.StreamRequestHandler):
    sys_version = 'Python/' + sys.version.split()[0]
    server_version = 'BaseHTTP/' + __version__
    default_request_version = 'HTTP/0.9'
    protocol_version = 'HTTP/1.0'
    MessageClass = HTTPMessage
    monthname = [None, *_MONTHS]
    weekdayname = list(_DAYS)
    error_message_format = DEFAULT_ERROR_MESSAGE
    error_content_type = DEFAULT_ERROR_CONTENT_TYPE
    responses = {status: (status.phrase, status.description) for status in HTTPStatus}

    def parse_request(self):
        """Whether the request line and the headers can be understood; if not, the client has been told."""
        self.command = None
        self.request_version = self.default_request_version
        self.close_connection = True
        self.requestline = str(self.raw_requestline, 'iso-8859-1').rstrip('\r\n')
        words = self.requestline.split()
        if not words:
            return False
        if len(words) >= 3:
            if not words[-1].startswith('HTTP/'):
                self.send_error(HTTPStatus.BAD_REQUEST, 'Bad request version (%r)' % words[-1])
                return False
            self.request_version = words[-1]
            self.close_connection = not (words[-1] >= 'HTTP/1.1' and self.protocol_version >= 'HTTP/1.1')
        if not 2 <= len(words) <= 3:
            self.send_error(HTTPStatus.BAD_REQUEST, 'Bad request syntax (%r)' % self.requestline)
            return False
        self.command, self.path = words[:2]
        self.headers = read_headers(self.rfile)
        kept = (self.headers.get('Connection') or '').lower()
        if kept == 'close':
            self.close_connection = True
        elif kept == 'keep-alive' and self.protocol_version >= 'HTTP/1.1':
            self.close_connection = False
        return True

    def handle_one_request(self):
        try:
            self.raw_requestline = self.rfile.readline()
            if not self.raw_requestline:
                self.close_connection = True
                return
            if not self.parse_request():
                return
            method = getattr(self, 'do_' + self.command, None)
            if method is None:
                self.send_error(HTTPStatus.NOT_IMPLEMENTED, 'Unsupported method (%r)' % self.command)
                return
            method()
            self.wfile.flush()
        except socket.timeout as error:
            self.log_error('Request timed out: %r', error)
            self.close_connection = True

    def handle(self):
        self.close_connection = True
        self.handle_one_request()
        while not self.close_connection:
            self.handle_one_request()

    def send_error(self, code, message=None, explain=None):
        known = self.responses.get(code, ('???', '???'))
        message, explain = (own if given is None else given for given, own in zip((message, explain), known))
        self.log_error('code %d, message %s', code, message)
        self.send_response(code, message)
        self.send_header('Connection', 'close')
        body = b''
        if code >= 200 and code not in (204, 205, 304):
            words = {'code': code, 'message': html.escape(message, quote=False),
                     'explain': html.escape(explain, quote=False)}
            body = (self.error_message_format % words).encode('utf-8', 'replace')
            self.send_header('Content-Type', self.error_content_type)
            self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        if self.command != 'HEAD' and body:
            self.wfile.write(body)

    def send_response(self, code, message=None):
        self.log_request(code)
        self.send_response_only(code, message)
        self.send_header('Server', self.version_string())
        self.send_header('Date', self.date_time_string())

    def send_response_only(self, code, message=None):
        if self.request_version != 'HTTP/0.9':
            message = self.responses.get(code, [''])[0] if message is None else message
            self._add('%s %d %s' % (self.protocol_version, code, message))

    def send_header(self, keyword, value):
        if self.request_version != 'HTTP/0.9':
            self._add('%s: %s' % (keyword, value))
        if keyword.lower() == 'connection':
            self.close_connection = value.lower() != 'keep-alive'

    def _add(self, line):
        if not hasattr(self, '_headers_buffer'):
            self._headers_buffer = []
        self._headers_buffer.append((line + '\r\n').encode('latin-1', 'strict'))

    def end_headers(self):
        if self.request_version != 'HTTP/0.9':
            self._headers_buffer.append(b'\r\n')
            self.flush_headers()

    def flush_headers(self):
        if hasattr(self, '_headers_buffer'):
            self.wfile.write(b''.join(self._headers_buffer))
            self._headers_buffer = []

    def log_request(self, code='-', size='-'):
        self.log_message('"%s" %s %s', self.requestline, str(int(code) if isinstance(code, HTTPStatus) else code),
                         str(size))

    def log_error(self, format, *args):
        self.log_message(format, *args)

    def log_message(self, format, *args):
        sys.stderr.write('%s - - [%s] %s\n' % (self.address_string(), self.log_date_time_string(), format % args))

    def version_string(self):
        return self.server_version + ' ' + self.sys_version

    def date_time_string(self, timestamp=None):
        year, month, day, hour, minute, second, weekday = time.gmtime(timestamp)[:7]
        return '%s, %02d %s %04d %02d:%02d:%02d GMT' % (
            _DAYS[weekday], day, _MONTHS[month - 1], year, hour, minute, second)

    def log_date_time_string(self):
        year, month, day, hour, minute, second = time.localtime(time.time())[:6]
        return '%02d/%3s/%04d %02d:%02d:%02d' % (day, _MONTHS[month - 1], year, hour, minute, second)

    def address_string(self):
        return self.client_address[0]


__getattr__ = _unmodelled.attribute(globals(), {
    'files are not modelled': ('SimpleHTTPRequestHandler', 'CGIHTTPRequestHandler', 'test')})
