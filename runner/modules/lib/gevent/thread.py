"""Models gevent.thread: `_thread` whose threads are greenlets and whose locks are semaphores.

What a patch puts into `_thread`, and through gevent.threading into `threading`.  From 24.10 on
Python 3.13 and later threads are started with handles; the handles' checks came with 25.4.  From
24.10 the lock type cannot be subclassed; from 26.5 an ident exists even while a greenlet is torn down.
"""
import _thread
import sys

from gevent._hub_local import get_hub_if_exists
from gevent._version import version_info
from gevent.exceptions import LoopExit
from gevent.greenlet import Greenlet
from gevent.hub import GreenletExit
from gevent.hub import getcurrent
from gevent.hub import sleep
from gevent.local import local as _local
from gevent.lock import BoundedSemaphore

_HANDLES = version_info >= (24, 10) and sys.version_info[:2] >= (3, 13)

__target__ = '_thread'
__implements__ = ['allocate_lock', 'get_ident', 'exit', 'LockType', 'stack_size',
                  'start_new_thread', '_local']
if _HANDLES:
    __implements__ += ['start_joinable_thread', 'lock', '_ThreadHandle', '_make_thread_handle']

# These stay native; copied, since a patch is about to change their module.
__imports__ = []
for _name in ('error', 'TIMEOUT_MAX', 'allocate', 'exit_thread', 'interrupt_main', 'start_new',
              'get_native_id', 'daemon_threads_allowed', 'RLock', 'set_name'):
    if hasattr(_thread, _name) and (_name != 'daemon_threads_allowed' or sys.version_info >= (3, 12)):
        globals()[_name] = getattr(_thread, _name)
        __imports__.append(_name)


def get_ident(gr=None):
    """The ident of a thread is the identity of its greenlet."""
    if gr is None:
        try:
            gr = getcurrent()
        except RuntimeError:
            if version_info < (26, 5):
                raise
    return id(gr)


def _start_new_greenlet(function, args=(), kwargs=None):
    return Greenlet.spawn(function, *args, **(kwargs or {}))


def start_new_thread(function, args=(), kwargs=None):
    return get_ident(_start_new_greenlet(function, args, kwargs))


class LockType(BoundedSemaphore):
    _OVER_RELEASE_ERROR = _thread.error
    _TIMEOUT_MAX = _thread.TIMEOUT_MAX

    if version_info >= (24, 10):

        def __init__(self):
            super().__init__()

        @classmethod
        def __init_subclass__(cls):
            raise TypeError

    def acquire(self, blocking=True, timeout=-1):
        if timeout == -1:
            timeout = None
        elif not blocking and timeout is not None:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout is not None:
            if timeout < 0:
                raise ValueError('timeout value must be strictly positive')
            if timeout > self._TIMEOUT_MAX:
                raise OverflowError('timeout value is too large')
        try:
            acquired = super().acquire(blocking, timeout)
        except LoopExit:
            if blocking:
                raise
            acquired = False
        if not acquired and not blocking and getcurrent() is not get_hub_if_exists():
            # A thread that polls would never let the holder run.
            sleep()
        return acquired


allocate_lock = LockType
if version_info >= (24, 10):
    lock = LockType


def exit():
    raise GreenletExit


def stack_size(size=None):
    """Greenlets have no stack of their own to size; only more than the native size is passed on."""
    native = _thread_stack_size()
    if size is None:
        return native
    if size > native:
        return _thread_stack_size(size)
    if version_info >= (26, 5):
        if size == 0:
            return 0
        if size < 32768:
            raise ValueError(size)
    return None


_thread_stack_size = _thread.stack_size

if version_info >= (24, 10):
    from gevent._thread_handle import _make_thread_handle
    from gevent._thread_handle import _ThreadHandle
    from gevent._thread_handle import start_joinable_thread

__all__ = [name for name in __implements__ + __imports__ if name != '_local']
