"""Models `ssl` as far as patching touches it: contexts and their settings, 3.8 to 3.14.

The setters of SSLContext look the name SSLContext up when they run, as CPython's do: after a late patch
that name is another class, whose super is this one, and a context made before recurses.  Which
settings a context begins with are those of OpenSSL 3.0.  Left out: certificates, and connections with
somebody who has one.
"""
import errno
import os
import socket as _socket
import sys
from socket import SO_TYPE
from socket import SOCK_STREAM
from socket import SOL_SOCKET
from socket import create_connection
from socket import socket

import _unmodelled
from _frames import unsupported as _unsupported
from _tls_handshake import PlainPeer as _PlainPeer
from _tls_handshake import ignores_early_end as _ignores_early_end
from _tls_handshake import is_debians as _is_debians

_VERSION = sys.version_info[:2]


class _Named(int):
    """A number of one of ssl's enumerations."""

    def __new__(cls, value, name=None):
        made = int.__new__(cls, value)
        made.name = name or cls._names.get(int(value), str(int(value)))
        return made

    @property
    def value(self):
        return int(self)

    def __repr__(self):
        return f'<{self.__class__.__name__}.{self.name}: {int(self)}>'

    def __str__(self):
        if _VERSION >= (3, 11):
            return str(int(self))
        return f'{self.__class__.__name__}.{self.name}'


class _SSLMethod(_Named):
    _names = {2: 'PROTOCOL_TLS', 3: 'PROTOCOL_TLSv1', 4: 'PROTOCOL_TLSv1_1', 5: 'PROTOCOL_TLSv1_2',
              16: 'PROTOCOL_TLS_CLIENT', 17: 'PROTOCOL_TLS_SERVER'}


class VerifyMode(_Named):
    _names = {0: 'CERT_NONE', 1: 'CERT_OPTIONAL', 2: 'CERT_REQUIRED'}


class TLSVersion(_Named):
    _names = {-2: 'MINIMUM_SUPPORTED', -1: 'MAXIMUM_SUPPORTED', 768: 'SSLv3', 769: 'TLSv1',
              770: 'TLSv1_1', 771: 'TLSv1_2', 772: 'TLSv1_3'}


class SSLErrorNumber(_Named):
    _names = {1: 'SSL_ERROR_SSL', 2: 'SSL_ERROR_WANT_READ', 3: 'SSL_ERROR_WANT_WRITE', 4: 'SSL_ERROR_WANT_X509_LOOKUP',
              5: 'SSL_ERROR_SYSCALL', 6: 'SSL_ERROR_ZERO_RETURN', 7: 'SSL_ERROR_WANT_CONNECT', 8: 'SSL_ERROR_EOF',
              10: 'SSL_ERROR_INVALID_ERROR_CODE'}


for _kind in (_SSLMethod, VerifyMode, SSLErrorNumber):
    for _value, _name in _kind._names.items():
        globals()[_name] = _kind(_value)
        setattr(_kind, _name, globals()[_name])
for _value, _name in TLSVersion._names.items():
    setattr(TLSVersion, _name, TLSVersion(_value))
PROTOCOL_SSLv23 = PROTOCOL_TLS
_FOR_ALL = (PROTOCOL_TLS, PROTOCOL_TLS_CLIENT, PROTOCOL_TLS_SERVER)     # versions

# Settings of contexts; as members of Options and VerifyFlags they are in _ssl_flags.
_OPTIONS_AT_FIRST = 0x82520050 | (0x80 if _ignores_early_end else 0)
_OPTIONS_DEPRECATED = 0x3e000000
_TRUSTED_FIRST, _STRICT, _PARTIAL_CHAIN = 0x8000, 0x20, 0x80000
HAS_SNI = HAS_ALPN = HAS_ECDH = HAS_TLSv1_2 = HAS_TLSv1_3 = True
HAS_NPN = HAS_SSLv2 = HAS_SSLv3 = False
OPENSSL_VERSION = 'OpenSSL 3.0.0'
OPENSSL_VERSION_INFO = (3, 0, 0, 0, 0)


class Purpose:
    SERVER_AUTH = 'server'
    CLIENT_AUTH = 'client'


class SSLError(OSError):
    reason = library = None

    def __str__(self):
        return self.strerror if isinstance(self.strerror, str) else str(self.args)


class SSLZeroReturnError(SSLError):
    pass


class SSLWantReadError(SSLError):
    pass


class SSLWantWriteError(SSLError):
    pass


class SSLSyscallError(SSLError):
    pass


class SSLEOFError(SSLError):
    pass


class SSLCertVerificationError(SSLError):
    pass


CertificateError = SSLCertVerificationError


def _deprecated(text, depth):
    if _VERSION >= (3, 10):
        import warnings
        warnings.warn(text, DeprecationWarning, depth + 1)


