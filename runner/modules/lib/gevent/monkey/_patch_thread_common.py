"""Models gevent.monkey.patch_thread as far as all versions of Python share it.

Before 24.10 a patch of `_thread` alone (threading=False) fails half-way, after the items are in place,
since the code that follows looks for threading's shutdown; later versions look it up either way.
From 25.4 a LoopExit that comes out of threading's shutdown is swallowed.
"""
import sys

from _reload import hand_over_import_locks
from gevent._version import version_info
from gevent.exceptions import LoopExit
from gevent.monkey.api import _notify_patch
from gevent.monkey.api import _patch_module
from gevent.monkey.api import _queue_warning
from gevent.monkey.api import get_original
from gevent.monkey.api import is_object_patched
from gevent.monkey.api import patch_item

_NATIVE_RLOCK = get_original('_thread', 'RLock')
_FIND_SHUTDOWN_ALWAYS = version_info >= (24, 10)
_SWALLOW_LOOP_EXIT = version_info >= (25, 4)


def make_join_of_running_thread(thread, threading_mod):
    """A join for a native thread that ran already: it looks for the end every 10 ms."""
    from time import time
    from gevent.hub import sleep

    def join(timeout=None):
        if threading_mod.current_thread() is thread:
            raise RuntimeError('Cannot join current thread')
        if not thread.is_alive():
            return
        end = time() + timeout if timeout else None
        while thread.is_alive():
            if end is not None and time() > end:
                return
            sleep(0.01)

    return join


class BasePatcher:

    def __init__(self, threading, _threading_local, Event, logging, existing_locks, _warnings):
        self.threading = threading
        self.threading_local = _threading_local
        self.Event = Event
        self.logging = logging
        self.existing_locks = existing_locks
        self.warnings = _warnings
        self.threading_mod = None
        self.main_thread = None
        self.orig_shutdown = None

    def patch(self):
        caller = twin_of_threading = None
        if self.threading or _FIND_SHUTDOWN_ALWAYS:
            import threading
            self.threading_mod = threading
            # Before the patch: afterwards a greenlet may come out as a dummy thread.
            caller = threading.current_thread()
        twin_of_thread, thread_mod = _patch_module(
            'thread', _warnings=self.warnings, _notify_did_subscribers=False)
        if self.threading:
            twin_of_threading = self.patch_threading()
        if self.threading_local:
            from gevent.local import local
            import _threading_local
            patch_item(_threading_local, 'local', local)
        if self.threading:
            self.patch_running_threads()
        self.patch_shutdown(caller)

        from gevent import events
        _notify_patch(events.GeventDidPatchModuleEvent('thread', twin_of_thread, thread_mod))
        if twin_of_threading is not None or not _FIND_SHUTDOWN_ALWAYS:
            _notify_patch(events.GeventDidPatchModuleEvent(
                'threading', twin_of_threading, self.threading_mod))

    def patch_threading(self):
        twin, threading_mod = _patch_module(
            'threading', _warnings=self.warnings, _notify_did_subscribers=False)
        if self.Event:
            from gevent.event import Event
            patch_item(threading_mod, 'Event', Event)
        if self.existing_locks and len(threading_mod.enumerate()) == 1:
            # It guards the table of threads, and greenlets may switch while they hold it.
            threading_mod._active_limbo_lock = threading_mod._allocate_lock()
            # Only this thread can hold a lock now, under its native ident.  C locks can't be found.
            own_ident = threading_mod.get_ident()
            has_rlocks = threading_mod._rlocks_made > 0
            kind = type(threading_mod.RLock())
            if sys.version_info >= (3, 10) and kind is _NATIVE_RLOCK:
                # Some listener kept the patch away from threading.  The collector knows C's locks from
                # 3.9 on, at least logging's, and what gevent then says of them fails itself.
                raise TypeError('vars() argument must have __dict__ attribute')
            self.hand_over_import_locks()
            if has_rlocks or kind not in (_NATIVE_RLOCK, threading_mod._RLock):
                self.hand_over_rlocks(kind, own_ident)
        if self.logging and 'logging' in sys.modules:
            import logging
            self.patch_logging(logging)
        return twin

    def hand_over_import_locks(self):
        """Locks are searched among all objects; a weak proxy asked for its class may say that its object is gone."""
        hand_over_import_locks()
        if '_weak_proxies' in sys.modules:
            sys.modules['_weak_proxies'].meet_all()

    def hand_over_rlocks(self, kind, own_ident):
        """*kind* is what threading.RLock() makes now: somebody, a profiler perhaps, may have put something there."""
        import gc
        for lock in gc.get_objects():
            if not isinstance(lock, kind):
                continue
            if not hasattr(lock, '_owner'):
                raise AssertionError('Unsupported Python implementation; Found unknown lock implementation.',
                                     vars(lock))
            if lock._owner is not None:
                lock._owner = own_ident

    def patch_logging(self, logging):
        patch_item(logging, '_lock', self.threading_mod.RLock())
        for reference in logging._handlerList:
            handler = reference() if callable(reference) else reference
            if handler is not None:
                if not hasattr(handler, 'lock'):
                    raise TypeError('Unknown/unsupported handler %r' % handler)
                handler.lock = self.threading_mod.RLock()

    def patch_running_threads(self):
        """Threads that run natively at the patch: their joins must let greenlets run."""
        main = self.threading_mod.main_thread()
        for thread in self.threading_mod._active.values():
            if thread == main:
                self.patch_running_main_thread(thread)
            else:
                thread.join = make_join_of_running_thread(thread, self.threading_mod)

    def patch_running_main_thread(self, main):
        return None

    def patch_shutdown(self, caller):
        already_patched = is_object_patched('threading', '_shutdown')
        threading_mod = self.threading_mod
        self.orig_shutdown = threading_mod._shutdown
        self.main_thread = threading_mod.main_thread()
        if already_patched:
            return
        if caller == self.main_thread:
            self.patch_shutdown_on_main_thread()
            self.adopt_main_thread()
        else:
            self.patch_shutdown_not_on_main_thread()

    def adopt_main_thread(self):
        """The main thread's ident becomes its greenlet's."""
        main = self.main_thread
        active = self.threading_mod._active
        self.threading_mod._dangling.remove(main)
        old = main.ident
        main._ident = self.threading_mod.get_ident()
        if old in active:
            active[main.ident] = active[old]
        if old != main.ident:
            del active[old]

    def patch_shutdown_not_on_main_thread(self):
        _queue_warning('Monkey-patching not on the main thread; '
                       'threading.main_thread().join() will hang from a greenlet',
                       self.warnings)

        def _shutdown():
            # From some point in CPython 3.9 the shutdown ends the main thread only under its ident.
            self.main_thread._ident = self.threading_mod.get_ident()
            self.run_original_shutdown()

        patch_item(self.threading_mod, '_shutdown', _shutdown)

    def run_original_shutdown(self):
        """CPython's own shutdown, once; a second call finds it back in its place."""
        try:
            self.orig_shutdown()
        except LoopExit:
            if not _SWALLOW_LOOP_EXIT:
                raise
        patch_item(self.threading_mod, '_shutdown', self.orig_shutdown)

    def let_greenlets_run(self, main_greenlet):
        """At shutdown: those that wait for the main thread get a turn."""
        from gevent.hub import get_hub
        from gevent.hub import sleep
        try:
            sleep()
        except BaseException:
            get_hub().print_exception(main_greenlet, *sys.exc_info())
