"""The enumerations of `ssl` that are numbers: protocols, ways of verifying, versions, kinds of errors.

Patching imports `ssl`, so they are no classes of `enum`, which take long to make; they answer like those. Members are
there once, by name and by number.
"""
import sys

__name__ = 'ssl'  # what it defines is that one's

_VERSION = sys.version_info[:2]


class _Enumeration(type):

    def __iter__(cls):
        return iter(cls._members.values())

    def __reversed__(cls):
        return reversed(list(cls._members.values()))

    def __len__(cls):
        return len(cls._members)

    def __contains__(cls, value):
        return value in cls._members

    def __getitem__(cls, name):
        for member in cls:
            if member.name == name:
                return member
        raise KeyError(name)

    @property
    def __members__(cls):
        return {member.name: member for member in cls}


class _Named(int, metaclass=_Enumeration):
    """A number of one of ssl's enumerations: *value* has to be among them."""
    _members = {}

    def __new__(cls, value):
        member = cls._members.get(value)
        if member is None:
            raise ValueError('%r is not a valid %s' % (value, cls.__name__))
        return member

    @property
    def value(self):
        return int(self)

    def __repr__(self):
        return f'<{self.__class__.__name__}.{self.name}: {int(self)}>'

    def __str__(self):
        if _VERSION >= (3, 11):
            return str(int(self))
        return f'{self.__class__.__name__}.{self.name}'

    def __reduce_ex__(self, protocol):
        return self.__class__, (int(self),)


def _enumeration(name, members):
    made = _Enumeration(name, (_Named,), {'__module__': 'ssl', '_members': {}})
    for member, value in members.items():
        number = made._members[value] = int.__new__(made, value)
        number.name = member
        setattr(made, member, number)
    return made


_SSLMethod = _enumeration('_SSLMethod', {
    'PROTOCOL_TLS': 2, 'PROTOCOL_TLSv1': 3, 'PROTOCOL_TLSv1_1': 4, 'PROTOCOL_TLSv1_2': 5, 'PROTOCOL_TLS_CLIENT': 16,
    'PROTOCOL_TLS_SERVER': 17})
VerifyMode = _enumeration('VerifyMode', {'CERT_NONE': 0, 'CERT_OPTIONAL': 1, 'CERT_REQUIRED': 2})
TLSVersion = _enumeration('TLSVersion', {
    'MINIMUM_SUPPORTED': -2, 'SSLv3': 768, 'TLSv1': 769, 'TLSv1_1': 770, 'TLSv1_2': 771, 'TLSv1_3': 772,
    'MAXIMUM_SUPPORTED': -1})
SSLErrorNumber = _enumeration('SSLErrorNumber', {
    'SSL_ERROR_SSL': 1, 'SSL_ERROR_WANT_READ': 2, 'SSL_ERROR_WANT_WRITE': 3, 'SSL_ERROR_WANT_X509_LOOKUP': 4,
    'SSL_ERROR_SYSCALL': 5, 'SSL_ERROR_ZERO_RETURN': 6, 'SSL_ERROR_WANT_CONNECT': 7, 'SSL_ERROR_EOF': 8,
    'SSL_ERROR_INVALID_ERROR_CODE': 10})
names = {member.name: member for kind in (_SSLMethod, VerifyMode, SSLErrorNumber) for member in kind}
