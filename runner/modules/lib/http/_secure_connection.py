"""HTTPSConnection of http.client: a connection with a TLS context; its handshake is ssl's."""
import socket
import ssl
import sys

from http.client import HTTPConnection
from http.client import HTTPS_PORT

__name__ = 'http.client'  # what it defines is that one's

_TAKES_FILES = sys.version_info < (3, 12)


def _create_https_context(http_version):
    context = ssl._create_default_https_context()
    if http_version == 11 and sys.version_info >= (3, 10):
        context.set_alpn_protocols(['http/1.1'])
    if context.post_handshake_auth is not None:
        context.post_handshake_auth = True
    return context


class HTTPSConnection(HTTPConnection):
    default_port = HTTPS_PORT

    if _TAKES_FILES:
        def __init__(self, host, port=None, key_file=None, cert_file=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT,
                     source_address=None, *, context=None, check_hostname=None, blocksize=8192):
            super().__init__(host, port, timeout, source_address, blocksize=blocksize)
            if key_file is not None or cert_file is not None or check_hostname is not None:
                import warnings
                warnings.warn('key_file, cert_file and check_hostname are deprecated, use a custom context instead.',
                              DeprecationWarning, 2)
            self.key_file = key_file
            self.cert_file = cert_file
            context = _create_https_context(self._http_vsn) if context is None else context
            self._context = _with_files(context, key_file, cert_file, check_hostname)
    else:
        def __init__(self, host, port=None, *, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None,
                     context=None, blocksize=8192):
            super().__init__(host, port, timeout, source_address, blocksize=blocksize)
            self._context = _create_https_context(self._http_vsn) if context is None else context

    def connect(self):
        super().connect()
        self.sock = self._context.wrap_socket(self.sock, server_hostname=self._tunnel_host or self.host)


def _with_files(context, key_file, cert_file, check_hostname):
    if check_hostname is None:
        check_hostname = context.check_hostname
    if check_hostname and context.verify_mode == ssl.CERT_NONE:
        raise ValueError('check_hostname needs a SSL context with either CERT_OPTIONAL or CERT_REQUIRED')
    if key_file or cert_file:
        context.load_cert_chain(cert_file, key_file)
        if context.post_handshake_auth is not None:
            context.post_handshake_auth = True
    context.check_hostname = check_hostname
    return context
