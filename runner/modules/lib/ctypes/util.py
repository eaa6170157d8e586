"""Models ctypes.util: the names of the C library's own parts, as they are on Linux."""
from _frames import unsupported

_NAMES = {'c': 'libc.so.6', 'm': 'libm.so.6', 'pthread': 'libpthread.so.0', 'dl': 'libdl.so.2', 'rt': 'librt.so.1'}


def find_library(name):
    if name not in _NAMES:
        unsupported('ctypes.util.find_library(%r): which libraries a machine has' % name)
    return _NAMES[name]
