"""Models `ssl`, 3.8 to 3.14: contexts and the sockets and objects that they make, over _ssl's (_ssl_context,
_ssl_connection) and so over OpenSSL.

The setters of SSLContext look the name SSLContext up when they run, as CPython's do: after a late patch
that name is another class, whose super is this one, and a context made before recurses.  SSLSocket._create
does the same with its own name.  Left out: NPN, message callbacks, pre-shared keys.
"""
import errno
import os
import socket as _socket
import sys
from socket import SO_TYPE
from socket import SOCK_STREAM
from socket import SOL_SOCKET
from socket import _GLOBAL_DEFAULT_TIMEOUT
from socket import create_connection
from socket import socket

import _ssl_numbers
from _ssl_context import _SSLContext
from _ssl_context import warn_deprecated as _deprecated
from _ssl_errors import SSLCertVerificationError
from _ssl_errors import SSLEOFError
from _ssl_errors import SSLError
from _ssl_errors import SSLSyscallError
from _ssl_errors import SSLWantReadError
from _ssl_errors import SSLWantWriteError
from _ssl_errors import SSLZeroReturnError
from _ssl_numbers import _SSLMethod
from _ssl_numbers import SSLErrorNumber
from _ssl_numbers import TLSVersion
from _ssl_numbers import VerifyMode
from _ssl_sockets import check_socket as _check_socket
from _ssl_sockets import context_of_files as _context_of_files
from _ssl_sockets import is_connected as _is_connected
from _ssl_sockets import secured_methods as _secured_methods
from _ssl_sockets import SSLObject

_VERSION = sys.version_info[:2]

globals().update(_ssl_numbers.names)
PROTOCOL_SSLv23 = PROTOCOL_TLS
_STRICT, _PARTIAL_CHAIN = 0x20, 0x80000     # of VerifyFlags; with Options they are in _ssl_flags
# After which errors a socket that was to be secured is closed.
_CLOSES_AFTER = BaseException if _VERSION >= (3, 13) else (OSError, ValueError)
HAS_SNI = HAS_ALPN = HAS_ECDH = HAS_TLSv1_2 = HAS_TLSv1_3 = True
HAS_NPN = HAS_SSLv2 = HAS_SSLv3 = False
OPENSSL_VERSION = 'OpenSSL 3.0.0'
OPENSSL_VERSION_INFO = (3, 0, 0, 0, 0)
CertificateError = SSLCertVerificationError


class Purpose(tuple):
    """What a certificate is for, as ASN.1 names it: members are there once, as those of an enumeration."""
    nid = property(lambda self: self[0])
    shortname = property(lambda self: self[1])
    longname = property(lambda self: self[2])
    oid = property(lambda self: self[3])

    def __repr__(self):
        return f'<Purpose.{self.name}: _ASN1Object(nid={self.nid!r}, shortname={self.shortname!r}, ' \
               f'longname={self.longname!r}, oid={self.oid!r})>'

    def __str__(self):
        return f'Purpose.{self.name}'


Purpose.SERVER_AUTH = Purpose((129, 'serverAuth', 'TLS Web Server Authentication', '1.3.6.1.5.5.7.3.1'))
Purpose.CLIENT_AUTH = Purpose((130, 'clientAuth', 'TLS Web Client Authentication', '1.3.6.1.5.5.7.3.2'))
Purpose.SERVER_AUTH.name, Purpose.CLIENT_AUTH.name = 'SERVER_AUTH', 'CLIENT_AUTH'


def _flags():
    import _ssl_flags  # only here: few programs look at them, and to make them takes long
    return _ssl_flags


