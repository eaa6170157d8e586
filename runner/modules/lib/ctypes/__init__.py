"""Models `ctypes` for what programs about threads do with it: raising an exception in another thread, kinds of numbers.

Numbers wrap around as in C; libraries cannot be loaded.
"""
import _native_thread
import struct

import _unmodelled
from _frames import unsupported


class _Number:
    _bits = 32
    _signed = True

    def __init__(self, value=0):
        if not isinstance(value, int):
            raise TypeError('an integer is required (got type %s)' % type(value).__name__)
        value &= (1 << self._bits) - 1
        if self._signed and value >> (self._bits - 1):
            value -= 1 << self._bits
        self.value = value

    def __repr__(self):
        return f'{type(self).__name__}({self.value!r})'


def _whole_numbers(code, name, bits):
    """The signed and the unsigned type of so many bits."""
    return (type('c_' + name, (_Number,), {'_type_': code, '_bits': bits, '__module__': __name__}),
            type('c_u' + name, (_Number,), {'_type_': code.upper(), '_bits': bits, '_signed': False,
                                            '__module__': __name__}))


c_byte, c_ubyte = _whole_numbers('b', 'byte', 8)
c_short, c_ushort = _whole_numbers('h', 'short', 16)
c_int, c_uint = _whole_numbers('i', 'int', 32)
c_long, c_ulong = _whole_numbers('l', 'long', 64)


class c_double:
    _type_ = 'd'

    def __init__(self, value=0.0):
        self.value = float(value)

    def __repr__(self):
        return f'{type(self).__name__}({self.value!r})'


class c_float(c_double):
    _type_ = 'f'

    def __init__(self, value=0.0):
        self.value = struct.unpack('f', struct.pack('f', value))[0]


class c_bool(c_double):
    _type_ = '?'

    def __init__(self, value=False):
        self.value = bool(value)


class c_char(c_double):
    _type_ = 'c'

    def __init__(self, value=b'\0'):
        self.value = value


c_int32, c_uint32, c_int64, c_uint64 = c_int, c_uint, c_long, c_ulong
c_longlong, c_ulonglong, c_ssize_t, c_size_t = c_long, c_ulong, c_long, c_ulong


class py_object:

    def __init__(self, value=None):
        self.value = value

    def __repr__(self):
        return f'py_object({self.value!r})'


def _plain(value):
    return value.value if isinstance(value, (_Number, py_object)) else value


class _Function:
    """A function of a library; its argtypes and restype may be set."""

    def __init__(self, name, call):
        self.__name__ = name
        self._call = call
        self.argtypes = None
        self.restype = c_int

    def __call__(self, *args):
        return self._call(*[_plain(arg) for arg in args])


class _PythonAPI:

    def __init__(self):
        # The thread states are those of native threads, whatever is patched.
        self.PyThreadState_SetAsyncExc = _Function('PyThreadState_SetAsyncExc', _native_thread._set_async_exception)

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        unsupported(f'ctypes.pythonapi.{name}')


pythonapi = _PythonAPI()


class CDLL:

    def __init__(self, name, *args, **kwargs):
        unsupported('ctypes: libraries are not modelled')


PyDLL = CDLL

__getattr__ = _unmodelled.attribute(globals(), {
    'memory is not modelled': ('c_char_p', 'c_void_p', 'c_char', 'c_bool', 'c_double', 'c_float', 'Structure', 'Union',
                               'POINTER', 'pointer', 'byref', 'cast', 'CFUNCTYPE', 'sizeof', 'string_at',
                               'create_string_buffer', 'addressof', 'cdll', 'get_errno', 'set_errno')})
