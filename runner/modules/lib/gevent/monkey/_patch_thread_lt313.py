"""Models gevent.monkey.patch_thread's care for the main thread on Python up to 3.12.

The main thread is joined through its state lock, which native code holds until the process ends: a
greenlet that joins it would block for good.  So the lock is swapped for a semaphore until shutdown,
which releases that one, lets the greenlets run, and gives CPython its own lock back.
"""
from greenlet import getcurrent
from gevent._version import version_info
from gevent.monkey._patch_thread_common import BasePatcher
from gevent.monkey.api import patch_item

if version_info < (24, 10):
    __name__ = 'gevent.monkey'      # what its functions say of themselves
_KEPT_AS = '_gevent_real_tstate_lock' if version_info >= (24, 10) else '__real_tstate_lock'


class Patcher(BasePatcher):

    def patch_shutdown_on_main_thread(self):
        main = self.main_thread
        main_greenlet = main._greenlet = getcurrent()
        setattr(main, _KEPT_AS, main._tstate_lock)
        assert main._tstate_lock is not None
        main._tstate_lock = self.threading_mod.Lock()
        main._tstate_lock.acquire()

        def _shutdown():
            if not main._tstate_lock:
                return
            main._tstate_lock.release()
            self.let_greenlets_run(main_greenlet)
            # A greenlet that joined it has taken the main thread for stopped.
            main._is_stopped = False
            main._tstate_lock = getattr(main, _KEPT_AS)
            setattr(main, _KEPT_AS, None)
            self.run_original_shutdown()

        patch_item(self.threading_mod, '_shutdown', _shutdown)
