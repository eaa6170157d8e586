"""Models `uuid`: random UUIDs, drawn alike in every case; the others are unsupported."""
import _unmodelled


class UUID:

    def __init__(self, hex=None, *, int=None, version=None):
        self.int = int if hex is None else _parse(hex)

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

    def __hash__(self):
        return hash(self.int)


def _parse(text):
    digits = text.replace('urn:uuid:', '').strip('{}').replace('-', '')
    if len(digits) != 32:
        raise ValueError('badly formed hexadecimal UUID string')
    return int(digits, 16)


def uuid4():
    import random
    number = 0
    for _ in range(16):
        number = number * 256 + random.randrange(256)
    number = number & ~(0xf000 << 64) & ~(0xc000 << 48) | (4 << 76) | (0x8000 << 48)
    return UUID(int=number)


__getattr__ = _unmodelled.attribute(globals(), {
    'only random UUIDs are modelled': ('uuid1', 'uuid3', 'uuid5', 'getnode')})
