"""Models gevent.subprocess as far as a patch shows it: which names it replaces.

All versions.  A Popen watches its child through the loop; the names of CPython's own machinery that
the patched functions must not use are put out of action.  On Python 3.14 gevent 25.4 and later make
multiprocessing fork.  Left out: running programs.
"""
import subprocess as __subprocess__
import sys

from _frames import unsupported

__implements__ = ['Popen', 'call', 'check_call', 'check_output', '_posixsubprocess', 'run',
                  'CompletedProcess', '_use_posix_spawn']
if getattr(__subprocess__, '_USE_POSIX_SPAWN', False):
    __implements__.append('_USE_POSIX_SPAWN')
if sys.version_info[:2] >= (3, 11):
    __implements__.append('_fork_exec')
__all__ = __implements__

_posixsubprocess = _fork_exec = None
_USE_POSIX_SPAWN = False


def _use_posix_spawn():
    return False


class Popen:
    __module__ = 'gevent.subprocess'

    def __init__(self, args, **kwargs):
        unsupported('gevent.subprocess: running programs')


def run(*popenargs, **kwargs):
    return Popen(*popenargs, **kwargs)


call = check_call = check_output = run


def __getattr__(name):
    # Everything else is the standard module's.
    if name.startswith('__'):
        raise AttributeError(name)
    return getattr(__subprocess__, name)
