"""The enumerations of `ssl` that are numbers: protocols, ways of verifying, versions, kinds of errors."""
import sys

__name__ = 'ssl'  # what it defines is that one's

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


names = {name: kind(value) for kind in (_SSLMethod, VerifyMode, SSLErrorNumber)
         for value, name in kind._names.items()}
for _kind in (_SSLMethod, VerifyMode, SSLErrorNumber, TLSVersion):
    for _value, _name in _kind._names.items():
        setattr(_kind, _name, _kind(_value))