class _SSLContext:
    """The part that is C: the settings and their checks."""

    def __new__(cls, protocol):
        client = protocol == PROTOCOL_TLS_CLIENT
        self = super().__new__(cls)
        self._settings = {
            'protocol': protocol, 'options': _OPTIONS_AT_FIRST,
            'minimum_version': 771 if _VERSION >= (3, 10) and not _is_debians and protocol in _FOR_ALL else -2,
            'maximum_version': -1, 'verify_flags': _TRUSTED_FIRST,
            'verify_mode': CERT_REQUIRED if client else CERT_NONE, 'check_hostname': client,
            'post_handshake_auth': False, 'keylog_filename': None, 'hostname_checks_common_name': True,
            'sni_callback': None, 'num_tickets': 2}
        return self

    @property
    def protocol(self):
        return self._settings['protocol']

    @property
    def check_hostname(self):
        return self._settings['check_hostname']

    @check_hostname.setter
    def check_hostname(self, value):
        self._settings['check_hostname'] = bool(value)
        if value and self._settings['verify_mode'] == CERT_NONE:
            self._settings['verify_mode'] = CERT_REQUIRED

    def _set_options(self, value):
        if value & ~self._settings['options'] & _OPTIONS_DEPRECATED:
            _deprecated('ssl.OP_NO_SSL*/ssl.OP_NO_TLS* options are deprecated', 3)
        self._settings['options'] = int(value)

    def _set_verify_mode(self, value):
        if value not in (0, 1, 2):
            raise ValueError('invalid value for verify_mode')
        if value == CERT_NONE and self._settings['check_hostname']:
            raise ValueError('Cannot set verify_mode to CERT_NONE when check_hostname is enabled.')
        self._settings['verify_mode'] = value


def _setting(name, assign=None):
    def plain(self, value):
        self._settings[name] = value
    return property(lambda self: self._settings[name], assign or plain)


_SSLContext.options = _setting('options', _SSLContext._set_options)
_SSLContext.verify_mode = _setting('verify_mode', _SSLContext._set_verify_mode)
for _name in ('verify_flags', 'minimum_version', 'maximum_version', 'post_handshake_auth', 'keylog_filename',
              'hostname_checks_common_name', 'sni_callback', 'num_tickets'):
    setattr(_SSLContext, _name, _setting(_name))
if _VERSION >= (3, 10):
    _SSLContext.security_level = property(lambda self: 2)


def _flags():
    import _ssl_flags  # only here: few programs look at them, and to make them takes long
    return _ssl_flags


class SSLContext(_SSLContext):
    sslsocket_class = None
    sslobject_class = None

    def __new__(cls, protocol=None if _VERSION >= (3, 10) else PROTOCOL_TLS, *args, **kwargs):
        if protocol is None:
            _deprecated('ssl.SSLContext() without protocol argument is deprecated.', 2)
            protocol = PROTOCOL_TLS
        if protocol == PROTOCOL_TLS:
            _deprecated('ssl.PROTOCOL_TLS is deprecated', 2)
        return super().__new__(cls, _SSLMethod(protocol))

    @property
    def options(self):
        return _flags().Options(super().options)

    @options.setter
    def options(self, value):
        super(SSLContext, SSLContext).options.__set__(self, value)

    @property
    def verify_flags(self):
        return _flags().VerifyFlags(super().verify_flags)

    @verify_flags.setter
    def verify_flags(self, value):
        super(SSLContext, SSLContext).verify_flags.__set__(self, value)

    @property
    def verify_mode(self):
        return VerifyMode(super().verify_mode)

    @verify_mode.setter
    def verify_mode(self, value):
        super(SSLContext, SSLContext).verify_mode.__set__(self, value)

    @property
    def minimum_version(self):
        return TLSVersion(super().minimum_version)

    @minimum_version.setter
    def minimum_version(self, value):
        super(SSLContext, SSLContext).minimum_version.__set__(self, value)

    @property
    def maximum_version(self):
        return TLSVersion(super().maximum_version)

    @maximum_version.setter
    def maximum_version(self, value):
        super(SSLContext, SSLContext).maximum_version.__set__(self, value)

    def wrap_socket(self, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True,
                    server_hostname=None, session=None):
        return self.sslsocket_class._create(sock, server_side, do_handshake_on_connect, suppress_ragged_eofs,
                                            server_hostname, self)

    def wrap_bio(self, *args, **kwargs):
        _unsupported('encrypted connections')

    def load_cert_chain(self, certfile, keyfile=None, password=None):
        import _ssl_certificates
        _ssl_certificates.read_own(certfile, keyfile)

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        if cafile is None and capath is None and cadata is None:
            raise TypeError('cafile, capath and cadata cannot be all omitted')
        import _ssl_certificates
        if cadata is not None:
            _ssl_certificates.read_text(cadata)
        if cafile is not None:
            _ssl_certificates.read_for_verifying(cafile)

    def load_default_certs(self, *args, **kwargs):
        self._settings['trusts'] = 'those of the machine'

    set_default_verify_paths = load_default_certs

    def get_ca_certs(self, binary_form=False):
        self._check_trusts_nobody()
        return []

    def cert_store_stats(self):
        self._check_trusts_nobody()
        return {'x509': 0, 'crl': 0, 'x509_ca': 0}

    def _check_trusts_nobody(self):
        if 'trusts' in self._settings:
            _unsupported('the certificates of the machine')

    def session_stats(self):
        return dict.fromkeys(('number', 'connect', 'connect_good', 'connect_renegotiate', 'accept', 'accept_good',
                              'accept_renegotiate', 'hits', 'misses', 'timeouts', 'cache_full'), 0)

    def get_ciphers(self):
        if 'ciphers' in self._settings:
            _unsupported('which ciphers a text names')
        import _ssl_ciphers
        return _ssl_ciphers.offered()

    def set_ciphers(self, ciphers):
        self._settings['ciphers'] = ciphers

    def set_alpn_protocols(self, protocols):
        pass


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None):
    if _VERSION >= (3, 10):
        server = purpose == Purpose.CLIENT_AUTH
        context = SSLContext(PROTOCOL_TLS_SERVER if server else PROTOCOL_TLS_CLIENT)
    else:
        context = SSLContext(PROTOCOL_TLS)
    if purpose == Purpose.SERVER_AUTH:
        context.verify_mode = CERT_REQUIRED
        context.check_hostname = True
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    if _VERSION >= (3, 13):
        context.verify_flags |= _PARTIAL_CHAIN | _STRICT
    return context