class SSLContext(_SSLContext):
    sslsocket_class = None
    sslobject_class = None

    def __new__(cls, protocol=None if _VERSION >= (3, 10) else PROTOCOL_TLS, *args, **kwargs):
        if protocol is None:
            _deprecated('ssl.SSLContext() without protocol argument is deprecated.')
            protocol = PROTOCOL_TLS
        return super().__new__(cls, protocol)

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

    @property
    def protocol(self):
        return _SSLMethod(super().protocol)

    def _encode_hostname(self, hostname):
        if hostname is None:
            return None
        if isinstance(hostname, str):
            return hostname.encode('idna').decode('ascii')
        return hostname.decode('ascii')

    def wrap_socket(self, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True,
                    server_hostname=None, session=None):
        return self.sslsocket_class._create(
            sock=sock, server_side=server_side, do_handshake_on_connect=do_handshake_on_connect,
            suppress_ragged_eofs=suppress_ragged_eofs, server_hostname=server_hostname, context=self, session=session)

    def wrap_bio(self, incoming, outgoing, server_side=False, server_hostname=None, session=None):
        return self.sslobject_class._create(
            incoming, outgoing, server_side=server_side, server_hostname=self._encode_hostname(server_hostname),
            session=session, context=self)

    def set_servername_callback(self, server_name_callback):
        if server_name_callback is None:
            self.sni_callback = None
            return
        if not callable(server_name_callback):
            raise TypeError('not a callable object')

        def with_encoded_name(sslobj, servername, context):
            return server_name_callback(sslobj, self._encode_hostname(servername), context)
        self.sni_callback = with_encoded_name

    def set_alpn_protocols(self, alpn_protocols):
        protocols = bytearray()
        for name in alpn_protocols:
            data = bytes(name, 'ascii')
            if not 0 < len(data) <= 255:
                raise SSLError('ALPN protocols must be 1 to 255 in length')
            protocols.append(len(data))
            protocols.extend(data)
        self._set_alpn_protocols(protocols)

    def load_default_certs(self, purpose=Purpose.SERVER_AUTH):
        if purpose not in (Purpose.SERVER_AUTH, Purpose.CLIENT_AUTH):
            raise TypeError(purpose)
        self.set_default_verify_paths()


def _trust(context, purpose, cafile, capath, cadata):
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    elif context.verify_mode != CERT_NONE:
        context.load_default_certs(purpose)


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None):
    if _VERSION >= (3, 10):
        server = purpose == Purpose.CLIENT_AUTH
        context = SSLContext(PROTOCOL_TLS_SERVER if server else PROTOCOL_TLS_CLIENT)
    else:
        context = SSLContext(PROTOCOL_TLS)
    if purpose == Purpose.SERVER_AUTH:
        context.verify_mode = CERT_REQUIRED
        context.check_hostname = True
    if _VERSION >= (3, 13):
        context.verify_flags |= _PARTIAL_CHAIN | _STRICT
    _trust(context, purpose, cafile, capath, cadata)
    return context


def _create_unverified_context(protocol=None, *, cert_reqs=CERT_NONE, check_hostname=False,
                               purpose=Purpose.SERVER_AUTH, certfile=None, keyfile=None, cafile=None, capath=None,
                               cadata=None):
    if protocol is None:
        server = purpose == Purpose.CLIENT_AUTH
        protocol = PROTOCOL_TLS if _VERSION < (3, 10) else PROTOCOL_TLS_SERVER if server else PROTOCOL_TLS_CLIENT
    context = SSLContext(protocol)
    context.check_hostname = check_hostname
    if cert_reqs is not None:
        context.verify_mode = cert_reqs
    if check_hostname:
        context.check_hostname = True
    if keyfile and not certfile:
        raise ValueError('certfile must be specified')
    if certfile or keyfile:
        context.load_cert_chain(certfile, keyfile)
    _trust(context, purpose, cafile, capath, cadata)
    return context


_create_default_https_context = create_default_context
_create_stdlib_context = _create_unverified_context


