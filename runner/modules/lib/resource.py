"""Models `resource`: the limits that programs look at, and the time that the case has used."""
import time

import _descriptors
import _unmodelled
from _frames import unsupported

RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_DATA, RLIMIT_STACK, RLIMIT_CORE, RLIMIT_RSS, RLIMIT_NPROC, RLIMIT_NOFILE = range(8)
RLIMIT_MEMLOCK, RLIMIT_AS = 8, 9
RLIM_INFINITY = -1
RUSAGE_SELF, RUSAGE_CHILDREN, RUSAGE_THREAD = 0, -1, 1
error = OSError
_MOST = 2 ** 31 - 1     # descriptors

_limits = {RLIMIT_NOFILE: (1024, 1048576), RLIMIT_STACK: (8388608, RLIM_INFINITY)}


def getrlimit(resource, /):
    return _limits.get(resource, (RLIM_INFINITY, RLIM_INFINITY))


def setrlimit(resource, limits, /):
    """Remembered; only descriptors run out."""
    soft, hard = limits
    if hard != RLIM_INFINITY and (soft == RLIM_INFINITY or soft > hard):
        raise ValueError('current limit exceeds maximum limit')
    if resource == RLIMIT_NOFILE:
        _descriptors.set_most(soft if 0 <= soft < _MOST else _MOST)
    _limits[resource] = (soft, hard)


class struct_rusage:
    ru_stime = 0.0

    def __init__(self, busy):
        self.ru_utime = busy

    def __getattr__(self, name):
        if name.startswith('ru_'):
            unsupported(f'resource.getrusage(): {name}')
        raise AttributeError(name)


def getrusage(who, /):
    return struct_rusage(0.0 if who == RUSAGE_CHILDREN else time.process_time())


def getpagesize():
    return 4096


__getattr__ = _unmodelled.attribute(globals(), {'other processes are not modelled': ('prlimit',)})
