"""The loop of Unix: signals reach it by its own socket pair, through signal.set_wakeup_fd."""
import signal
import sys
import threading

from asyncio import base_events
from asyncio import child_watchers
from asyncio import coroutines
from asyncio import events
from asyncio._unix_connections import ConnectingUnix

__all__ = ('DefaultEventLoopPolicy', 'SelectorEventLoop')

_POLICY_HAS_WATCHER = sys.version_info < (3, 14)


class _UnixSelectorEventLoop(ConnectingUnix, base_events.BaseEventLoop):

    def __init__(self, selector=None):
        super().__init__(selector)
        self._signal_handlers = {}
        self._watcher = None

    def _child_watcher(self):
        if _POLICY_HAS_WATCHER:
            return events._get_event_loop_policy().get_child_watcher()
        if self._watcher is None:
            self._watcher = child_watchers.default_watcher()
        return self._watcher

    def close(self):
        super().close()
        for number in list(self._signal_handlers):
            self.remove_signal_handler(number)

    def _process_self_data(self, data):
        for number in data:
            if number:
                self._handle_signal(number)

    def _handle_signal(self, number):
        handle = self._signal_handlers.get(number)
        if handle is None:
            return
        if handle._cancelled:
            self.remove_signal_handler(number)
        else:
            self._ready.append(handle)
            self._write_to_self()

    def add_signal_handler(self, sig, callback, *args):
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError('coroutines cannot be used with add_signal_handler()')
        _check_signal(sig)
        self._check_closed()
        try:
            signal.set_wakeup_fd(self._csock.fileno())
        except (ValueError, OSError) as error:
            raise RuntimeError(str(error))
        self._signal_handlers[sig] = events.Handle(callback, args, self)
        try:
            signal.signal(sig, _only_wakes_up)
            signal.siginterrupt(sig, False)
        except OSError as error:
            del self._signal_handlers[sig]
            raise RuntimeError(f'sig {int(sig)} cannot be caught') from error

    def remove_signal_handler(self, sig):
        _check_signal(sig)
        if self._signal_handlers.pop(sig, None) is None:
            return False
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        if not self._signal_handlers:
            signal.set_wakeup_fd(-1)
        return True


def _check_signal(sig):
    if not isinstance(sig, int):
        raise TypeError(f'sig must be an int, not {sig!r}')
    if sig not in signal.valid_signals():
        raise ValueError(f'invalid signal number {sig}')


def _only_wakes_up(_number, _frame):
    pass


SelectorEventLoop = _UnixSelectorEventLoop


class _UnixDefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    _loop_factory = _UnixSelectorEventLoop

    if _POLICY_HAS_WATCHER:
        _watcher = None

        def set_event_loop(self, loop):
            super().set_event_loop(loop)
            if self._watcher is not None and threading.current_thread() is threading.main_thread():
                self._watcher.attach_loop(loop)

        def get_child_watcher(self):
            if self._watcher is None:
                self._watcher = child_watchers.default_watcher()
            return self._watcher

        def set_child_watcher(self, watcher):
            if self._watcher is not None:
                self._watcher.close()
            self._watcher = watcher


DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy

if _POLICY_HAS_WATCHER:
    from asyncio.child_watchers import AbstractChildWatcher
    from asyncio.child_watchers import SafeChildWatcher
    from asyncio.child_watchers import ThreadedChildWatcher

    __all__ += ('AbstractChildWatcher', 'SafeChildWatcher', 'ThreadedChildWatcher')

if (3, 9) <= sys.version_info < (3, 14):
    from asyncio.child_watchers import PidfdChildWatcher

    __all__ += ('PidfdChildWatcher',)

if sys.version_info >= (3, 13):
    __all__ += ('EventLoop',)
    EventLoop = SelectorEventLoop
