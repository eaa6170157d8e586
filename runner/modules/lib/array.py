"""Models `array`: numbers of one kind of C's, kept as a list; their bytes are made when somebody asks.

Left out: memoryviews of arrays, and pickling.
"""
import operator
import struct
import sys

from _extension_types import compiled
from _frames import unsupported

_KINDS = {      # code: what C calls it, smallest, greatest
    'b': ('signed char', -1 << 7, (1 << 7) - 1), 'B': ('unsigned byte integer', 0, (1 << 8) - 1),
    'h': ('signed short integer', -1 << 15, (1 << 15) - 1), 'H': ('unsigned short', 0, (1 << 16) - 1),
    'i': ('signed integer', -1 << 31, (1 << 31) - 1), 'I': ('unsigned int', 0, (1 << 32) - 1),
    'l': ('', -1 << 63, (1 << 63) - 1), 'L': ('', 0, (1 << 64) - 1),
    'q': ('', -1 << 63, (1 << 63) - 1), 'Q': ('', 0, (1 << 64) - 1)}
_FLOATS = 'fd'
_SIZES = {'u': 4, **{code: struct.calcsize(code) for code in 'bBhHiIlLqQfd'}}
_HAS_W = sys.version_info >= (3, 13)
typecodes = 'bBu' + ('w' if _HAS_W else '') + 'hHiIlLqQfd'
if _HAS_W:
    _SIZES['w'] = 4


def _too_large(code, is_negative):
    name = _KINDS[code][0]
    if is_negative and code == 'I':
        return OverflowError("can't convert negative value to unsigned int")
    if name:
        return OverflowError('%s is %s' % (name, 'less than minimum' if is_negative else 'greater than maximum'))
    if is_negative and code in 'LQ':
        return OverflowError("can't convert negative value to unsigned int" if code == 'L' else
                             "can't convert negative int to unsigned")
    return OverflowError('Python int too large to convert to C long' if code == 'l' else 'int too big to convert')


def _no_character(value):
    if sys.version_info < (3, 14):
        return 'array item must be unicode character'
    return 'array item must be a unicode character, not ' + (
        f'a string of length {len(value)}' if isinstance(value, str) else type(value).__name__)


def _integer(value):
    if sys.version_info < (3, 10) and not hasattr(value, '__index__'):
        raise TypeError('integer argument expected, got float' if isinstance(value, float) else
                        'an integer is required (got type %s)' % type(value).__name__)
    return operator.index(value)


