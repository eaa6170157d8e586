"""Models multiprocessing.util: what is left to do when a process ends, and after a fork; new interpreters."""
import atexit
import itertools
import os
import subprocess
import sys
import threading
import time

import _descriptors
from _frames import unsupported
from _surroundings import surroundings
from multiprocessing import process
from multiprocessing._logging import DEBUG
from multiprocessing._logging import INFO
from multiprocessing._logging import SUBDEBUG
from multiprocessing._logging import SUBWARNING
from multiprocessing._logging import debug
from multiprocessing._logging import get_logger
from multiprocessing._logging import info
from multiprocessing._logging import log_to_stderr
from multiprocessing._logging import sub_debug
from multiprocessing._logging import sub_warning

_afterfork_registry = []
_finalizer_registry = {}
_finalizer_counter = itertools.count()
_exiting = False


def is_exiting():
    return _exiting


def register_after_fork(obj, func):
    _afterfork_registry.append((obj, func))


def _run_after_forkers():
    for obj, func in list(_afterfork_registry):
        func(obj)


def _flush_std_streams():
    sys.stdout.flush()
    sys.stderr.flush()


def _close_stdin():
    sys.stdin = None if sys.stdin is None else open(os.devnull)


def spawnv_passfds(path, args, passfds):
    """Starts a Python beside this one that has the descriptors *passfds*; its pid."""
    if os.fsdecode(path) != sys.executable:
        unsupported('processes of another executable than the interpreter itself')
    _executable, _option, command, *arguments = args
    return _descriptors.start_interpreter(command, tuple(arguments), tuple(sorted(set(passfds))),
                                          *surroundings())


def write_whole(fd, message):
    while message:
        message = message[os.write(fd, message):]


def wait_for(condition, predicate, timeout):
    """What *predicate* answers once that is true, or after *timeout* seconds; *condition* is held."""
    deadline = None if timeout is None else time.monotonic() + timeout
    result = predicate()
    while not result:
        left = None if deadline is None else deadline - time.monotonic()
        if left is not None and left <= 0:
            break
        condition.wait(left)
        result = predicate()
    return result


def get_temp_dir():
    """Of this process, for its sockets."""
    path = '/tmp/pymp-%d' % os.getpid()
    if not os.path.isdir(path):
        os.mkdir(path, 0o700)
    return path


class ForkAwareThreadLock:

    def __init__(self):
        self._begin()
        register_after_fork(self, ForkAwareThreadLock._begin)

    def _begin(self):
        self._lock = threading.Lock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc_info):
        return self._lock.__exit__(*exc_info)


class ForkAwareLocal(threading.local):

    def __init__(self):
        register_after_fork(self, lambda obj: obj.__dict__.clear())

    def __reduce__(self):
        return type(self), ()


class Finalize:
    """A callback for the end of the process that makes it; of higher priority sooner."""

    def __init__(self, obj, callback, args=(), kwargs=None, exitpriority=None):
        self._callback = callback
        self._args = args
        self._kwargs = kwargs or {}
        self._key = (exitpriority, next(_finalizer_counter))
        self._pid = os.getpid()
        _finalizer_registry[self._key] = self

    def __call__(self):
        if _finalizer_registry.pop(self._key, None) is None or self._pid != os.getpid():
            return None
        return self._callback(*self._args, **self._kwargs)

    def cancel(self):
        _finalizer_registry.pop(self._key, None)

    def still_active(self):
        return self._key in _finalizer_registry


def _run_finalizers(minpriority=None):
    keys = [key for key in _finalizer_registry
            if key[0] is not None and (minpriority is None or key[0] >= minpriority)]
    for key in sorted(keys, reverse=True):
        if key in _finalizer_registry:
            try:
                _finalizer_registry[key]()
            except Exception:
                import traceback
                traceback.print_exc()
    if minpriority is None:
        _finalizer_registry.clear()


def _exit_function():
    """Daemonic children are told to end, the others awaited."""
    global _exiting
    if _exiting:
        return
    _exiting = True
    info('process shutting down')
    debug('running all "atexit" finalizers with priority >= 0')
    _run_finalizers(0)
    for child in process.active_children():
        if child.daemon:
            info('calling terminate() for daemon %s', child.name)
            child._popen.terminate()
    for child in process.active_children():
        info('calling join() for process %s', child.name)
        child.join()
    debug('running the remaining "atexit" finalizers')
    _run_finalizers()


atexit.register(_exit_function)

_RUNS_ATEXIT = sys.version_info >= (3, 13)


def begin_exit_functions():
    """In a process that was forked: its own, and none of its parent's; before 3.13 it runs none."""
    if _RUNS_ATEXIT:
        atexit._clear()
        atexit.register(_exit_function)


def run_exit_functions():
    if _RUNS_ATEXIT:
        atexit._run_exitfuncs()
