"""Models `gevent._compat`: names of versions, platforms and types, which programs look at, too.

All versions.  Raising an exception again is a function in Python, which the tracebacks of what is compiled have as an
entry.  The locks of imports are left out.
"""
import os
import sys
from os import PathLike, fsdecode, fsencode, fspath
from time import get_clock_info, monotonic, perf_counter

from gevent._version import version_info

PYPY = WIN = OSX = MAC = False
LINUX = True
string_types = (str,)
integer_types = (int,)
text_type = str
native_path_types = (str, bytes)
hostname_types = tuple({str, bytearray, bytes})
thread_mod_name = '_thread'
iteritems = dict.items
itervalues = dict.values
xrange = range
izip = zip

if version_info < (23,):
    PY2, PY3 = False, True
    PY35 = PY36 = PY37 = PY38 = True
if version_info < (26,):
    PY39 = sys.version_info >= (3, 9)
if version_info >= (22,):
    PY311 = sys.version_info >= (3, 11)
if version_info >= (24,):
    PY312 = sys.version_info >= (3, 12)
    PY313 = sys.version_info >= (3, 13)
if version_info >= (25,):
    PY314 = sys.version_info >= (3, 14)

if version_info >= (25, 9):
    _GEVENT_PURE_PYTHON = os.environ.get('GEVENT_PURE_PYTHON')
    GLOBAL_PURE_PYTHON = bool(os.environ.get('PURE_PYTHON')
                              or _GEVENT_PURE_PYTHON and 'gevent.' not in _GEVENT_PURE_PYTHON)
    PURE_PYTHON = GLOBAL_PURE_PYTHON

    def pure_python_module(mod_name):
        return GLOBAL_PURE_PYTHON or mod_name in (_GEVENT_PURE_PYTHON or '').split(',')
else:
    PURE_PYTHON = os.getenv('PURE_PYTHON')


def NativeStrIO():
    import io
    return io.StringIO()


def exc_clear():
    pass


def reraise(t, value, tb=None):
    if value.__traceback__ is tb or tb is None:
        raise value
    raise value.with_traceback(tb)


def _fspath(path):
    """As os.fspath, of which only this one is in Python everywhere."""
    if isinstance(path, native_path_types):
        return path
    kind = type(path)
    if not hasattr(kind, '__fspath__'):
        raise TypeError('expected str, bytes or os.PathLike object, not ' + kind.__name__)
    shown = kind.__fspath__(path)
    if not isinstance(shown, native_path_types):
        raise TypeError('expected %s.__fspath__() to return str or bytes, not %s'
                        % (kind.__name__, type(shown).__name__))
    return shown


def get_this_psutil_process():
    """None where psutil is not installed, which is nowhere."""
    try:
        from psutil import AccessDenied, Process
    except ImportError:
        return None
    process = Process()
    try:
        process.memory_full_info()
    except AccessDenied:
        return None
    return process


def __getattr__(name):
    if name != 'ABC':
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from abc import ABC     # only here: patching imports this module
    return ABC
