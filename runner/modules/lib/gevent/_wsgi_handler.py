"""The handler of gevent.pywsgi: one connection, its requests, and the WSGI application's answers.

All versions; left out: the checks of malformed requests beyond the request line and the length.
"""
import errno
import sys
import time
import traceback
from functools import partial
from io import BytesIO
from urllib.parse import unquote

from gevent._compat import reraise
from gevent._version import version_info
from gevent._wsgi_input import Input
from gevent._wsgi_input import _InvalidClientInput
from gevent._wsgi_input import setting
from gevent._wsgi_messages import _ERRORS
from gevent._wsgi_messages import _InvalidClientRequest
from gevent._wsgi_messages import access_line
from gevent._wsgi_messages import encoded_headers
from gevent._wsgi_messages import format_date_time
from gevent._wsgi_messages import headers_factory
from greenlet import GreenletExit

__name__ = 'gevent.pywsgi'  # what it defines is that one's

_SAYS_WHOSE = version_info >= (23, 9)
_WITHOUT_BODY = (304, 204)

unquote_latin1 = partial(unquote, encoding='latin-1')


class WSGIHandler:
    """One connection: its requests, one after the other."""
    protocol_version = 'HTTP/1.1'
    ApplicationError = AssertionError

    status = None               # bytes
    _orig_status = None         # the same as text
    response_headers = None
    code = None
    provided_date = None
    provided_content_length = None
    close_connection = False
    time_start = 0              # seconds
    time_finish = 0
    headers_sent = False
    response_use_chunked = False
    connection_upgraded = False
    environ = None
    application = None
    requestline = None
    response_length = 0
    result = None
    wsgi_input = None
    content_length = 0
    headers = headers_factory(BytesIO())
    request_version = None
    command = None
    path = None

    def __init__(self, sock, address, server, rfile=None):
        self.socket = sock
        self.client_address = address
        self.server = server
        self.rfile = sock.makefile('rb', -1) if rfile is None else rfile

    def handle(self):
        try:
            while self.socket is not None:
                self.time_start = time.time()
                self.time_finish = 0
                answer = self.handle_one_request()
                if answer is None:
                    break
                if answer is True:
                    continue
                self.status, body = answer
                self.socket.sendall(body)
                if self.time_finish == 0:
                    self.time_finish = time.time()
                self.log_request()
                break
        finally:
            self._hang_up()

    def _hang_up(self):
        if self.socket is not None:
            try:
                # What is unread would make the kernel reset the connection.
                try:
                    self.socket._sock.recv(16384)
                finally:
                    self.socket._sock.close()
                self.socket.close()
            except OSError:
                pass
        for name in ('socket', 'rfile', 'wsgi_input'):
            self.__dict__.pop(name, None)

    def MessageClass(self, *args):
        return headers_factory(*args)

    def read_requestline(self):
        return self.rfile.readline(setting('MAX_REQUEST_LINE')).decode('latin-1')

    def _check_http_version(self):
        if not self.request_version.startswith('HTTP/'):
            return False
        version = tuple(int(part) for part in self.request_version[5:].split('.'))
        return version[1] >= 0 and (0, 9) <= version < (2, 0)

    def read_request(self, raw_requestline):
        self.requestline = raw_requestline.rstrip()
        words = self.requestline.split()
        if len(words) == 3:
            self.command, self.path, self.request_version = words
            if not self._check_http_version():
                raise _InvalidClientRequest('Invalid http version: %r' % (raw_requestline,))
        elif len(words) == 2:
            self.command, self.path = words
            if self.command != 'GET':
                raise _InvalidClientRequest(
                    'Expected GET method: %r' % (raw_requestline,) if not _SAYS_WHOSE else
                    f'Expected GET method; Got command={self.command!r}; path={self.path!r}; raw={raw_requestline!r}')
            self.request_version = 'HTTP/0.9'
        else:
            raise _InvalidClientRequest('Invalid HTTP method: %r' % (raw_requestline,))
        self.headers = self.MessageClass(self.rfile, 0)
        if self.headers.status:
            raise _InvalidClientRequest('Invalid headers status: %r' % (self.headers.status,))
        if self.headers.get('transfer-encoding', '').lower() == 'chunked':
            del self.headers['content-length']
        length = self.headers.get('content-length')
        self.content_length = None if length is None else int(length)
        if self.content_length is not None and self.content_length < 0:
            raise _InvalidClientRequest('Invalid Content-Length: %r' % (self.content_length,))
        if self.content_length and self.command == 'HEAD':
            raise _InvalidClientRequest('Unexpected Content-Length')
        connection = self.headers.get('Connection', '').lower()
        if self.request_version == 'HTTP/1.1':
            self.close_connection = connection == 'close'
        else:
            self.close_connection = self.request_version != 'HTTP/1.0' or connection != 'keep-alive'
        return True

    def handle_one_request(self):
        """None: hang up; True: read the next one; else the status and the bytes that refuse it."""
        if self.rfile.closed:
            return None
        try:
            self.requestline = self.read_requestline()
            if isinstance(self.requestline, bytes):     # of a class that has its own way of reading it
                self.requestline = self.requestline.decode('latin-1')
        except OSError:
            return None
        if not self.requestline:
            return None
        self.response_length = 0
        if len(self.requestline) >= setting('MAX_REQUEST_LINE'):
            return '414', setting('_REQUEST_TOO_LONG_RESPONSE')
        try:
            if not self.read_request(self.requestline):
                return '400', setting('_BAD_REQUEST_RESPONSE')
        except Exception as error:
            return self._handle_client_error(error)
        self.environ = self.get_environ()
        self.application = self.server.application
        self.handle_one_response()
        if self.close_connection or self.rfile.closed:
            return None
        return True

    def _handle_client_error(self, error):
        if not isinstance(error, (ValueError, _InvalidClientInput) if _SAYS_WHOSE else ValueError):
            traceback.print_exc()
        whose = (self.client_address,) if _SAYS_WHOSE else ()
        if isinstance(error, _InvalidClientRequest):
            if whose:
                self.log_error('(from %s) %s', *whose, error.formatted_message)
            else:
                self.log_error(error.formatted_message)
        else:
            self.log_error('Invalid request (from %s): %s' if whose else 'Invalid request: %s', *whose,
                           str(error) or type(error).__name__)
        return '400', setting('_BAD_REQUEST_RESPONSE')

    _print_unexpected_exc = staticmethod(traceback.print_exc)

    def log_error(self, msg, *args):
        message = msg
        if args:
            try:
                message = msg % args
            except Exception:
                self._print_unexpected_exc()
                message = '%r %r' % (msg, args)
        try:
            message = '%s: %s' % (self.socket, message)
        except Exception:
            pass    # there is none any more
        try:
            self.server.error_log.write(message + '\n')
        except Exception:
            self._print_unexpected_exc()

    def _connection_upgrade_requested(self):
        return (self.headers.get('Connection', '').lower() == 'upgrade'
                or self.headers.get('Upgrade', '').lower() == 'websocket')

    def _headers(self):
        """Names as in the environment, and values; a name with an underscore could pass for another."""
        for header in self.headers.headers:
            name, value = header.split(':', 1)
            key = name.replace('-', '_').upper()
            if '_' not in name and key not in ('CONTENT_TYPE', 'CONTENT_LENGTH'):
                yield 'HTTP_' + key, value.strip()

    def get_environ(self):
        env = self.server.get_environ()
        path, _, query = self.path.partition('?')
        env.update({'REQUEST_METHOD': self.command, 'SCRIPT_NAME': '', 'PATH_INFO': unquote_latin1(path),
                    'QUERY_STRING': query})
        if self.headers.typeheader is not None:
            env['CONTENT_TYPE'] = self.headers.typeheader
        length = self.headers.getheader('content-length')
        if length:
            env['CONTENT_LENGTH'] = length
        env['SERVER_PROTOCOL'] = self.request_version
        if isinstance(self.client_address, tuple):
            env['REMOTE_ADDR'] = str(self.client_address[0])
            env['REMOTE_PORT'] = str(self.client_address[1])
        for key, value in self._headers():
            if key in env:
                env[key] += ('; ' if 'COOKIE' in key else ',') + value
            else:
                env[key] = value
        waits = env.get('HTTP_EXPECT') == '100-continue'
        chunked = env.get('HTTP_TRANSFER_ENCODING', '').lower() == 'chunked'
        upgrades = self._connection_upgrade_requested()
        self.wsgi_input = Input(self.rfile, self.content_length, socket=self.socket if waits else None,
                                chunked_input=chunked)
        env['wsgi.input'] = self.rfile if upgrades else self.wsgi_input
        env['wsgi.input_terminated'] = not upgrades
        return env

    def start_response(self, status, headers, exc_info=None):
        if exc_info and self.headers_sent:
            reraise(*exc_info)
        response_headers = encoded_headers(headers)
        if not isinstance(status, str):
            raise UnicodeError('The status string must be a native string')
        if '\r' in status or '\n' in status:
            raise ValueError('carriage return or newline in status', status)
        code = int(status.split(' ', 1)[0])
        self.status = status.encode('latin-1')
        self._orig_status = status
        self.response_headers = response_headers
        self.code = code
        provided = {header.lower(): value for header, value in headers}
        self.provided_date = provided.get('date')
        self.provided_content_length = provided.get('content-length')
        if self.request_version == 'HTTP/1.0' and 'connection' not in provided:
            response_headers.append((b'Connection', b'close' if self.close_connection else b'keep-alive'))
        elif provided.get('connection') == 'close':
            self.close_connection = True
        if self.code in _WITHOUT_BODY and self.provided_content_length not in (None, '0'):
            raise self.ApplicationError(('Invalid Content-Length for %s response: %r (must be absent or zero)' % (
                self.code, self.provided_content_length)).encode('latin-1'))
        return self.write

    def finalize_headers(self):
        if self.provided_date is None:
            self.response_headers.append((b'Date', format_date_time(time.time())))
        self.connection_upgraded = self.code == 101
        if self.code in _WITHOUT_BODY or self.provided_content_length is not None:
            return
        if hasattr(self.result, '__len__'):
            length = sum(len(chunk) for chunk in self.result)
            self.response_headers.append((b'Content-Length', str(length).encode('latin-1')))
        elif not self.connection_upgraded and self.request_version != 'HTTP/1.0':
            self.response_use_chunked = True
            self.response_headers.append((b'Transfer-Encoding', b'chunked'))

    def _sendall(self, data):
        try:
            self.socket.sendall(data)
        except OSError as error:
            self.status = 'socket error: %s' % error
            if self.code > 0:
                self.code = -self.code
            raise
        self.response_length += len(data)

    def _write(self, data):
        if data:
            self._sendall(bytearray(b'%x\r\n' % len(data)) + data + b'\r\n' if self.response_use_chunked else data)

    def write(self, data):
        if self.code in _WITHOUT_BODY and data:
            raise self.ApplicationError('The %s response must have no body' % self.code)
        if self.headers_sent:
            self._write(data)
            return
        if not self.status:
            raise self.ApplicationError('The application did not call start_response()')
        self._write_with_headers(data)

    def _write_with_headers(self, data):
        self.headers_sent = True
        self.finalize_headers()
        lines = [b'HTTP/1.1 ' + self.status] + [name + b': ' + value for name, value in self.response_headers]
        self._sendall(bytearray(b'\r\n'.join(lines) + b'\r\n\r\n'))
        self._write(data)

    def process_result(self):
        for data in self.result:
            if data:
                self.write(data)
        if self.status and not self.headers_sent:
            self.write(b'')
        if self.response_use_chunked:
            self._sendall(b'0\r\n\r\n')

    def run_application(self):
        assert self.result is None
        try:
            self.result = self.application(self.environ, self.start_response)
            self.process_result()
        finally:
            try:
                close = getattr(self.result, 'close', None)
                if close is not None:
                    close()
            finally:
                self.result = None

    ignored_socket_errors = (errno.EPIPE, errno.ECONNRESET)

    def handle_one_response(self):
        self.time_start = time.time()
        self.status = None
        self.headers_sent = False
        self.result = None
        self.response_use_chunked = False
        self.connection_upgraded = False
        self.response_length = 0
        try:
            try:
                self.run_application()
            finally:
                try:
                    self.wsgi_input._discard()
                except OSError as error:
                    if _SAYS_WHOSE and isinstance(error, _InvalidClientInput):
                        raise   # where the next request begins is not known
        except _InvalidClientInput as error:
            if _SAYS_WHOSE:
                self._handle_client_error(error)
                self.close_connection = True
            self._send_error_response_if_possible(400)
        except OSError as error:
            if error.args[0] in self.ignored_socket_errors:
                self.close_connection = True
            else:
                self.handle_error(*sys.exc_info())
        except:
            self.handle_error(*sys.exc_info())
        finally:
            self.time_finish = time.time()
            self.log_request()

    def _log_error(self, t, v, tb):
        if not issubclass(t, GreenletExit):
            context = self.environ
            if not isinstance(context, self.server.secure_environ_class):
                context = self.server.secure_environ_class(context)
            self.server.loop.handle_error(context, t, v, tb)

    def handle_error(self, t, v, tb):
        self._log_error(t, v, tb)
        self._send_error_response_if_possible(500)

    def _send_error_response_if_possible(self, error_code):
        if self.response_length:
            self.close_connection = True
            return
        status, headers, body = _ERRORS[error_code]
        try:
            self.start_response(status, headers[:])
            self.write(body)
        except OSError:
            self.close_connection = True

    def log_request(self):
        self.server.log.write(self.format_request() + '\n')

    def format_request(self):
        return access_line(self)
