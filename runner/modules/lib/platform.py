"""Models `platform`: a Linux with the CPython of the pair."""
import sys
from collections import namedtuple


def python_version():
    return '.'.join(str(part) for part in sys.version_info[:3])


def python_version_tuple():
    return tuple(str(part) for part in sys.version_info[:3])


def python_implementation():
    return 'CPython'


def python_compiler():
    return 'GCC'


def system():
    return 'Linux'


def machine():
    return 'x86_64'


processor = machine


def release():
    return '6.1.0'


def version():
    return '#1 SMP'


def node():
    return 'localhost'


def platform(aliased=False, terse=False):
    return f'{system()}-{release()}-{machine()}-with-glibc2.36'


uname_result = namedtuple('uname_result', 'system node release version machine processor')


def uname():
    return uname_result(system(), node(), release(), version(), machine(), processor())


def architecture():
    return ('64bit', 'ELF')
