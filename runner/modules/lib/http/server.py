"""Models `http.server`: HTTPServer and BaseHTTPRequestHandler on socketserver; what serves files is in _file_handler.

Left out: CGI.
"""
import email.utils
import html
import http.client
import socket
import socketserver
import sys
import time

import _unmodelled
from http import HTTPStatus

__all__ = ['HTTPServer', 'ThreadingHTTPServer', 'BaseHTTPRequestHandler', 'SimpleHTTPRequestHandler',
           'CGIHTTPRequestHandler']
if sys.version_info >= (3, 14):
    __all__ += ['HTTPSServer', 'ThreadingHTTPSServer']
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
_LONGEST_LINE = 65536
_ALWAYS_ANSWERS_IN_FULL = sys.version_info >= (3, 14)   # errors have a status line whatever the client speaks
# How control characters are logged.
_ESCAPES = {code: '\\x%02x' % code for code in [*range(0x20), *range(0x7f, 0xa0)]}
_ESCAPES[ord('\\')] = '\\\\'


class HTTPServer(socketserver.TCPServer):
    allow_reuse_address = True if sys.version_info >= (3, 14) else 1

    def server_bind(self):
        socketserver.TCPServer.server_bind(self)
        host, self.server_port = self.server_address[:2]
        self.server_name = socket.getfqdn(host)


class ThreadingHTTPServer(socketserver.ThreadingMixIn, HTTPServer):
    daemon_threads = True


if sys.version_info >= (3, 14):
    class HTTPSServer(HTTPServer):

        def __init__(self, server_address, RequestHandlerClass, bind_and_activate=True, *, certfile, keyfile=None,
                     password=None, alpn_protocols=None):
            import ssl
            self.ssl = ssl
            self.certfile = certfile
            self.keyfile = keyfile
            self.password = password
            self.alpn_protocols = ['http/1.1'] if alpn_protocols is None else alpn_protocols
            super().__init__(server_address, RequestHandlerClass, bind_and_activate)

        def server_activate(self):
            super().server_activate()
            context = self._create_context()
            self.socket = context.wrap_socket(self.socket, server_side=True)

        def _create_context(self):
            context = self.ssl.create_default_context(self.ssl.Purpose.CLIENT_AUTH)
            context.load_cert_chain(self.certfile, self.keyfile, self.password)
            context.set_alpn_protocols(self.alpn_protocols)
            return context

    class ThreadingHTTPSServer(socketserver.ThreadingMixIn, HTTPSServer):
        daemon_threads = True


def _version_of(text):
    """The numbers of `HTTP/1.1`; a ValueError says that it is none."""
    if not text.startswith('HTTP/'):
        raise ValueError
    parts = text[len('HTTP/'):].split('.')
    if sys.version_info >= (3, 12) and not all(part.isdigit() and len(part) <= 10 for part in parts):
        raise ValueError
    major, minor = parts
    return int(major), int(minor)


