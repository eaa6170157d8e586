"""Models ssl as far as patching touches it: contexts with their options; connections are unsupported.

The setters look the name SSLContext up when they run, as CPython's do: after a late patch that name is another
class, whose super is this one, and a context made before recurses.
"""
import sys

import socket as _socket
from _frames import unsupported

PROTOCOL_TLS = 2
PROTOCOL_TLS_CLIENT = 16
PROTOCOL_TLS_SERVER = 17
CERT_NONE = 0
CERT_OPTIONAL = 1
CERT_REQUIRED = 2
OP_ALL = 0x80000050
OP_NO_SSLv2 = 0
OP_NO_SSLv3 = 0x2000000
OP_NO_TLSv1 = 0x4000000
OP_NO_COMPRESSION = 0x20000
VERIFY_DEFAULT = 0
HAS_SNI = True
OPENSSL_VERSION = 'OpenSSL 3.0.0'


class SSLError(OSError):
    pass


class SSLWantReadError(SSLError):
    pass


class SSLWantWriteError(SSLError):
    pass


class _SSLContext:
    def __init__(self, protocol=PROTOCOL_TLS, *args):
        self.__dict__['_values'] = {'options': OP_ALL, 'verify_flags': VERIFY_DEFAULT,
                                    'verify_mode': CERT_NONE, 'minimum_version': -2,
                                    'maximum_version': -1}
        self.protocol = protocol
        self.check_hostname = protocol == PROTOCOL_TLS_CLIENT


def _stored(name):
    return property(lambda self: self._values[name],
                    lambda self, value: self._values.__setitem__(name, value))


for _name in ('options', 'verify_flags', 'verify_mode', 'minimum_version', 'maximum_version'):
    setattr(_SSLContext, _name, _stored(_name))


class SSLContext(_SSLContext):
    sslsocket_class = None

    def wrap_socket(self, sock, *args, **kwargs):
        unsupported('encrypted connections')

    def load_verify_locations(self, *args, **kwargs):
        pass

    def load_cert_chain(self, *args, **kwargs):
        unsupported('certificates')

    def load_default_certs(self, *args, **kwargs):
        pass

    def set_ciphers(self, ciphers):
        pass


def _by_late_name(name):
    def assign(self, value):
        getattr(super(SSLContext, SSLContext), name).__set__(self, value)
    return getattr(_SSLContext, name).setter(assign)


for _name in ('options', 'verify_flags', 'verify_mode', 'minimum_version', 'maximum_version'):
    setattr(SSLContext, _name, _by_late_name(_name))


class SSLSocket(_socket.socket):
    pass


SSLContext.sslsocket_class = SSLSocket


class SSLObject:
    pass


def create_default_context(*args, **kwargs):
    context = SSLContext(PROTOCOL_TLS_CLIENT)
    context.verify_mode = CERT_REQUIRED
    context.check_hostname = True
    return context


def _create_unverified_context(*args, **kwargs):
    return SSLContext(PROTOCOL_TLS_CLIENT)


_create_default_https_context = create_default_context


def get_server_certificate(*args, **kwargs):
    unsupported('encrypted connections')


if sys.version_info < (3, 12):
    def wrap_socket(sock, *args, **kwargs):
        unsupported('encrypted connections')
