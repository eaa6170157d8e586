"""Models gevent.pywsgi: the WSGI server.  All versions.

Programs replace what its modules define here: what it answers to requests that it cannot serve, for example.
"""
import http.client
import sys

import gevent
from gevent import socket
from gevent._wsgi_handler import WSGIHandler
from gevent._wsgi_handler import unquote_latin1
from gevent._wsgi_input import Input
from gevent._wsgi_input import _ALLOWED_TOKEN_CHARS
from gevent._wsgi_input import _HEX
from gevent._wsgi_input import _InvalidClientInput
from gevent._wsgi_messages import OldMessage
from gevent._wsgi_messages import _BAD_REQUEST_BODY
from gevent._wsgi_messages import _BAD_REQUEST_HEADERS
from gevent._wsgi_messages import _BAD_REQUEST_RESPONSE
from gevent._wsgi_messages import _BAD_REQUEST_STATUS
from gevent._wsgi_messages import _CONTINUE_RESPONSE
from gevent._wsgi_messages import _ERRORS
from gevent._wsgi_messages import _INTERNAL_ERROR_BODY
from gevent._wsgi_messages import _INTERNAL_ERROR_HEADERS
from gevent._wsgi_messages import _INTERNAL_ERROR_STATUS
from gevent._wsgi_messages import _InvalidClientRequest
from gevent._wsgi_messages import _MONTHNAME
from gevent._wsgi_messages import _REQUEST_TOO_LONG_RESPONSE
from gevent._wsgi_messages import _WEEKDAYNAME
from gevent._wsgi_messages import format_date_time
from gevent._wsgi_messages import headers_factory
from gevent.server import StreamServer

__all__ = ['WSGIServer', 'WSGIHandler', 'LoggingLogAdapter', 'Environ', 'SecureEnviron', 'WSGISecureEnviron']

MAX_REQUEST_LINE = 8192


class _NoopLog:

    def write(self, *args, **kwargs):
        pass

    def flush(self):
        pass

    def writelines(self, *args, **kwargs):
        pass


class LoggingLogAdapter:
    """Lets a logger be written to; everything else is the logger's."""

    __slots__ = ('_logger', '_level')

    def __init__(self, logger, level=20):
        self._logger = logger
        self._level = level

    def write(self, msg):
        if msg and msg.endswith('\n'):
            msg = msg[:-1]
        self._logger.log(self._level, msg)

    def flush(self):
        pass

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def __getattr__(self, name):
        return getattr(self._logger, name)

    def __setattr__(self, name, value):
        if name in LoggingLogAdapter.__slots__:
            object.__setattr__(self, name, value)
        else:
            setattr(self._logger, name, value)

    def __delattr__(self, name):
        delattr(self._logger, name)


class Environ(dict):
    __slots__ = ()

    def copy(self):
        return self.__class__(self)

    def iteritems(self):
        return self.items()

    def __reduce_ex__(self, proto):
        return dict, (), None, None, iter(self.iteritems())


class SecureEnviron(Environ):
    """Shows only the keys that are known to be harmless."""
    default_secure_repr = True
    default_whitelist_keys = ()
    default_print_masked_keys = True
    __slots__ = ('secure_repr', 'whitelist_keys', 'print_masked_keys')

    def __getattr__(self, name):
        if name in SecureEnviron.__slots__:
            return getattr(type(self), 'default_' + name)
        raise AttributeError(name)

    def __repr__(self):
        if not self.secure_repr:
            return dict.__repr__(self)
        if not self.whitelist_keys:
            return '<pywsgi.SecureEnviron dict (keys: %d) at %s>' % (len(self), id(self))
        shown = {key: self[key] if key in self.whitelist_keys else '<MASKED>' for key in self
                 if key in self.whitelist_keys or self.print_masked_keys}
        text = repr(shown)
        if not self.print_masked_keys and len(shown) != len(self):
            text = text[:-1] + ', (hidden keys: %d)}' % (len(self) - len(shown))
        return text

    __str__ = __repr__


class WSGISecureEnviron(SecureEnviron):
    default_whitelist_keys = ('REMOTE_ADDR', 'REMOTE_PORT', 'HTTP_HOST')
    default_print_masked_keys = False


def _log_of(log, level):
    if log == 'default':
        return sys.stderr
    if log is None:
        return _NoopLog()
    if not hasattr(log, 'write') and hasattr(log, 'log'):
        return LoggingLogAdapter(log, level)
    return log


class WSGIServer(StreamServer):
    handler_class = WSGIHandler
    environ_class = dict
    secure_environ_class = WSGISecureEnviron
    log = None
    error_log = None
    base_env = {'GATEWAY_INTERFACE': 'CGI/1.1',
                'SERVER_SOFTWARE': 'gevent/%d.%d Python/%d.%d' % (gevent.version_info[:2] + sys.version_info[:2]),
                'SCRIPT_NAME': '', 'wsgi.version': (1, 0), 'wsgi.multithread': False, 'wsgi.multiprocess': False,
                'wsgi.run_once': False}

    def __init__(self, listener, application=None, backlog=None, spawn='default', log='default', error_log='default',
                 handler_class=None, environ=None, **ssl_args):
        if 'handle' in ssl_args:
            import warnings
            warnings.warn("Passing 'handle' kwarg to WSGIServer is deprecated. Did you mean application?",
                          DeprecationWarning, stacklevel=2)
        StreamServer.__init__(self, listener, backlog=backlog, spawn=spawn, **ssl_args)
        if application is not None:
            self.application = application
        if handler_class is not None:
            self.handler_class = handler_class
        self.log = _log_of(log, 20)             # logging.INFO
        self.error_log = _log_of(error_log, 40)     # logging.ERROR
        self.set_environ(environ)
        self.set_max_accept()

    def set_environ(self, environ=None):
        if environ is not None:
            self.environ = environ
        given = getattr(self, 'environ', None)
        self.environ = self.environ_class(self.base_env)
        self.environ['wsgi.url_scheme'] = 'https' if self.ssl_enabled else 'http'
        if given is not None:
            self.environ.update(given)
        if self.environ.get('wsgi.errors') is None:
            self.environ['wsgi.errors'] = self.error_log

    def set_max_accept(self):
        if self.environ.get('wsgi.multiprocess'):
            self.max_accept = 1

    def get_environ(self):
        return self.environ_class(self.environ)

    def init_socket(self):
        StreamServer.init_socket(self)
        self.update_environ()

    def update_environ(self):
        host, port = self.address[:2] if isinstance(self.address, tuple) else ('', '')
        if host and 'SERVER_NAME' not in self.environ:
            try:
                host = socket.getfqdn(host)
            except OSError:
                pass
        self.environ.setdefault('SERVER_NAME', str(host))
        self.environ.setdefault('SERVER_PORT', str(port))

    def handle(self, sock, address):
        self.handler_class(sock, address, self).handle()
