"""Models gevent.threadpool.ThreadPoolExecutor: concurrent.futures' executor on native threads always.

All versions.  Its futures are AsyncResults underneath, so that greenlets can wait for them; the module
functions wait() and as_completed() work on them only while threading is patched.
"""
import concurrent.futures

from gevent import monkey
from gevent.threadpool import ThreadPool
from gevent.timeout import Timeout

__name__ = 'gevent.threadpool'  # what it defines is that one's

class _FutureProxy:

    def __init__(self, asyncresult):
        self.asyncresult = asyncresult
        self._lazy = {}

    @property
    def _condition(self):
        if 'condition' not in self._lazy:
            if not monkey.is_module_patched('threading') and not self.done():
                raise AttributeError('_condition')
            import threading
            self._lazy['condition'] = threading.Condition()
        return self._lazy['condition']

    @property
    def _waiters(self):
        if 'waiters' not in self._lazy:
            self.asyncresult.rawlink(self._tell_waiters)
            self._lazy['waiters'] = []
        return self._lazy['waiters']

    def _tell_waiters(self, _result):
        for waiter in self._waiters:
            if self.successful():
                waiter.add_result(self)
            else:
                waiter.add_exception(self)

    @property
    def _state(self):
        return 'FINISHED' if self.done() else 'RUNNING'

    def set_running_or_notify_cancel(self):
        return None

    def result(self, timeout=None):
        try:
            return self.asyncresult.result(timeout=timeout)
        except Timeout:
            raise concurrent.futures.TimeoutError()

    def exception(self, timeout=None):
        try:
            self.asyncresult.get(timeout=timeout)
            return self.asyncresult.exception
        except Timeout:
            raise concurrent.futures.TimeoutError()

    def add_done_callback(self, fn):
        if self.done():
            fn(self)
            return

        def call_and_report(_result):
            try:
                fn(self)
            except Exception:
                self.asyncresult.hub.print_exception((fn, self), None, None, None)

        self.asyncresult.rawlink(call_and_report)

    def rawlink(self, fn):
        self.asyncresult.rawlink(lambda _result: fn(self))

    def __str__(self):
        return str(self.asyncresult)

    def __getattr__(self, name):
        return getattr(self.asyncresult, name)


class ThreadPoolExecutor(concurrent.futures.ThreadPoolExecutor):
    __module__ = 'gevent.threadpool'

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._threadpool = ThreadPool(self._max_workers)

    def submit(self, fn, *args, **kwargs):
        with self._shutdown_lock:
            if self._shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')
            return _FutureProxy(self._threadpool.spawn(fn, *args, **kwargs))

    def shutdown(self, wait=True, **kwargs):
        super().shutdown(wait, **kwargs)
        if self._threadpool is not None:
            self._threadpool.kill()
        self._threadpool = None

    kill = shutdown

    def _adjust_thread_count(self):
        # The pool makes the threads.
        return None
