"""What few programs ask `ssl` for: random bytes, certificates as texts, where trusted ones are, how OpenSSL was built.

Where Debian's OpenSSL looks for certificates is what the pairs say.
"""
import os
import sys
from collections import namedtuple

from _socket import AF_INET
from _socket import AF_INET6
from _socket import inet_pton
from _ssl_errors import SSLCertVerificationError as CertificateError

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


def _matches_name(pattern, hostname):
    if not pattern:
        return False
    wildcards = pattern.count('*')
    if not wildcards:
        return pattern.lower() == hostname.lower()
    if wildcards > 1:
        raise CertificateError('too many wildcards in certificate DNS name: %r.' % pattern)
    leftmost, _, rest = pattern.partition('.')
    if '*' in rest:
        raise CertificateError('wildcard can only be present in the leftmost label: %r.' % pattern)
    if not rest:
        raise CertificateError('sole wildcard without additional labels are not support: %r.' % pattern)
    if leftmost != '*':
        raise CertificateError('partial wildcards in leftmost label are not supported: %r.' % pattern)
    first, _, hostname_rest = hostname.partition('.')
    return bool(first and hostname_rest) and rest.lower() == hostname_rest.lower()


def _address_of(text):
    try:
        return inet_pton(AF_INET6 if ':' in text else AF_INET, text.strip())
    except OSError:
        return None


def check_hostname(cert, hostname):
    """What match_hostname() does."""
    if not cert:
        raise ValueError('empty or no certificate, match_hostname needs a SSL socket or SSL context with either '
                         'CERT_OPTIONAL or CERT_REQUIRED')
    address, names = _address_of(hostname), []
    for kind, value in cert.get('subjectAltName', ()):
        if kind == 'DNS' and address is None and _matches_name(value, hostname):
            return
        if kind == 'IP Address' and address is not None and _address_of(value) == address:
            return
        if kind in ('DNS', 'IP Address'):
            names.append(value)
    if not names:
        for attribute in cert.get('subject', ()):
            for kind, value in attribute:
                if kind == 'commonName':
                    if _matches_name(value, hostname):
                        return
                    names.append(value)
    if len(names) > 1:
        raise CertificateError("hostname %r doesn't match either of %s" % (hostname, ', '.join(map(repr, names))))
    if names:
        raise CertificateError("hostname %r doesn't match %r" % (hostname, names[0]))
    raise CertificateError('no appropriate commonName or subjectAltName fields were found')


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
