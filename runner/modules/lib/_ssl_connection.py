"""Models _ssl._SSLSocket: one connection, which waits for its socket as the timeout of that says, or of two MemoryBIOs.

A native socket blocks its native thread meanwhile and lets the GIL go; one that does not block, as gevent's, gets
SSLWantReadError or SSLWantWriteError.
"""
import sys
import time as _time

import _descriptors
import _openssl
from _frames import unsupported as _unsupported
from _ssl_context import next_seed as _next_seed
from _ssl_errors import SSLError
from _ssl_errors import WANT_NAME as _WANT_NAME
from _ssl_errors import WANT_READ as _WANT_READ
from _ssl_errors import WANT_WRITE as _WANT_WRITE
from _ssl_errors import ZERO_RETURN as _ZERO_RETURN
from _ssl_errors import failure_of as _failure_of
from _ssl_errors import line_of as _line_of
from _ssl_errors import simple_error as _simple_error
from _weakref import ref as _ref

__name__ = '_ssl'

_VERSION = sys.version_info[:3]
_CLIENT, _SERVER = 16, 17       # protocols
_RECEIVED_SHUTDOWN = 2
# Earlier, shared_ciphers() did not look at what the client has.
_shares_all = _VERSION < (3, 10) or (3, 11) <= _VERSION < (3, 11, 4)
_HANDSHAKE_FAILURE, _INTERNAL_ERROR = 40, 80    # alerts
_EVENTS = {_WANT_READ: 1, _WANT_WRITE: 4}


def _check_role(context, server_side):
    if _VERSION < (3, 10):
        return
    if server_side and context.protocol == _CLIENT:
        raise _simple_error('Cannot create a server socket with a PROTOCOL_TLS_CLIENT context', 'server')
    if not server_side and context.protocol == _SERVER:
        raise _simple_error('Cannot create a client socket with a PROTOCOL_TLS_SERVER context', 'client')


def _check_hostname(hostname):
    if hostname is None:
        return
    if not hostname or hostname.startswith('.'):
        raise ValueError('server_hostname cannot be an empty string or start with a leading dot.')
    if '\0' in hostname:
        raise TypeError('argument must be encoded string without null bytes, not str')


def _timeout_error(operation):
    from socket import timeout
    where = '_ssl.c:%d: ' % _line_of['timeout'] if operation == 'handshake' else ''
    return timeout('%sThe %s operation timed out' % (where, operation))


