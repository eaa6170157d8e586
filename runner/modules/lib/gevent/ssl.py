"""Models gevent.ssl as far as a patch shows it: an SSLContext that is a subclass of the original.

CPython's setters for a context's options say `super(SSLContext, SSLContext)` and look that name up
when they run.  After a patch it is gevent's class, whose super is the original, whose setter runs: a
context of the *original* class, made by someone who took the name before the patch, recurses for ever.
gevent's own class has setters that go past the original.  All versions; wrap_socket is gone with
Python 3.12.  Left out: encrypted connections with somebody who has a certificate.
"""
import sys
import ssl as __ssl__

from _tls_handshake import PlainPeer
from gevent import socket as _socket_twin
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


class SSLContext(orig_SSLContext):
    __module__ = 'gevent.ssl' if version_info >= (24, 10) else 'gevent._ssl3'

    sslsocket_class = None

    def wrap_socket(self, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True,
                    server_hostname=None, session=None):
        return self.sslsocket_class(sock, server_side=server_side,
                                    do_handshake_on_connect=do_handshake_on_connect,
                                    suppress_ragged_eofs=suppress_ragged_eofs, server_hostname=server_hostname,
                                    _context=self)


for _name in ('options', 'verify_flags', 'verify_mode', 'minimum_version', 'maximum_version'):
    if isinstance(getattr(orig_SSLContext, _name, None), property):
        setattr(SSLContext, _name, _past_original(_name))


def _context_for(certfile, keyfile, server_side, cert_reqs):
    if server_side and not certfile:
        raise ValueError('certfile must be specified for server-side operations')
    if keyfile and not certfile:
        raise ValueError('certfile must be specified')
    context = SSLContext(__ssl__.PROTOCOL_TLS)
    context.verify_mode = cert_reqs
    if certfile:
        context.load_cert_chain(certfile, keyfile)
    return context


class SSLSocket(PlainPeer, _socket_twin.socket):
    __module__ = SSLContext.__module__
    _says_where_time_was_up = False

    def __init__(self, sock=None, keyfile=None, certfile=None, server_side=False, cert_reqs=__ssl__.CERT_NONE,
                 ssl_version=__ssl__.PROTOCOL_TLS, ca_certs=None, do_handshake_on_connect=True, *_more,
                 suppress_ragged_eofs=True, ciphers=None, server_hostname=None, _context=None):
        if _context is None:
            _context = _context_for(certfile, keyfile, server_side, cert_reqs)
        __ssl__._check_socket(_context, sock, server_side, server_hostname)
        super().__init__(sock.family, sock.type, sock.proto, fileno=sock.fileno())
        self.settimeout(sock.gettimeout())
        sock.detach()
        self._begin(_context, server_side, server_hostname, suppress_ragged_eofs, do_handshake_on_connect)


SSLContext.sslsocket_class = SSLSocket


def get_server_certificate(*args, **kwargs):
    return __ssl__.get_server_certificate(*args, **kwargs)


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
