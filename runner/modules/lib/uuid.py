"""Models `uuid`: random UUIDs, drawn alike in every case, those of names, and those of time and node."""
import sys

if sys.version_info < (3, 9):
    import subprocess   # as platform does

NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = [
    'reserved for NCS compatibility', 'specified in RFC 4122', 'reserved for Microsoft compatibility',
    'reserved for future definition']


class UUID:

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None):
        if hex is not None:
            int = _parse(hex)
        elif bytes is not None:
            if len(bytes) != 16:
                raise ValueError('bytes is not a 16-char string')
            int = int_from(bytes)
        elif bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError('bytes_le is not a 16-char string')
            int = int_from(bytes_le[3::-1] + bytes_le[5:3:-1] + bytes_le[7:5:-1] + bytes_le[8:])
        elif fields is not None:
            int = _of_fields(fields)
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
        return (self.int >> 76) & 15 if self.variant == RFC_4122 else None

    @property
    def variant(self):
        bits = self.int >> 61 & 7
        return NCS if bits < 4 else RFC_4122 if bits < 6 else RESERVED_MICROSOFT if bits == 6 else RESERVED_FUTURE

    @property
    def fields(self):
        return (self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant, self.clock_seq_low,
                self.node)

    @property
    def time(self):
        return (self.time_hi_version & 0xfff) << 48 | self.time_mid << 32 | self.time_low

    @property
    def clock_seq(self):
        return (self.clock_seq_hi_variant & 0x3f) << 8 | self.clock_seq_low

    @property
    def bytes_le(self):
        data = self.bytes
        return data[3::-1] + data[5:3:-1] + data[7:5:-1] + data[8:]

    @property
    def bytes(self):
        return self.int.to_bytes(16, 'big')

    time_low = property(lambda self: self.int >> 96)
    time_mid = property(lambda self: self.int >> 80 & 0xffff)
    time_hi_version = property(lambda self: self.int >> 64 & 0xffff)
    clock_seq_hi_variant = property(lambda self: self.int >> 56 & 0xff)
    clock_seq_low = property(lambda self: self.int >> 48 & 0xff)
    node = property(lambda self: self.int & 0xffffffffffff)

    @property
    def time(self):
        return (self.time_hi_version & 0xfff) << 48 | self.time_mid << 32 | self.time_low

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


def _of_fields(fields):
    if len(fields) != 6:
        raise ValueError('fields is not a 6-tuple')
    number = 0
    for place, (value, bits) in enumerate(zip(fields, (32, 16, 16, 8, 8, 48)), 1):
        if not 0 <= value < 1 << bits:
            raise ValueError('field %d out of range (need a %d-bit value)' % (place, bits))
        number = number << bits | value
    return number


def _parse(text):
    digits = text.replace('urn:uuid:', '').strip('{}').replace('-', '')
    if len(digits) != 32:
        raise ValueError('badly formed hexadecimal UUID string')
    return int(digits, 16)


_GREGORIAN = 0x01b21dd213814000    # from the calendar's beginning to 1970, in steps of 100 ns
_node = _newest = None


def getnode():
    """The machine's number; this one has none, so it is made up, with the bit that says so."""
    global _node
    if _node is None:
        import os
        _node = int_from(os.urandom(6)) | 1 << 40
    return _node


def uuid1(node=None, clock_seq=None):
    global _newest
    import os
    import time
    timestamp = time.time_ns() // 100 + _GREGORIAN
    if _newest is not None and timestamp <= _newest:
        timestamp = _newest + 1
    _newest = timestamp
    sequence = int_from(os.urandom(2)) if clock_seq is None else clock_seq
    return UUID(fields=(timestamp & 0xffffffff, timestamp >> 32 & 0xffff, timestamp >> 48 & 0xfff, sequence >> 8 & 0x3f,
                        sequence & 0xff, getnode() if node is None else node), version=1)


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
