"""What the loop does in debug mode: callbacks that take long are told, and calls from other threads refused.

All versions; left out: where handles and futures were made.
"""
import inspect
import logging
import threading

from asyncio import coroutines
from asyncio import tasks

logger = logging.getLogger('asyncio')


class DebugMode:
    slow_callback_duration = 0.1    # seconds

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def _run_timed(self, handle):
        begun = self.time()
        handle._run()
        taken = self.time() - begun
        if taken >= self.slow_callback_duration:
            owner = getattr(handle._callback, '__self__', None)
            logger.warning('Executing %s took %.3f seconds', owner if isinstance(owner, tasks.Task) else handle, taken)

    def _check_use(self, callback, method):
        """In debug mode: what is called from another thread would wait until the loop wakes up for something else."""
        if self._thread_id is not None and self._thread_id != threading.get_ident():
            raise RuntimeError('Non-thread-safe operation invoked on an event loop other than the current one')
        self._check_callback(callback, method)

    @staticmethod
    def _check_callback(callback, method):
        if coroutines.iscoroutine(callback) or inspect.iscoroutinefunction(callback):
            raise TypeError(f'coroutines cannot be used with {method}()')
        if not callable(callback):
            raise TypeError(f'a callable object was expected by {method}(), got {callback!r}')
