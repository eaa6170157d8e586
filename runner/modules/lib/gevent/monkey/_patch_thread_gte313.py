"""Models gevent.monkey.patch_thread's care for the main thread on Python 3.13 and later.

Threads have handles there (`_handle`, from 3.14 on `_os_thread_handle`).  The main thread gets a
gevent handle that looks at the main greenlet.  CPython's shutdown waits only for native threads, so
gevent's joins the greenlet threads that are no daemons itself, one millisecond at a time.
"""
from greenlet import getcurrent
from gevent._version import version_info
from gevent.monkey._patch_thread_common import BasePatcher
from gevent.monkey.api import patch_item


class _NeverDone:
    """Handle of the main thread during shutdown, which it must survive."""

    def is_done(self):
        return False

    def _set_done(self):
        return None

    def join(self):
        return None


def _handle_name(thread):
    known = version_info >= (25, 4) and hasattr(thread, '_os_thread_handle')
    return '_os_thread_handle' if known else '_handle'


class Patcher(BasePatcher):

    def patch_running_main_thread(self, main):
        from gevent.thread import _ThreadHandle
        main._after_fork = lambda new_ident=None: new_ident
        handle = _ThreadHandle()
        handle._set_greenlet(getcurrent())
        setattr(main, _handle_name(main), handle)
        main._ident = handle.ident

    def patch_shutdown_on_main_thread(self):
        main = self.main_thread
        threading_mod = self.threading_mod
        main_greenlet = main._greenlet = getcurrent()
        name = _handle_name(main)

        def _shutdown():
            getattr(main, name)._set_done()
            self.let_greenlets_run(main_greenlet)
            setattr(main, name, _NeverDone())
            for thread in list(threading_mod.enumerate()):
                if not thread.daemon and thread is not main:
                    _join_at_shutdown(thread, name)
            self.run_original_shutdown()

        patch_item(threading_mod, '_shutdown', _shutdown)


def _join_at_shutdown(thread, handle_name):
    while thread.is_alive():
        handle = getattr(thread, handle_name)
        try:
            handle.join(0.001)
        except RuntimeError:
            # The current greenlet's own, say: take it for ended.
            handle._set_done()
            return