def _create_unverified_context(protocol=None, *, cert_reqs=CERT_NONE, check_hostname=False, **kwargs):
    if protocol is None:
        protocol = PROTOCOL_TLS_CLIENT if _VERSION >= (3, 10) else PROTOCOL_TLS
    context = SSLContext(protocol)
    context.check_hostname = check_hostname
    context.verify_mode = cert_reqs
    return context


_create_default_https_context = create_default_context
_create_stdlib_context = _create_unverified_context


def _check_socket(context, sock, server_side, server_hostname):
    if sock.getsockopt(_socket.SOL_SOCKET, _socket.SO_TYPE) != _socket.SOCK_STREAM:
        raise NotImplementedError('only stream sockets are supported')
    if server_side:
        if server_hostname:
            raise ValueError('server_hostname can only be specified in client mode')
    elif context.check_hostname and not server_hostname:
        raise ValueError('check_hostname requires server_hostname')


class SSLObject:

    def __init__(self, *args, **kwargs):
        raise TypeError('SSLObject does not have a public constructor. Instances are returned by '
                        'SSLContext.wrap_bio().')


class SSLSocket(_PlainPeer, _socket.socket):

    def __init__(self, *args, **kwargs):
        raise TypeError('SSLSocket does not have a public constructor. Instances are returned by '
                        'SSLContext.wrap_socket().')

    @classmethod
    def _create(cls, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True,
                server_hostname=None, context=None):
        _check_socket(context, sock, server_side, server_hostname)
        made = cls.__new__(cls)
        super(SSLSocket, made).__init__(sock.family, sock.type, sock.proto, fileno=sock.fileno())
        made.settimeout(sock.gettimeout())
        sock.detach()
        made._begin(context, server_side, server_hostname, suppress_ragged_eofs, do_handshake_on_connect)
        return made


SSLContext.sslsocket_class = SSLSocket
SSLContext.sslobject_class = SSLObject


def cert_time_to_seconds(cert_time):
    """Of `Jan  5 09:34:43 2018 GMT`."""
    from datetime import datetime
    return int((datetime.strptime(cert_time, '%b %d %H:%M:%S %Y GMT') - datetime(1970, 1, 1)).total_seconds())


def get_server_certificate(*args, **kwargs):
    _unsupported('encrypted connections')


if _VERSION < (3, 12):
    wrap_socket = _unmodelled.stand_in('ssl', 'wrap_socket', 'encrypted connections')
    match_hostname = _unmodelled.stand_in('ssl', 'match_hostname', 'certificates')


def __getattr__(name):
    if name == 'MemoryBIO':
        from _memory_bio import MemoryBIO
        return MemoryBIO
    if name.startswith(('OP_', 'VERIFY_', 'ALERT_')) or name in ('Options', 'VerifyFlags', 'AlertDescription'):
        globals().update(_flags().names)
        if name in globals():
            return globals()[name]
    if not name.startswith('_'):
        import _ssl_details
        if hasattr(_ssl_details, name):
            return getattr(_ssl_details, name)
    raise AttributeError(f"module 'ssl' has no attribute {name!r}")
