"""Models gevent.ssl as far as a patch shows it: an SSLContext that is a subclass of the original.

CPython's setters for a context's options say `super(SSLContext, SSLContext)` and look that name up
when they run.  After a patch it is gevent's class, whose super is the original, whose setter runs: a
context of the *original* class, made by someone who took the name before the patch, recurses for ever.
gevent's own class has setters that go past the original.  All versions; wrap_socket is gone with
Python 3.12.

A SSLSocket tries what OpenSSL does and waits for its watchers when that has to; the connection belongs to the socket of
_socket that it wraps, which never blocks.
"""
import _socket
import sys
import ssl as __ssl__

from _ssl_errors import SSLEOFError
from _ssl_errors import SSLError
from _ssl_errors import SSLWantReadError
from _ssl_errors import SSLWantWriteError
from _ssl_errors import SSLZeroReturnError
from _ssl_sockets import SecuredSocket
from _ssl_sockets import check_socket as _check_socket
from _ssl_sockets import context_of_files
from _ssl_sockets import is_connected
from _ssl_sockets import secured_methods
from _weakref import ref as _ref
from gevent import socket as _socket_twin
from gevent._socketcommon import _OWN_TIMEOUT
from gevent._version import version_info

__implements__ = ['SSLContext', 'SSLSocket', 'get_server_certificate']
if sys.version_info[:2] < (3, 12):
    __implements__.insert(2, 'wrap_socket')
__all__ = __implements__

orig_SSLContext = __ssl__.SSLContext
socket = _socket_twin.socket
create_connection = _socket_twin.create_connection


def _past_original(name):
    """A property as the original's, whose setter is that of the original's base."""
    def assign(self, value):
        getattr(super(orig_SSLContext, orig_SSLContext), name).__set__(self, value)
    return getattr(orig_SSLContext, name).setter(assign)


class _contextawaresock(_socket_twin.socket._gevent_sock_class):
    """What an SSLSocket wraps: the connection's owner, by which callbacks find the SSLSocket."""
    __slots__ = ('_sslsock',)


class _Callback:
    __slots__ = ('user_function',)

    def __init__(self, user_function):
        self.user_function = user_function

    def __call__(self, connection, *args):
        return self.user_function(connection._sslsock(), *args)


class SSLContext(orig_SSLContext):
    __module__ = 'gevent.ssl' if version_info >= (24, 10) else 'gevent._ssl3'

    sslsocket_class = None

    def wrap_socket(self, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True,
                    server_hostname=None, session=None):
        return self.sslsocket_class(sock=sock, server_side=server_side,
                                    do_handshake_on_connect=do_handshake_on_connect,
                                    suppress_ragged_eofs=suppress_ragged_eofs, server_hostname=server_hostname,
                                    _context=self, _session=session)

    @property
    def sni_callback(self):
        found = super().sni_callback
        return found.user_function if isinstance(found, _Callback) else found

    @sni_callback.setter
    def sni_callback(self, value):
        if value and callable(value):
            value = _Callback(value)
        super(orig_SSLContext, orig_SSLContext).sni_callback.__set__(self, value)


for _name in ('options', 'verify_flags', 'verify_mode', 'minimum_version', 'maximum_version'):
    if isinstance(getattr(orig_SSLContext, _name, None), property):
        setattr(SSLContext, _name, _past_original(_name))


