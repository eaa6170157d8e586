"""Models `uuid`: random UUIDs, drawn alike in every case, and those of names; those of the machine are unsupported."""
import sys

import _unmodelled
if sys.version_info < (3, 9):
    import subprocess   # as platform does


class UUID:

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None):
        if hex is not None:
            int = _parse(hex)
        elif bytes is not None:
            int = int_from(bytes)
        if int is None:
            raise TypeError('one of the hex, bytes, bytes_le, fields, or int arguments must be given')
        if version is not None:
            int = int & ~(0xc000 << 48) & ~(0xf000 << 64) | 0x8000 << 48 | version << 76
        self.int = int

    @property
    def urn(self):
        return 'urn:uuid:' + str(self)

    @property
    def hex(self):
        return f'{self.int:032x}'

    @property
    def version(self):
        return (self.int >> 76) & 15

    @property
    def bytes(self):
        return self.int.to_bytes(16, 'big')

    def __str__(self):
        text = self.hex
        return '-'.join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))

    def __repr__(self):
        return f'UUID({str(self)!r})'

    def __int__(self):
        return self.int

    def __eq__(self, other):
        return isinstance(other, UUID) and self.int == other.int

    def __lt__(self, other):
        return self.int < other.int

    def __hash__(self):
        return hash(self.int)


def int_from(data):
    return int.from_bytes(data, 'big')


def _parse(text):
    digits = text.replace('urn:uuid:', '').strip('{}').replace('-', '')
    if len(digits) != 32:
        raise ValueError('badly formed hexadecimal UUID string')
    return int(digits, 16)


def uuid4():
    import os
    return UUID(bytes=os.urandom(16), version=4)


def _of_name(namespace, name, algorithm, version):
    import hashlib
    data = name.encode() if isinstance(name, str) else name
    return UUID(bytes=hashlib.new(algorithm, namespace.bytes + data).digest()[:16], version=version)


def uuid3(namespace, name):
    return _of_name(namespace, name, 'md5', 3)


def uuid5(namespace, name):
    return _of_name(namespace, name, 'sha1', 5)


NAMESPACE_DNS, NAMESPACE_URL, NAMESPACE_OID, NAMESPACE_X500 = [
    UUID('6ba7b81%d-9dad-11d1-80b4-00c04fd430c8' % number) for number in (0, 1, 2, 4)]


__getattr__ = _unmodelled.attribute(globals(), {
    'UUIDs of the machine are not modelled': ('uuid1', 'getnode')})