class BaseHTTPRequestHandler(socketserver.StreamRequestHandler):
    sys_version = 'Python/' + sys.version.split()[0]
    server_version = 'BaseHTTP/' + __version__
    default_request_version = 'HTTP/0.9'
    protocol_version = 'HTTP/1.0'
    MessageClass = http.client.HTTPMessage
    monthname = [None, 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
    weekdayname = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
    error_message_format = DEFAULT_ERROR_MESSAGE
    error_content_type = DEFAULT_ERROR_CONTENT_TYPE
    _control_char_table = _ESCAPES
    responses = {status: (status.phrase, status.description) for status in HTTPStatus}

    # The request.

    def parse_request(self):
        """Whether the request line and the headers can be understood; if not, the client has been told."""
        self.command = None
        self.request_version = self.default_request_version
        self.close_connection = True
        self.requestline = str(self.raw_requestline, 'iso-8859-1').rstrip('\r\n')
        words = self.requestline.split()
        if not words or len(words) >= 3 and not self._take_version(words[-1]):
            return False
        if not 2 <= len(words) <= 3:
            return self._refuse(HTTPStatus.BAD_REQUEST, 'Bad request syntax (%r)' % self.requestline)
        command, path = words[:2]
        if len(words) == 2:
            self.close_connection = True
            if command != 'GET':
                return self._refuse(HTTPStatus.BAD_REQUEST, 'Bad HTTP/0.9 request type (%r)' % command)
        self.command = command
        self.path = '/' + path.lstrip('/') if path.startswith('//') else path
        if len(words) == 2 and sys.version_info >= (3, 14):
            self.headers = {}
            return True
        return self._read_headers() and self._heed_headers()

    def _refuse(self, code, message, explain=None):
        if _ALWAYS_ANSWERS_IN_FULL and code != HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE:
            self.request_version = ''
        self.send_error(code, message, explain)
        return False

    def _take_version(self, text):
        try:
            version = _version_of(text)
        except ValueError:
            return self._refuse(HTTPStatus.BAD_REQUEST, 'Bad request version (%r)' % text)
        if version >= (1, 1) and self.protocol_version >= 'HTTP/1.1':
            self.close_connection = False
        if _ALWAYS_ANSWERS_IN_FULL:
            self.request_version = text
        if version >= (2, 0):
            self.send_error(HTTPStatus.HTTP_VERSION_NOT_SUPPORTED, 'Invalid HTTP version (%s)' % text[len('HTTP/'):])
            return False
        self.request_version = text
        return True

    def _read_headers(self):
        try:
            self.headers = http.client.parse_headers(self.rfile, _class=self.MessageClass)
        except http.client.HTTPException as error:
            what = 'Line too long' if isinstance(error, http.client.LineTooLong) else 'Too many headers'
            return self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, what, str(error))
        return True

    def _heed_headers(self):
        kept = self.headers.get('Connection', '').lower()
        if kept == 'close':
            self.close_connection = True
        elif kept == 'keep-alive' and self.protocol_version >= 'HTTP/1.1':
            self.close_connection = False
        waits = self.headers.get('Expect', '').lower() == '100-continue'
        if waits and self.protocol_version >= 'HTTP/1.1' and self.request_version >= 'HTTP/1.1':
            return bool(self.handle_expect_100())
        return True

    def handle_expect_100(self):
        self.send_response_only(HTTPStatus.CONTINUE)
        self.end_headers()
        return True

    def handle_one_request(self):
        try:
            self.raw_requestline = self.rfile.readline(_LONGEST_LINE + 1)
            if len(self.raw_requestline) > _LONGEST_LINE:
                self.requestline = self.request_version = self.command = ''
                self.send_error(HTTPStatus.REQUEST_URI_TOO_LONG)
                return
            if not self.raw_requestline:
                self.close_connection = True
                return
            if not self.parse_request():
                return
            name = 'do_' + self.command
            if not hasattr(self, name):
                self.send_error(HTTPStatus.NOT_IMPLEMENTED, 'Unsupported method (%r)' % self.command)
                return
            getattr(self, name)()
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
        if keyword.lower() == 'connection' and value.lower() in ('close', 'keep-alive'):
            self.close_connection = value.lower() == 'close'

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
        sys.stderr.write('%s - - [%s] %s\n' % (self.address_string(), self.log_date_time_string(),
                                               (format % args).translate(self._control_char_table)))

    def version_string(self):
        return self.server_version + ' ' + self.sys_version

    def date_time_string(self, timestamp=None):
        return email.utils.formatdate(time.time() if timestamp is None else timestamp, usegmt=True)

    def log_date_time_string(self):
        year, month, day, hour, minute, second = time.localtime(time.time())[:6]
        return '%02d/%3s/%04d %02d:%02d:%02d' % (day, self.monthname[month], year, hour, minute, second)

    def address_string(self):
        return self.client_address[0]


from http._file_handler import SimpleHTTPRequestHandler  # behind what it derives from

__getattr__ = _unmodelled.attribute(globals(), {'it is not modelled': ('CGIHTTPRequestHandler', 'test')})