class SSLSocket(_socket_twin.socket):
    locals().update(secured_methods)
    _unsecured = _socket_twin.socket
    __module__ = SSLContext.__module__

    def __init__(self, sock=None, keyfile=None, certfile=None, server_side=False, cert_reqs=__ssl__.CERT_NONE,
                 ssl_version=__ssl__.PROTOCOL_TLS, ca_certs=None, do_handshake_on_connect=True,
                 family=_socket.AF_INET, type=_socket.SOCK_STREAM, proto=0, fileno=None, suppress_ragged_eofs=True,
                 npn_protocols=None, ciphers=None, server_hostname=None, _session=None, _context=None):
        if not _context:
            _context = context_of_files(SSLContext, ssl_version, certfile, keyfile, server_side, cert_reqs, ca_certs,
                                        ciphers)
            self.keyfile, self.certfile = keyfile or certfile, certfile
            self.cert_reqs, self.ssl_version, self.ca_certs, self.ciphers = cert_reqs, ssl_version, ca_certs, ciphers
        _check_socket(_context, sock, server_side, server_hostname, _session)
        timeout = sock.gettimeout()
        _socket_twin.socket.__init__(self, family=sock.family, type=sock.type, proto=sock.proto, fileno=sock.fileno())
        sock.detach()
        self._begin(_context, _session, server_side, server_hostname, do_handshake_on_connect, suppress_ragged_eofs)
        try:
            self._connected = is_connected(self, version_info >= (23,))
            self.settimeout(timeout)
            if self._connected:
                self._sslobj = self._make_connection(_session)
                if do_handshake_on_connect:
                    self._handshake_at_once()
        except OSError:
            self.close()
            raise

    def _gevent_sock_class(self, family, type, proto, fileno):
        made = _contextawaresock(family, type, proto, fileno)
        made._sslsock = _ref(self)
        return made

    def _extra_repr(self):
        return ' server=%s, cipher=%r' % (self.server_side, self._asked('cipher', ''))

    def shared_ciphers(self):
        return self._sslobj.shared_ciphers()

    def _check_unconnected(self):
        if self._connected:
            raise ValueError('attempt to connect already-connected SSLSocket!')

    def _make_connection(self, session):
        return self.context._wrap_socket(self._sock, self.server_side, self.server_hostname, owner=self._sock,
                                         session=session)

    def _repeat(self, operation, call, *args, timeout_exc=True):
        """*call*, each time that the socket is ready, until it has nothing to wait for."""
        while True:
            try:
                return call(*args)
            except (SSLWantReadError, SSLWantWriteError) as error:
                if self.timeout == 0.0:
                    raise
                event = self._read_event if isinstance(error, SSLWantReadError) else self._write_event
            words = 'The %s operation timed out' % operation
            self._wait(event, _socket.timeout(words) if timeout_exc else None)

    def _connection_for(self, action):
        if not self._sslobj:
            raise ValueError(action + ' on closed or unwrapped SSL socket.')
        return self._sslobj

    def read(self, nbytes=2014, buffer=None):
        if self._sslobj and nbytes == 0:
            return b'' if buffer is None else 0
        try:
            if buffer is not None:
                return self._repeat('read', lambda: self._connection_for('Read').read(nbytes, buffer))
            return self._repeat('read', lambda: self._connection_for('Read').read(nbytes or 1024))
        except SSLError as error:
            if error.args[0] == __ssl__.SSL_ERROR_EOF and self.suppress_ragged_eofs:
                return b'' if buffer is None else 0
            raise

    def write(self, data):
        return self._repeat('write', lambda: self._connection_for('Write').write(data))

    def send(self, data, flags=0, timeout=_OWN_TIMEOUT):
        if not self._sslobj:
            return super().send(data, flags, timeout)
        self._refuse_flags(flags, 'send')
        try:
            return self._repeat('write', lambda: self._sslobj.write(data), timeout_exc=False)
        except (SSLWantReadError, SSLWantWriteError):
            return 0

    def sendall(self, data, flags=0):
        if self._sslobj:
            self._refuse_flags(flags, 'sendall')
        try:
            return super().sendall(data, flags)
        except _socket.timeout:
            if self.timeout == 0.0:
                raise SSLWantWriteError('The operation did not complete (write)')
            raise

    def do_handshake(self):
        self._check_connected()
        self._repeat('handshake', lambda: self._sslobj.do_handshake())

    def unwrap(self):
        if not self._sslobj:
            raise ValueError('No SSL wrapper around ' + str(self))
        try:
            self._repeat('shutdown', self._sslobj.shutdown, timeout_exc=False)
        except (SSLWantReadError, SSLWantWriteError):
            raise
        except OSError as error:
            ends = (SSLEOFError, SSLZeroReturnError) if version_info >= (23,) else SSLEOFError
            if not isinstance(error, ends) and error.errno != 0:
                raise
        self._sslobj = None
        return self

    def _secured(self, accepted):
        try:
            return SecuredSocket._secured(self, accepted)
        except:
            accepted.close()
            raise


SSLContext.sslsocket_class = SSLSocket


def get_server_certificate(addr, ssl_version=__ssl__.PROTOCOL_TLS, ca_certs=None):
    _host, _port = addr
    cert_reqs = __ssl__.CERT_NONE if ca_certs is None else __ssl__.CERT_REQUIRED
    with create_connection(addr) as sock:
        with wrap_socket(sock, ssl_version=ssl_version, cert_reqs=cert_reqs, ca_certs=ca_certs) as secured:
            data = secured.getpeercert(True)
    return __ssl__.DER_cert_to_PEM_cert(data)


def wrap_socket(sock, keyfile=None, certfile=None, server_side=False, cert_reqs=__ssl__.CERT_NONE,
                ssl_version=__ssl__.PROTOCOL_TLS, ca_certs=None, do_handshake_on_connect=True,
                suppress_ragged_eofs=True, ciphers=None):
    return SSLSocket(sock, keyfile, certfile, server_side, cert_reqs, ssl_version, ca_certs, do_handshake_on_connect,
                     suppress_ragged_eofs=suppress_ragged_eofs, ciphers=ciphers)


for _function in (get_server_certificate, wrap_socket):
    _function.__module__ = SSLContext.__module__


def __getattr__(name):
    # Everything else is the standard module's.
    if name.startswith('__'):
        raise AttributeError(name)
    return getattr(__ssl__, name)
