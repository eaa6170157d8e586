"""Models the handshake of a TLS connection with somebody who does not speak TLS.

Nobody here can: certificates are not modelled.  So a handshake ends when the other side answers in plain text, hangs
up or lets the time run out.  OpenSSL 3.0 greets with 517 bytes; 3.5 and later, which the pairs of distributions newer
than that have, with more.
"""
import sys

from _frames import unsupported as _unsupported

_VERSION = sys.version_info[:3]
_HEADER = 5     # bytes of a record's header, which are all that is read of what is none
_PLAIN_REQUESTS = (b'GET ', b'POST ', b'HEAD ', b'PUT ')

# Where _ssl.c says that a handshake failed; that its time is up, it says 17 lines before, in 3.14 18.
_LINES = {(3, 8): 1131, (3, 10): 1007, (3, 11): 992, (3, 12): 1000, (3, 13): 1029, (3, 14): 1130}
_line = 1020 if (3, 13) <= _VERSION < (3, 13, 2) else _LINES.get(_VERSION[:2], 1000)
_line_of_timeout = _line - (18 if _VERSION >= (3, 14) else 17)

# Until OpenSSL 3's own way of telling it was taken up, an early end looked like an orderly one.
ignores_early_end = _VERSION < (3, 10) or (3, 11) <= _VERSION < (3, 11, 4)

# Debian builds CPython to leave ciphers and versions to its OpenSSL.
is_debians = (3, 11) <= _VERSION < (3, 11, 4) or (3, 13, 2) <= _VERSION


def _greeting():
    size = 1551 if _VERSION >= (3, 13, 2) else 517
    record = b'\x16\x03\x01' + (size - _HEADER).to_bytes(2, 'big')
    message = b'\x01' + (size - _HEADER - 4).to_bytes(3, 'big') + b'\x03\x03'
    return (record + message).ljust(size, b'\0')


def _error(kind, number, reason, text):
    error = kind(number, '%s (_ssl.c:%d)' % ('[SSL: %s] %s' % (reason, text) if reason else text, _line))
    error.reason = reason
    error.library = 'SSL' if reason else None
    return error


def _early_end():
    import ssl
    if ignores_early_end:
        return _error(ssl.SSLZeroReturnError, 6, None, 'TLS/SSL connection has been closed (EOF)')
    return _error(ssl.SSLEOFError, 8, 'UNEXPECTED_EOF_WHILE_READING', 'EOF occurred in violation of protocol')


def _refusal(header):
    import ssl
    if header[1] == 3:
        _unsupported('encrypted connections')
    reason = 'WRONG_VERSION_NUMBER'
    if header.startswith(_PLAIN_REQUESTS):
        reason = 'HTTP_REQUEST'
    elif header == b'CONNE':
        reason = 'HTTPS_PROXY_REQUEST'
    return _error(ssl.SSLError, 1, reason, reason.lower().replace('_', ' '))


def _wants_more():
    import ssl
    return _error(ssl.SSLWantReadError, 2, None, 'The operation did not complete (read)')


class PlainPeer:
    """What SSLSocket of CPython and of gevent share, on top of a class of sockets that transfers bytes."""

    _says_where_time_was_up = True

    def _begin(self, context, server_side, server_hostname, suppress_ragged_eofs, do_handshake_on_connect):
        self._context = context
        self.server_side = server_side
        self.server_hostname = server_hostname
        self.suppress_ragged_eofs = suppress_ragged_eofs
        self.do_handshake_on_connect = do_handshake_on_connect
        self._greeted = self._shakes_hands = False
        self._header = b''
        self._connected = self._is_connected()
        if self._connected and do_handshake_on_connect:
            try:
                if self.gettimeout() == 0.0:
                    raise ValueError('do_handshake_on_connect should not be specified for non-blocking sockets')
                self.do_handshake()
            except (OSError, ValueError):
                self.close()
                raise

    def _is_connected(self):
        try:
            self.getpeername()
        except OSError as error:
            if error.errno != 107:
                raise
            return False
        return True

    @property
    def context(self):
        return self._context

    def do_handshake(self, block=False):
        self._check_connected()
        self._shake_hands_for('handshake')

    def _shake_hands_for(self, operation):
        """As part of it: OpenSSL does what is left of the handshake when something is read or written."""
        self._shakes_hands = True
        try:
            self._shake_hands()
        except BlockingIOError:
            raise _wants_more() from None
        except _timeout_class():
            if operation == 'write' and not self._says_where_time_was_up:
                raise   # gevent waits by itself there
            says_where = self._says_where_time_was_up and operation == 'handshake'
            where = '_ssl.c:%d: ' % _line_of_timeout if says_where else ''
            raise _timeout_class()('%sThe %s operation timed out' % (where, operation)) from None
        finally:
            self._shakes_hands = False

    def _shake_hands(self):
        if not self.server_side and not self._greeted:
            super().sendall(_greeting())
            self._greeted = True
        while len(self._header) < _HEADER:
            data = super().recv(_HEADER - len(self._header))
            if not data:
                raise _early_end()
            self._header += data
        raise _refusal(self._header)

    def _check_connected(self):
        if not self._connected:
            self.getpeername()

    def connect(self, address):
        if self.server_side:
            raise ValueError("can't connect in server-side mode")
        if self._connected:
            raise ValueError('attempt to connect already-connected SSLSocket!')
        super().connect(address)
        self._connected = True
        if self.do_handshake_on_connect:
            self.do_handshake()

    def _shake_hands_first(self, operation):
        if self._connected and not self._shakes_hands:
            self._shake_hands_for(operation)

    def recv(self, *args):
        self._shake_hands_first('read')
        return super().recv(*args)

    def recv_into(self, *args):
        self._shake_hands_first('read')
        return super().recv_into(*args)

    def send(self, *args, **kwargs):
        self._shake_hands_first('write')
        return super().send(*args, **kwargs)

    def sendall(self, *args):
        self._shake_hands_first('write')
        return super().sendall(*args)

    def read(self, len=1024, buffer=None):
        self._check_secured('Read')
        return self.recv(len) if buffer is None else self.recv_into(buffer, len)

    def write(self, data):
        self._check_secured('Write')
        return self.send(data)

    def _check_secured(self, action):
        if not self._connected or self.fileno() < 0:
            raise ValueError(action + ' on closed or unwrapped SSL socket.')

    def getpeercert(self, binary_form=False):
        self._check_connected()
        raise ValueError('handshake not done yet')

    def pending(self):
        return 0

    def version(self):
        return None

    cipher = compression = selected_alpn_protocol = shared_ciphers = version

    def unwrap(self):
        _unsupported('encrypted connections')


def _timeout_class():
    from socket import timeout
    return timeout
