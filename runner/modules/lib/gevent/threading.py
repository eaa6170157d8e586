"""Models gevent.threading: what a patch puts into `threading`.

All versions.  A Thread class that releases its state lock when its *greenlet* ends (Python up to
3.12 waits for that lock in join), a dummy thread for greenlets that nobody started as threads, and the
change of the main thread's ident.  From 24.10, handles for Python 3.13 and later, and fork hooks.
What is set on gevent's Thread (a wrapped run(), say) comes before what threading.Timer defines.
"""
import sys
import threading as __threading__

from gevent._version import version_info
from gevent.hub import getcurrent
from gevent.hub import sleep as _sleep
from gevent.local import local
from gevent.lock import RLock
from gevent.thread import allocate_lock as _allocate_lock
from gevent.thread import get_ident as _get_ident
from gevent.thread import start_new_thread as _start_new_thread

_PY313 = sys.version_info[:2] >= (3, 13)
_DummyThread_ = __threading__._DummyThread

if version_info < (24, 10):
    __implements__ = ['local', '_start_new_thread', '_allocate_lock', 'Lock', '_DummyThread', 'Thread', 'Timer',
                      '_set_sentinel', 'get_ident']
else:
    __implements__ = ['local', '_allocate_lock', 'Lock', '_DummyThread']
    __implements__ += ['_start_joinable_thread', '_ThreadHandle', '_make_thread_handle'] if _PY313 else [
        '_start_new_thread']
    __implements__ += ['Thread', 'Timer', 'get_ident'] if _PY313 else ['Thread', 'Timer', '_set_sentinel', 'get_ident']
    __extensions__ = ['_set_sentinel'] if _PY313 else []

start_new_thread = _start_new_thread
allocate_lock = Lock = _allocate_lock
get_ident = _get_ident
_set_sentinel = _allocate_lock

if version_info >= (24, 10):
    from gevent.thread import _make_thread_handle
    from gevent.thread import _ThreadHandle
    from gevent.thread import start_joinable_thread
    _start_joinable_thread = start_joinable_thread

if hasattr(__threading__, '_CRLock'):
    # Without the C lock, threading.RLock() makes the Python one, out of patched locks.
    _CRLock = None
    __implements__.append('_CRLock')


def _cleanup(greenlet):
    __threading__._active.pop(_get_ident(greenlet), None)


def _make_cleanup_id(ident):
    def forget(_ref):
        __threading__._active.pop(ident, None)
    return forget


def _handle_name():
    """The attribute in which this Python's threads keep their handle; None before 3.13."""
    if not _PY313:
        return None
    main = __threading__.main_thread()
    return '_os_thread_handle' if hasattr(main, '_os_thread_handle') else '_handle'


class _DummyThread(_DummyThread_):
    """current_thread() of a greenlet that is no thread; forgotten when the greenlet ends."""

    _is_stopped = False
    _initialized = True
    _daemonic = True
    _args = ()
    _kwargs = None
    _target = None
    _ident = None
    _started = __threading__.Event()
    _started.set()
    _tstate_lock = None

    def __init__(self):
        # Not the inherited one: it would make locks and an Event for each greenlet.
        self._name = __threading__._newname('Dummy-%d')
        self._set_ident()
        me = getcurrent()
        if version_info >= (24, 10):
            if _PY313:
                setattr(self, _handle_name(), _make_thread_handle(self._ident))
            self._native_id = __threading__.get_native_id()
        ident = _get_ident(me)
        __threading__._active[ident] = self
        rawlink = getattr(me, 'rawlink', None)
        if rawlink is not None:
            rawlink(_cleanup)
        else:
            from weakref import ref
            from _weakref import close_when_gone
            self._raw_ref = ref(me, _make_cleanup_id(ident))
            close_when_gone(me)

    # After a fork CPython makes a main thread of the dummy that forked; this one has not got all that a thread has.
    if version_info >= (24, 2) and (sys.version_info >= (3, 12, 2) or (3, 12) > sys.version_info >= (3, 11, 8)):
        @property
        def __class__(self):
            return type(self)

        @__class__.setter
        def __class__(self, wanted):
            if wanted is not __threading__._MainThread:
                object.__dict__['__class__'].__set__(self, wanted)

    def _stop(self):
        return None

    def _wait_for_tstate_lock(self, *_args, **_kwargs):
        return None


def main_native_thread():
    return __threading__.main_thread()


class Thread(__threading__.Thread):

    def _set_tstate_lock(self):
        # Runs in the new thread; the lock is a semaphore that no native code would release.
        super()._set_tstate_lock()
        getcurrent().rawlink(self._greenlet_finished)

    def _greenlet_finished(self, _greenlet):
        if self._tstate_lock:
            self._tstate_lock.release()
            self._stop()


class Timer(Thread, __threading__.Timer):
    pass


class _ForkHooks:
    """Only the forking greenlet lives on in the child: the other threads' handles are done.

    The hook fails, and leaves all as it is, where an earlier one has started a thread in the child.
    """

    _active_before = _forking_thread = None

    def before_fork_in_parent(self):
        self._active_before = dict(__threading__._active)
        self._forking_thread = __threading__.current_thread()

    def after_fork_in_child(self):
        assert list(__threading__._active.values()) == [self._forking_thread]
        name = _handle_name()
        mine = get_ident()
        for ident, thread in self._active_before.items():
            if ident != mine and name is not None and hasattr(thread, name):
                getattr(thread, name)._set_done(enter_hub=False)
        main = __threading__._MainThread()
        main._ident = mine
        __threading__._active[__threading__.get_ident()] = main
        __threading__._main_thread = main


_fork_hooks = _ForkHooks()


def _gevent_will_monkey_patch(native_module, items, warn):
    main = main_native_thread()
    if __threading__.current_thread() != main:
        warn('Monkey-patching outside the main native thread. Some APIs '
             'will not be available. Expect a KeyError to be printed at shutdown.')
        return
    if _get_ident() not in __threading__._active:
        del __threading__._active[main.ident]
        main._ident = _get_ident()
        __threading__._active[_get_ident()] = main
    if version_info >= (24, 10):
        import os
        if hasattr(os, 'register_at_fork'):
            os.register_at_fork(before=_fork_hooks.before_fork_in_parent,
                                after_in_child=_fork_hooks.after_fork_in_child)
