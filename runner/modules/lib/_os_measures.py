"""The functions of `os` that measure the process and the machine; `os` takes them from here when they are used."""
import time

from _frames import unsupported
from _struct_sequences import StructSequence

__name__ = 'posix'


class times_result(StructSequence):
    _names = ('user', 'system', 'children_user', 'children_system', 'elapsed')


class uname_result(StructSequence):
    _names = ('sysname', 'nodename', 'release', 'version', 'machine')


_SETTINGS = {'SC_PAGESIZE': 4096, 'SC_PAGE_SIZE': 4096, 'SC_CLK_TCK': 100}


def times():
    return times_result((time.process_time(), 0.0, 0.0, 0.0, time.monotonic()))


def uname():
    import platform
    return uname_result(platform.uname()[:5])


def getloadavg():
    return (0.0, 0.0, 0.0)


def sysconf(name, /):
    if name not in _SETTINGS:
        unsupported('os.sysconf(%r)' % (name,))
    return _SETTINGS[name]
