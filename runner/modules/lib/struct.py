"""Models `struct`: values as bytes by a format, of CPython's _struct.

Native alignment ('@' or nothing) is that of a 64-bit Linux.  Pascal strings ('p') are left out.
"""
import math
import sys

from _extension_types import compiled as _compiled
from _frames import unsupported


class error(Exception):
    pass


# Code: size, and how it is coded.
_CODES = {'x': (1, 'pad'), 'c': (1, 'char'), 'b': (1, 'signed'), 'B': (1, 'unsigned'), '?': (1, 'bool'),
          'h': (2, 'signed'), 'H': (2, 'unsigned'), 'i': (4, 'signed'), 'I': (4, 'unsigned'),
          'l': (4, 'signed'), 'L': (4, 'unsigned'), 'q': (8, 'signed'), 'Q': (8, 'unsigned'),
          'e': (2, 'float'), 'f': (4, 'float'), 'd': (8, 'float'), 's': (1, 'bytes'),
          'n': (8, 'signed'), 'N': (8, 'unsigned'), 'P': (8, 'unsigned')}
_ORDERS = {'@': 'little', '=': 'little', '<': 'little', '>': 'big', '!': 'big'}
_FLOATS = {2: (5, 10), 4: (8, 23), 8: (11, 52)}  # size: bits of the exponent and of the fraction


def _sized(code, native):
    if code == 'p':
        unsupported('struct: the format %r' % code)
    if code not in _CODES or (code in 'nNP' and not native):
        raise error('bad char in struct format')
    size, kind = _CODES[code]
    return (8 if native and code in 'lL' else size), kind


def _parse(format):
    """The byte order, and for each item its place, size, kind, code and for 's' its length."""
    if isinstance(format, bytes):
        format = format.decode('ascii')
    order = format[:1] if format[:1] in _ORDERS else ''
    native = order in ('', '@')
    items = []
    place = 0
    count = ''
    for code in format[len(order):]:
        if code.isspace():
            continue
        if code.isdigit():
            count += code
            continue
        size, kind = _sized(code, native)
        if native and kind not in ('bytes', 'pad', 'char'):
            place += -place % size
        times = int(count) if count else 1
        count = ''
        if kind == 'bytes':
            items.append((place, times, kind, code))
            place += times
            continue
        for _ in range(times):
            if kind != 'pad':
                items.append((place, size, kind, code))
            place += size
    if count:
        raise error('repeat count given without format specifier')
    return _ORDERS[order or '@'], items, place


def _float_bits(value, size):
    exponent_bits, fraction_bits = _FLOATS[size]
    bias = (1 << exponent_bits - 1) - 1
    sign = 1 if math.copysign(1.0, value) < 0 else 0
    value = abs(value)
    if value != value:
        exponent, fraction = (1 << exponent_bits) - 1, 1 << fraction_bits - 1
    elif value == math.inf:
        exponent, fraction = (1 << exponent_bits) - 1, 0
    elif value == 0:
        exponent, fraction = 0, 0
    else:
        mantissa, exponent = math.frexp(value)
        exponent += bias - 1
        if exponent > 0:
            fraction = round((mantissa * 2 - 1) * (1 << fraction_bits))
        else:
            fraction = round(mantissa * 2 ** (fraction_bits + exponent))
            exponent = 0
        exponent += fraction >> fraction_bits
        fraction &= (1 << fraction_bits) - 1
        if exponent >= (1 << exponent_bits) - 1:
            raise OverflowError(f"float too large to pack with {'e' if size == 2 else 'f'} format")
    return (sign << exponent_bits | exponent) << fraction_bits | fraction


def _float_of(bits, size):
    exponent_bits, fraction_bits = _FLOATS[size]
    bias = (1 << exponent_bits - 1) - 1
    fraction = bits & (1 << fraction_bits) - 1
    exponent = bits >> fraction_bits & (1 << exponent_bits) - 1
    if exponent == (1 << exponent_bits) - 1:
        value = math.nan if fraction else math.inf
    elif exponent == 0:
        value = math.ldexp(fraction, 1 - bias - fraction_bits)
    else:
        value = math.ldexp(fraction | 1 << fraction_bits, exponent - bias - fraction_bits)
    return -value if bits >> exponent_bits + fraction_bits else value


