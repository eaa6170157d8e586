"""What few programs ask `ssl` for: random bytes, certificates as texts, where trusted ones are, how OpenSSL was built.

Where Debian's OpenSSL looks for certificates is what the pairs say.
"""
import os
import sys
from collections import namedtuple

__name__ = 'ssl'

_LINE = 64      # letters of a certificate's text

HAS_TLSv1 = HAS_TLSv1_1 = HAS_NEVER_CHECK_COMMON_NAME = True
OPENSSL_VERSION_NUMBER = 0x30000000
CHANNEL_BINDING_TYPES = ['tls-unique']
PEM_HEADER = '-----BEGIN CERTIFICATE-----'
PEM_FOOTER = '-----END CERTIFICATE-----'
socket_error = OSError
if sys.version_info >= (3, 13):
    HAS_PSK = True
if sys.version_info >= (3, 14):
    HAS_PHA = True


def RAND_bytes(n, /):
    if n < 0:
        raise ValueError('num must be positive')
    return os.urandom(n)


def RAND_status():
    return True if sys.version_info >= (3, 10) else 1


def RAND_add(string, entropy, /):
    pass


if sys.version_info < (3, 12):
    def RAND_pseudo_bytes(n, /):
        import warnings
        if sys.version_info >= (3, 10):
            warnings.warn('ssl.RAND_pseudo_bytes() is deprecated', DeprecationWarning, 2)
        return RAND_bytes(n), True


DefaultVerifyPaths = namedtuple('DefaultVerifyPaths', 'cafile capath openssl_cafile_env openssl_cafile '
                                'openssl_capath_env openssl_capath')


def get_default_verify_paths():
    return DefaultVerifyPaths('/etc/ssl/certs/ca-certificates.crt', '/etc/ssl/certs', 'SSL_CERT_FILE',
                              '/usr/lib/ssl/cert.pem', 'SSL_CERT_DIR', '/usr/lib/ssl/certs')


def DER_cert_to_PEM_cert(der_cert_bytes):
    import base64
    text = base64.standard_b64encode(der_cert_bytes).decode('ascii')
    lines = [text[place:place + _LINE] for place in range(0, len(text), _LINE)]
    return '\n'.join([PEM_HEADER, *lines, PEM_FOOTER]) + '\n'


def PEM_cert_to_DER_cert(pem_cert_string):
    import base64
    if not pem_cert_string.startswith(PEM_HEADER):
        raise ValueError('Invalid PEM encoding; must start with %s' % PEM_HEADER)
    if not pem_cert_string.strip().endswith(PEM_FOOTER):
        raise ValueError('Invalid PEM encoding; must end with %s' % PEM_FOOTER)
    body = pem_cert_string.strip()[len(PEM_HEADER):-len(PEM_FOOTER)]
    return base64.decodebytes(body.encode('ascii', 'strict'))


def get_protocol_name(protocol_code):
    import ssl
    kind = ssl._SSLMethod
    return kind(protocol_code).name if protocol_code in kind._names else '<unknown>'
