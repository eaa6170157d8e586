"""The loop of Unix: signals reach it by its own socket pair, through signal.set_wakeup_fd."""
import signal
import sys
import threading

from asyncio import base_events
from asyncio import events

__all__ = ('DefaultEventLoopPolicy', 'SelectorEventLoop')


class _UnixSelectorEventLoop(base_events.BaseEventLoop):

    def __init__(self, selector=None):
        super().__init__(selector)
        self._signal_handlers = {}

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
            raise RuntimeError(f'sig {sig} cannot be caught') from error

    def remove_signal_handler(self, sig):
        if self._signal_handlers.pop(sig, None) is None:
            return False
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        if not self._signal_handlers:
            signal.set_wakeup_fd(-1)
        return True


def _only_wakes_up(_number, _frame):
    pass


SelectorEventLoop = _UnixSelectorEventLoop


class _UnixDefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    _loop_factory = _UnixSelectorEventLoop


DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy

if sys.version_info >= (3, 13):
    __all__ += ('EventLoop',)
    EventLoop = SelectorEventLoop