def _whole(value, size, kind, code):
    if not hasattr(value, '__index__'):
        raise error('required argument is not an integer')
    value = value.__index__()
    low, high = (-1 << size * 8 - 1, (1 << size * 8 - 1) - 1) if kind == 'signed' else (0, (1 << size * 8) - 1)
    if not low <= value <= high:
        if sys.version_info >= (3, 12):
            raise error("'%s' format requires %d <= number <= %d" % (code, low, high))
        if size == 8:
            raise error('int too large to convert' if kind == 'signed' else 'argument out of range')
        # A long of C is what it is taken as before it is looked at, and an unsigned one for 4 bytes without a sign.
        least, bits = (0, 64) if kind != 'signed' and size == 4 else (-1 << 63, 63)
        if not least <= value < 1 << bits:
            raise error('argument out of range')
        if size == 1:
            raise error(('byte' if kind == 'signed' else 'ubyte') + ' format requires %d <= number <= %d' % (low, high))
        if size == 2:
            if sys.version_info < (3, 11):      # as the header of C spells them
                low, high = ('(-0x7fff - 1)', '0x7fff') if kind == 'signed' else (0, '(0x7fff * 2 + 1)')
            raise error(('short' if kind == 'signed' else 'ushort') + ' format requires %s <= number <= %s'
                        % (low, high))
        raise error("'%s' format requires %d <= number <= %d" % (code, low, high))
    return value


def _encoded(value, order, size, kind, code):
    if kind == 'bytes':
        if not isinstance(value, (bytes, bytearray)):
            raise error("argument for 's' must be a bytes object")
        return bytes(value)[:size].ljust(size, b'\0')
    if kind == 'char':
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise error('char format requires a bytes object of length 1')
        return bytes(value)
    if kind == 'bool':
        return b'\1' if value else b'\0'
    if kind == 'float':
        if not hasattr(value, '__float__') and not hasattr(value, '__index__'):
            raise error('required argument is not a float')
        return _float_bits(float(value), size).to_bytes(size, order)
    return _whole(value, size, kind, code).to_bytes(size, order, signed=kind == 'signed')


def _decoded(data, order, size, kind):
    if kind in ('bytes', 'char'):
        return data
    if kind == 'bool':
        return data != b'\0'
    if kind == 'float':
        return _float_of(int.from_bytes(data, order), size)
    return int.from_bytes(data, order, signed=kind == 'signed')


@_compiled
class Struct:
    __module__ = '_struct' if sys.version_info >= (3, 9) else 'builtins'

    def __init__(self, format):
        self.format = format if isinstance(format, str) else format.decode()
        self._order, self._items, self.size = _parse(format)

    def pack(self, *values):
        if len(values) != len(self._items):
            raise error('pack expected %d items for packing (got %d)' % (len(self._items), len(values)))
        packed = b''
        for (place, size, kind, code), value in zip(self._items, values):
            packed = packed.ljust(place, b'\0') + _encoded(value, self._order, size, kind, code)
        return packed.ljust(self.size, b'\0')

    def pack_into(self, buffer, offset, *values):
        packed = self.pack(*values)
        offset += len(buffer) if offset < 0 else 0
        if offset + self.size > len(buffer):
            raise error('pack_into requires a buffer of at least %d bytes for packing %d bytes at offset %d '
                        '(actual buffer size is %d)' % (offset + self.size, self.size, offset, len(buffer)))
        buffer[offset:offset + self.size] = packed

    def unpack(self, buffer):
        if len(buffer) != self.size:
            raise error('unpack requires a buffer of %d bytes' % self.size)
        return self.unpack_from(buffer)

    def unpack_from(self, buffer, offset=0):
        offset += len(buffer) if offset < 0 else 0
        if offset + self.size > len(buffer):
            raise error('unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at offset %d '
                        '(actual buffer size is %d)' % (offset + self.size, self.size, offset, len(buffer)))
        data = bytes(buffer[offset:offset + self.size])     # no buffer protocol here: an mmap has slices
        return tuple([_decoded(data[place:place + size], self._order, size, kind)
                      for place, size, kind, _ in self._items])

    def iter_unpack(self, buffer):
        if self.size == 0:
            raise error('cannot iteratively unpack with a struct of length 0')
        if len(buffer) % self.size:
            raise error('iterative unpacking requires a buffer of a multiple of %d bytes' % self.size)
        return iter([self.unpack_from(buffer, place) for place in range(0, len(buffer), self.size)])


__name__ = '_struct'     # what its functions say of themselves


def calcsize(format, /):
    return Struct(format).size


def pack(format, /, *values):
    return Struct(format).pack(*values)


def pack_into(format, buffer, offset, /, *values):
    Struct(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    return Struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return Struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return Struct(format).iter_unpack(buffer)


__name__ = 'struct'
