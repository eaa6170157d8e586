"""Models gevent.subprocess as far as a patch shows it: which names it replaces.

All versions.  A Popen watches its child through the loop; the names of CPython's own machinery that
the patched functions must not use are put out of action.  On Python 3.14 gevent 25.4 and later make
multiprocessing fork.  Left out: running programs (the loop's child watchers say so).
"""
import subprocess as __subprocess__
import sys

from gevent._util import copy_globals
from gevent.hub import _get_hub_noargs as get_hub

__implements__ = ['Popen', 'call', 'check_call', 'check_output', '_posixsubprocess', 'run',
                  'CompletedProcess', '_use_posix_spawn']
if getattr(__subprocess__, '_USE_POSIX_SPAWN', False):
    __implements__.append('_USE_POSIX_SPAWN')
if sys.version_info[:2] >= (3, 11):
    __implements__.append('_fork_exec')
__imports__ = copy_globals(
    __subprocess__, globals(), ignore_missing_names=True,
    only_names=['PIPE', 'STDOUT', 'DEVNULL', 'CalledProcessError', 'SubprocessError',
                'TimeoutExpired', 'CompletedProcess', 'getoutput', 'getstatusoutput',
                'list2cmdline'])
__all__ = __implements__ + __imports__

_posixsubprocess = _fork_exec = None
_USE_POSIX_SPAWN = False


def _use_posix_spawn():
    return False


class Popen:
    __module__ = 'gevent.subprocess'

    def __init__(self, args, **kwargs):
        self.args = args
        self._watcher = get_hub().loop.child(0)


def run(*popenargs, **kwargs):
    return Popen(*popenargs, **kwargs)


call = check_call = check_output = run