class _SSLSocket:

    def __init__(self, context, sock, incoming, outgoing, server_side, server_hostname, owner, session):
        _check_role(context, server_side)
        _check_hostname(server_hostname)
        self._context = context
        self._sock = None if sock is None else _ref(sock)
        self._descriptor = -1 if sock is None else sock._fd     # which it keeps, whatever becomes of the socket
        self.owner_reference = None if owner is None else _ref(owner)
        self.server_side = bool(server_side)
        self.server_hostname = server_hostname
        buffers = (None, None) if incoming is None else (incoming._buffer, outgoing._buffer)
        checks = context.check_hostname and not server_side
        self._connection = _openssl.connect(context._configured(), self.server_side, server_hostname, checks, *buffers,
                                            _next_seed())
        self._handshakes = 0
        if session is not None:
            self.session = session

    @property
    def owner(self):
        return None if self.owner_reference is None else self.owner_reference()

    @property
    def context(self):
        return self._context

    @context.setter
    def context(self, context):
        self._context = context
        self._connection.set_context(context._configured())

    # --- transfers

    def _begin(self, operation):
        """(the socket or None, its descriptor, when its time is up or None)"""
        if self._sock is None:
            return None, -1, None
        sock = self._sock()
        # What gevent's sockets wrap has nobody else, and goes when they are detached.
        if sock is None or sock._fd < 0 and getattr(sock, '_sslobj', None) is not self:
            raise _simple_error('Underlying socket connection gone', operation + ' gone')
        timeout = sock._timeout
        return sock, self._descriptor, _time.monotonic() + timeout if timeout else None

    def _wait(self, sock, events, end, operation):
        """Whether to go on: the socket is ready.  False if it does not block, or is none."""
        if sock is None or sock._timeout == 0.0:
            return False
        left = None if end is None else end - _time.monotonic()
        if left is not None and left <= 0:
            raise _timeout_error(operation)
        if sock._fd < 0:
            raise SSLError('Underlying socket has been closed.')
        if not _descriptors.wait(((sock._fd, events),), left):
            raise _timeout_error(operation)
        return True

    def _repeat(self, sock, end, operation, call, *args):
        """What *call* answers once it has nothing to wait for: its result or its failure."""
        while True:
            result = call(*args)
            if not isinstance(result, tuple):
                return result
            if result[0] == _WANT_NAME:
                self._tell_name()
            elif result[0] not in _EVENTS or not self._wait(sock, _EVENTS[result[0]], end, operation):
                return result

    def _failure(self, failure, place):
        return _failure_of(self._connection, failure, place, self._sock is not None, self.server_hostname)

    def do_handshake(self):
        sock, fd, end = self._begin('handshake')
        failure = self._repeat(sock, end, 'handshake', self._connection.do_handshake, fd)
        if failure is not None:
            raise self._failure(failure, 'handshake')

    def read(self, size, buffer=None, /):
        sock, fd, end = self._begin('read')
        if buffer is None:
            if size < 0:
                raise ValueError('size should not be negative')
            if size == 0:
                return b''
        else:
            view = memoryview(buffer)
            size = size if 0 < size <= len(view) else len(view)
            if size == 0:
                return 0
        data = self._repeat(sock, end, 'read', self._connection.read, fd, size)
        if isinstance(data, tuple):
            if data[0] != _ZERO_RETURN or self._connection.shutdown_state() != _RECEIVED_SHUTDOWN:
                raise self._failure(data, 'read')
            data = b''
        if buffer is None:
            return data
        view[:len(data)] = data
        return len(data)

    def write(self, data, /):
        data = bytes(memoryview(data))
        sock, fd, end = self._begin('write')
        if end is not None:
            self._wait(sock, 4, end, 'write')
        written = self._repeat(sock, end, 'write', self._connection.write, fd, data)
        if isinstance(written, tuple):
            raise self._failure(written, 'write')
        return written

    def shutdown(self):
        sock, fd, end = self._begin('shutdown')
        unanswered = 0
        while True:
            done = self._connection.shutdown(fd)
            if isinstance(done, tuple):
                operation = 'read' if done[0] == _WANT_READ else 'write'
                if done[0] not in _EVENTS or not self._wait(sock, _EVENTS[done[0]], end, operation):
                    raise self._failure(done, 'shutdown')
                continue
            unanswered += not done
            if done or unanswered > 1:
                return sock

    # --- the name that a client asks for

    def _tell_name(self):
        callback = self._context._settings['sni_callback']
        name = self._connection.asked_name()
        try:
            answer = callback(self.owner, name, self._context)
        except BaseException as error:
            self._connection.answer_name(_HANDSHAKE_FAILURE)
            self._show(error, callback)
            return
        if answer is None:
            self._connection.answer_name(0)
        elif isinstance(answer, int):
            self._connection.answer_name(int(answer))
        else:
            self._connection.answer_name(_INTERNAL_ERROR)
            self._show(TypeError('an integer is required (got type %s)' % type(answer).__name__), answer)

    def _show(self, error, source):
        from _system_calls import _Unraisable
        sys.unraisablehook(_Unraisable('calling', error, source))

    # --- what it says of itself

    def pending(self):
        return self._connection.pending()

    def version(self):
        return self._connection.version()

    def cipher(self):
        return self._connection.cipher()

    def shared_ciphers(self):
        return self._connection.shared_ciphers(_shares_all)

    def compression(self):
        return None     # OP_NO_COMPRESSION, and OpenSSL's own choice

    def selected_alpn_protocol(self):
        return self._connection.protocol()

    def getpeercert(self, binary_mode=False, /):
        if not self._connection.is_ready():
            raise ValueError('handshake not done yet')
        found = self._connection.peer_certificate()
        if found is None:
            return None
        data, shown, verified = found
        return data if binary_mode else shown if verified else {}

    def get_channel_binding(self, cb_type='tls-unique'):
        if cb_type != 'tls-unique':
            raise ValueError("'%s' channel binding type not implemented" % cb_type)
        return self._connection.first_finished()

    def verify_client_post_handshake(self):
        failure = self._connection.verify_later()
        if failure is not None:
            raise self._failure(failure, 'read')

    def get_verified_chain(self):
        return self._chain(True)

    def get_unverified_chain(self):
        return self._chain(False)

    def _chain(self, verified):
        found = self._connection.chain(verified)
        return None if found is None else [_Certificate(data) for data in found]

    # --- sessions

    @property
    def session(self):
        found = self._connection.session()
        return None if found is None else SSLSession(found, self._context)

    @session.setter
    def session(self, session):
        if not isinstance(session, SSLSession):
            raise TypeError('Value is not a SSLSession.')
        if session._context is not self._context:
            raise ValueError('Session refers to a different SSLContext.')
        if self.server_side:
            raise ValueError('Cannot set session for server-side SSLSocket.')
        if self._connection.is_ready():
            raise ValueError('Cannot set session after handshake.')
        self._connection.set_session(session._library)

    @property
    def session_reused(self):
        return self._connection.is_resumed()


class _Certificate:

    def __init__(self, data):
        self._data = data

    def public_bytes(self, format=1):
        if format != 2:
            _unsupported('certificates in this format')
        return self._data


class SSLSession:

    def __init__(self, library, context):
        self._library = library
        self._context = context

    def __eq__(self, other):
        return self.id == other.id if isinstance(other, SSLSession) else NotImplemented

    @property
    def id(self):
        return self._library.id()

    @property
    def time(self):
        return int(_time.time())

    @property
    def timeout(self):
        return self._library.timeout()

    @property
    def ticket_lifetime_hint(self):
        return self._library.ticket_lifetime_hint()

    @property
    def has_ticket(self):
        return self._library.has_ticket()


if sys.version_info < (3, 10):
    SSLSession.__name__ = SSLSession.__qualname__ = 'Session'