@compiled
class array:
    __module__ = 'array'
    __slots__ = '_code', '_items', '__weakref__'

    def __init__(self, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError('array() argument 1 must be a unicode character, not ' + type(typecode).__name__)
        if typecode not in typecodes:
            # 3.13 takes a 'w' that it does not speak of.
            named = typecodes if sys.version_info >= (3, 14) else typecodes.replace('w', '')
            raise ValueError(f"bad typecode (must be {', '.join(named[:-1])} or {named[-1]})")
        self._code = typecode
        self._items = []
        if isinstance(initializer, str) and typecode not in 'uw':
            raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            self._items = [self._item(item) for item in initializer]

    typecode = property(lambda self: self._code)
    itemsize = property(lambda self: _SIZES[self._code])

    def _item(self, value):
        """As it is kept in C."""
        code = self.typecode
        if code in 'uw':
            if not isinstance(value, str) or len(value) != 1:
                raise TypeError(_no_character(value))
            return value
        if code in _FLOATS:
            if not hasattr(value, '__float__') and not hasattr(value, '__index__'):
                raise TypeError('must be real number, not ' + type(value).__name__)
            return struct.unpack(code, struct.pack(code, float(value)))[0]
        value = _integer(value)
        _name, smallest, greatest = _KINDS[code]
        if not smallest <= value <= greatest:
            raise _too_large(code, value < 0)
        return value

    def _like(self, items):
        made = type(self)(self.typecode)
        made._items = items
        return made

    def _same_kind(self, other, action='extend'):
        if not isinstance(other, array):
            what = 'append array (not "%s") to array' if action == 'append' else 'extend with array (not "%s")'
            raise TypeError('can only ' + what % type(other).__name__)
        if other.typecode != self.typecode:
            raise TypeError('can only extend with array of same kind' if action == 'extend' else
                            'bad argument type for built-in operation')
        return other._items

    def __repr__(self):
        if not self._items:
            return f"array('{self.typecode}')"
        return f"array('{self.typecode}', {self.tounicode() if self.typecode in 'uw' else self._items!r})"

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, item):
        return item in self._items

    def __getitem__(self, place):
        if isinstance(place, slice):
            return self._like(self._items[place])
        return self._items[self._place(place, 'array index out of range')]

    def __setitem__(self, place, value):
        if isinstance(place, slice):
            if not isinstance(value, array):
                raise TypeError('can only assign array (not "%s") to array slice' % type(value).__name__)
            self._items[place] = self._same_kind(value, 'assign')
        else:
            self._items[self._place(place, 'array assignment index out of range')] = self._item(value)

    def __delitem__(self, place):
        if not isinstance(place, slice):
            place = self._place(place, 'array assignment index out of range')
        del self._items[place]

    def _place(self, place, message):
        if not hasattr(place, '__index__'):
            raise TypeError('array indices must be integers')
        place = operator.index(place)
        if not -len(self._items) <= place < len(self._items):
            raise IndexError(message)
        return place

    def __add__(self, other):
        return self._like(self._items + self._same_kind(other, 'append'))

    def __iadd__(self, other):
        self._items += self._same_kind(other)
        return self

    def __mul__(self, times):
        return self._like(self._items * times)

    __rmul__ = __mul__

    def __imul__(self, times):
        self._items *= times
        return self

    def _compared(self, other, compare):
        return compare(self._items, other._items) if isinstance(other, array) else NotImplemented

    def __eq__(self, other):
        return self._compared(other, operator.eq)

    def __ne__(self, other):
        return self._compared(other, operator.ne)

    def __lt__(self, other):
        return self._compared(other, operator.lt)

    def __le__(self, other):
        return self._compared(other, operator.le)

    def __gt__(self, other):
        return self._compared(other, operator.gt)

    def __ge__(self, other):
        return self._compared(other, operator.ge)

    __hash__ = None

    def __copy__(self):
        return self._like(list(self._items))

    def __deepcopy__(self, memo, /):
        return self.__copy__()

    def __bytes__(self):
        return self.tobytes()

    def _exported_memory(self):
        unsupported('a memoryview of an array')

    def append(self, v, /):
        self._items.append(self._item(v))

    def extend(self, bb, /):
        if isinstance(bb, array):
            self._items += self._same_kind(bb)
        else:
            for item in bb:
                self.append(item)

    def insert(self, i, v, /):
        self._items.insert(i, self._item(v))

    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError('pop from empty array')
        return self._items.pop(self._place(i, 'pop index out of range'))

    def remove(self, v, /):
        if v not in self._items:
            raise ValueError('array.remove(x): x not in array')
        self._items.remove(v)

    def index(self, v, /, *bounds):
        try:
            return self._items.index(v, *bounds)
        except ValueError:
            raise ValueError('array.index(x): x not in array') from None

    def count(self, v, /):
        return self._items.count(v)

    def reverse(self):
        self._items.reverse()

    if _HAS_W:
        def clear(self):
            self._items.clear()

    def tolist(self):
        return list(self._items)

    def fromlist(self, list, /):
        if not isinstance(list, type([])):
            raise TypeError('arg must be list')
        self._items += [self._item(item) for item in list]

    def tobytes(self):
        if self.typecode in 'uw':
            return ''.join(self._items).encode('utf-32-le')
        return struct.pack(f'{len(self._items)}{self.typecode}', *self._items)

    def frombytes(self, buffer, /):
        data = bytes(buffer)
        if len(data) % self.itemsize:
            raise ValueError('bytes length not a multiple of item size')
        if self.typecode in 'uw':
            self._items += data.decode('utf-32-le')
        else:
            self._items += struct.unpack(f'{len(data) // self.itemsize}{self.typecode}', data)

    def tofile(self, f, /):
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        data = f.read(n * self.itemsize)
        self.frombytes(data)
        if len(data) < n * self.itemsize:
            raise EOFError('read() didn\'t return enough bytes')

    def tounicode(self):
        if self.typecode not in 'uw':
            raise ValueError('tounicode() may only be called on unicode type arrays')
        return ''.join(self._items)

    def fromunicode(self, ustr, /):
        if self.typecode not in 'uw':
            raise ValueError('fromunicode() may only be called on unicode type arrays')
        self._items += ustr

    def byteswap(self):
        if self.typecode in 'uw':
            from _frames import unsupported
            unsupported('array.byteswap() of characters')
        pattern = f'{len(self._items)}{self.typecode}'
        size = self.itemsize
        data = self.tobytes()
        swapped = b''.join(data[at:at + size][::-1] for at in range(0, len(data), size))
        self._items = list(struct.unpack(pattern, swapped))

    def buffer_info(self):
        return id(self._items), len(self._items)


ArrayType = array
