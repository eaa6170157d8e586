"""The functions of `os` that measure the process and the machine; `os` takes them from here when they are used."""
import time
from collections import namedtuple

from _frames import unsupported

__name__ = 'posix'

times_result = namedtuple('times_result', 'user system children_user children_system elapsed')
_SETTINGS = {'SC_PAGESIZE': 4096, 'SC_PAGE_SIZE': 4096, 'SC_CLK_TCK': 100}


def times():
    return times_result(time.process_time(), 0.0, 0.0, 0.0, time.monotonic())


uname_result = namedtuple('uname_result', 'sysname nodename release version machine')


def uname():
    import platform
    return uname_result(*platform.uname()[:5])


def getloadavg():
    return (0.0, 0.0, 0.0)


def sysconf(name, /):
    if name not in _SETTINGS:
        unsupported('os.sysconf(%r)' % (name,))
    return _SETTINGS[name]
