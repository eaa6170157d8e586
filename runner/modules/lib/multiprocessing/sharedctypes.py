"""Models multiprocessing.sharedctypes: numbers in memory that processes share, with or without a lock.

All versions.  Numbers wrap around as in C; structures and pointers are left out.
"""
import _descriptors
import struct
import sys

from _frames import unsupported
from multiprocessing import context
from multiprocessing import reduction

_WHOLE = 'bBhHiIlLqQ'
_NAMES = {'b': 'byte', 'B': 'ubyte', 'h': 'short', 'H': 'ushort', 'i': 'int', 'I': 'uint', 'l': 'long', 'L': 'ulong',
          'q': 'long', 'Q': 'ulong', 'f': 'float', 'd': 'double', 'c': 'char', 'u': 'wchar', '?': 'bool'}


class _Memory:
    """*length* numbers of one kind."""

    def __init__(self, code, values):
        self._format = code
        self._length = len(values)
        self._memory = _descriptors.make_unnumbered(self._packed(values))

    def __getstate__(self):
        context.assert_spawning(self)
        return self._format, self._length, reduction.DupFd(self._memory)

    def __setstate__(self, state):
        self._format, self._length, df = state
        self._memory = df.detach()

    def _type_name(self):
        return 'c_' + _NAMES[self._format]

    def _packed(self, values):
        return b''.join(self._pack(value) for value in values)

    def _pack(self, value):
        if self._format in _WHOLE:
            if isinstance(value, float) and sys.version_info < (3, 10):
                raise TypeError('int expected instead of float' + (' instance' if sys.version_info >= (3, 9) else ''))
            if not isinstance(value, int):
                raise TypeError(("'%s' object cannot be interpreted as an integer" if sys.version_info >= (3, 10) else
                                 'an integer is required (got type %s)') % type(value).__name__)
            bits = 8 * struct.calcsize(self._format)
            value &= (1 << bits) - 1
            if self._format.islower() and value >> (bits - 1):
                value -= 1 << bits
        elif self._format == '?':
            value = bool(value)
        elif self._format in 'fd' and not isinstance(value, (int, float)):
            raise TypeError('must be real number, not ' + type(value).__name__)
        return struct.pack(self._format, value)

    def _all(self):
        data = _descriptors.read(self._memory, 1 << 30, True)
        size = struct.calcsize(self._format)
        return [struct.unpack(self._format, data[at:at + size])[0] for at in range(0, len(data), size)]

    def _put(self, place, value):
        values = self._all()
        if not isinstance(place, slice) and not -len(values) <= place < len(values):
            raise IndexError('invalid index')
        values[place] = value
        if len(values) != self._length:
            raise ValueError('Can only assign sequence of same size')
        _descriptors.store(self._memory, self._packed(values))


class _RawNumber(_Memory):
    value = property(lambda self: self._all()[0], lambda self, value: self._put(0, value))

    def __repr__(self):
        return '%s(%r)' % (self._type_name(), self.value)


class _RawNumbers(_Memory):

    def __repr__(self):
        return '<multiprocessing.sharedctypes.%s_Array_%d object at 0x%x>' % (self._type_name(), self._length, id(self))

    def __reduce__(self):
        return _made_again, (self._format, self._length), self.__getstate__()

    def __len__(self):
        return self._length

    def __getitem__(self, place):
        items = self._all()
        if not isinstance(place, slice) and not -len(items) <= place < len(items):
            raise IndexError('invalid index')
        items = items[place]
        return b''.join(items) if isinstance(place, slice) and self._format == 'c' else items

    def __setitem__(self, place, value):
        self._put(place, value)

    def __iter__(self):
        return iter(self._all())

    def _text(self):
        return b''.join(self._all()).split(b'\0')[0]

    def _set_text(self, text):
        if len(text) > self._length:
            raise ValueError('byte string too long')
        values = self._all()
        for place, byte in enumerate(text + b'\0'[:self._length - len(text)]):
            values[place] = bytes([byte])
        _descriptors.store(self._memory, self._packed(values))

    value = property(_text, _set_text)


_array_types = {}


def _array_type(code, length):
    """As ctypes has one for each number of items."""
    name = 'c_%s_Array_%d' % (_NAMES[code], length)
    if name not in _array_types:
        _array_types[name] = type(name, (_RawNumbers,), {})
    return _array_types[name]


def _made_again(code, length):
    kind = _array_type(code, length)
    return kind.__new__(kind)


def _code_of(kind):
    if isinstance(kind, str) and kind in _NAMES and kind != '?':
        return kind
    if hasattr(kind, '_fields_') or hasattr(kind, '_length_'):
        unsupported('shared memory for %r' % kind)
    if not hasattr(kind, '_type_'):
        raise TypeError('this type has no size')
    return kind._type_


def RawValue(typecode_or_type, *args):
    code = _code_of(typecode_or_type)
    return _RawNumber(code, args or [b'\0' if code == 'c' else 0])


def RawArray(typecode_or_type, size_or_initializer):
    code = _code_of(typecode_or_type)
    if isinstance(size_or_initializer, int):
        values = [b'\0' if code == 'c' else 0] * size_or_initializer
    elif code == 'c':
        values = [bytes([byte]) for byte in size_or_initializer]
    else:
        values = list(size_or_initializer)
    return _array_type(code, len(values))(code, values)


class SynchronizedBase:

    def __init__(self, obj, lock=None, ctx=None):
        self._obj = obj
        if lock is None:
            lock = (ctx or context._default_context).RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release

    def __reduce__(self):
        context.assert_spawning(self)
        return synchronized, (self._obj, self._lock)

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc_info):
        return self._lock.__exit__(*exc_info)

    def get_obj(self):
        return self._obj

    def get_lock(self):
        return self._lock

    def __repr__(self):
        return '<%s wrapper for %s>' % (type(self).__name__, self._obj)


def _locked_value(self):
    with self:
        return self._obj.value


def _set_locked_value(self, value):
    with self:
        self._obj.value = value


class Synchronized(SynchronizedBase):
    value = property(_locked_value, _set_locked_value)


class SynchronizedArray(SynchronizedBase):

    def __len__(self):
        return len(self._obj)

    def __getitem__(self, place):
        with self:
            return self._obj[place]

    def __setitem__(self, place, value):
        with self:
            self._obj[place] = value

    def __iter__(self):
        return (self[place] for place in range(len(self)))


class SynchronizedString(SynchronizedArray):
    value = property(_locked_value, _set_locked_value)


def synchronized(obj, lock=None, ctx=None):
    if isinstance(obj, _RawNumber):
        return Synchronized(obj, lock, ctx)
    return (SynchronizedString if obj._format == 'c' else SynchronizedArray)(obj, lock, ctx)


def _with_lock(obj, lock, ctx):
    if lock is False:
        return obj
    if lock in (True, None):
        lock = None
    elif not hasattr(lock, 'acquire'):
        raise AttributeError("%r has no method 'acquire'" % (lock,))
    return synchronized(obj, lock, ctx)


def Value(typecode_or_type, *args, lock=True, ctx=None):
    return _with_lock(RawValue(typecode_or_type, *args), lock, ctx)


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    return _with_lock(RawArray(typecode_or_type, size_or_initializer), lock, ctx)