class SSLSocket(socket):
    locals().update(_secured_methods)
    _unsecured = socket

    def __init__(self, *args, **kwargs):
        raise TypeError('SSLSocket does not have a public constructor. Instances are returned by '
                        'SSLContext.wrap_socket().')

    @classmethod
    def _create(cls, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True,
                server_hostname=None, context=None, session=None):
        _check_socket(context, sock, server_side, server_hostname, session)
        made = cls.__new__(cls)
        super(SSLSocket, made).__init__(family=sock.family, type=sock.type, proto=sock.proto, fileno=sock.fileno())
        timeout = sock.gettimeout()
        sock.detach()
        made._begin(context, session, server_side, context._encode_hostname(server_hostname), do_handshake_on_connect,
                    suppress_ragged_eofs)
        try:
            made._connected = _is_connected(made, True)
            made.settimeout(timeout)
            if made._connected:
                made._sslobj = made._make_connection(session)
                if do_handshake_on_connect:
                    made._handshake_at_once()
        except _CLOSES_AFTER:
            made.close()
            raise
        return made

    def _make_connection(self, session):
        return self._context._wrap_socket(self, self.server_side, self.server_hostname, owner=self, session=session)

    def read(self, len=1024, buffer=None):
        if self._sslobj is None:
            raise ValueError('Read on closed or unwrapped SSL socket.')
        try:
            return self._sslobj.read(len) if buffer is None else self._sslobj.read(len, buffer)
        except SSLError as error:
            if error.args[0] == SSL_ERROR_EOF and self.suppress_ragged_eofs:
                return b'' if buffer is None else 0
            raise

    def write(self, data):
        if self._sslobj is None:
            raise ValueError('Write on closed or unwrapped SSL socket.')
        return self._sslobj.write(data)

    def send(self, data, flags=0):
        if self._sslobj is None:
            return super().send(data, flags)
        self._refuse_flags(flags, 'send')
        return self._sslobj.write(data)

    def sendall(self, data, flags=0):
        if self._sslobj is None:
            return super().sendall(data, flags)
        self._refuse_flags(flags, 'sendall')
        left = bytes(memoryview(data))
        while left:
            left = left[self.send(left):]

    def unwrap(self):
        if not self._sslobj:
            raise ValueError('No SSL wrapper around ' + str(self))
        sock = self._sslobj.shutdown()
        self._sslobj = None
        return sock

    def do_handshake(self, block=False):
        self._check_connected()
        timeout = self.gettimeout()
        try:
            if timeout == 0.0 and block:
                self.settimeout(None)
            self._sslobj.do_handshake()
        finally:
            self.settimeout(timeout)


SSLContext.sslsocket_class = SSLSocket
SSLContext.sslobject_class = SSLObject


if _VERSION < (3, 12):
    def wrap_socket(sock, keyfile=None, certfile=None, server_side=False, cert_reqs=CERT_NONE,
                    ssl_version=PROTOCOL_TLS, ca_certs=None, do_handshake_on_connect=True, suppress_ragged_eofs=True,
                    ciphers=None):
        _deprecated('ssl.wrap_socket() is deprecated, use SSLContext.wrap_socket()')
        context = _context_of_files(SSLContext, ssl_version, certfile, keyfile, server_side, cert_reqs, ca_certs,
                                    ciphers)
        return context.wrap_socket(sock=sock, server_side=server_side,
                                   do_handshake_on_connect=do_handshake_on_connect,
                                   suppress_ragged_eofs=suppress_ragged_eofs)

    def match_hostname(cert, hostname):
        from _ssl_details import check_hostname
        _deprecated('ssl.match_hostname() is deprecated')
        check_hostname(cert, hostname)


def get_server_certificate(addr, ssl_version=PROTOCOL_TLS_CLIENT if _VERSION >= (3, 10) else PROTOCOL_TLS,
                           ca_certs=None, timeout=_GLOBAL_DEFAULT_TIMEOUT):
    host, _port = addr
    context = _create_stdlib_context(ssl_version, cert_reqs=CERT_NONE if ca_certs is None else CERT_REQUIRED,
                                     cafile=ca_certs)
    with create_connection(addr, timeout=timeout) as sock:
        with context.wrap_socket(sock, server_hostname=host if _VERSION >= (3, 10) else None) as secured:
            data = secured.getpeercert(True)
    import _ssl_details
    return _ssl_details.DER_cert_to_PEM_cert(data)


def cert_time_to_seconds(cert_time):
    """Of `Jan  5 09:34:43 2018 GMT`."""
    from datetime import datetime
    return int((datetime.strptime(cert_time, '%b %d %H:%M:%S %Y GMT') - datetime(1970, 1, 1)).total_seconds())


def __getattr__(name):
    if name == 'MemoryBIO':
        from _memory_bio import MemoryBIO
        return MemoryBIO
    if name == 'SSLSession':
        from _ssl_connection import SSLSession
        return SSLSession
    if name.startswith(('OP_', 'VERIFY_', 'ALERT_')) or name in ('Options', 'VerifyFlags', 'AlertDescription'):
        globals().update(_flags().names)
        if name in globals():
            return globals()[name]
    if not name.startswith('_'):
        import _ssl_details
        if hasattr(_ssl_details, name):
            return getattr(_ssl_details, name)
    raise AttributeError(f"module 'ssl' has no attribute {name!r}")
