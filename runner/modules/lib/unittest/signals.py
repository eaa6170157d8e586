"""Models unittest.signals: the first interrupt stops the runs after their present test, the second goes on as ever."""
import functools
import signal

__unittest = True

_results = []       # CPython knows them weakly, and the runner takes its own out again here
_interrupt_handler = None


class _InterruptHandler:

    def __init__(self, default_handler):
        self.called = False
        self.original_handler = default_handler
        if default_handler == signal.SIG_DFL:
            default_handler = signal.default_int_handler
        elif default_handler == signal.SIG_IGN:
            default_handler = _ignore
        elif isinstance(default_handler, int):
            raise TypeError('expected SIGINT signal handler to be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
        self.default_handler = default_handler

    def __call__(self, signum, frame):
        if signal.getsignal(signal.SIGINT) is not self:
            self.default_handler(signum, frame)
        if self.called:
            self.default_handler(signum, frame)
        self.called = True
        for result in _results:
            result.stop()


def _ignore(signum, frame):
    pass


def registerResult(result):
    if result not in _results:
        _results.append(result)


def removeResult(result):
    is_there = result in _results
    if is_there:
        _results.remove(result)
    return is_there


def installHandler():
    global _interrupt_handler
    if _interrupt_handler is None:
        _interrupt_handler = _InterruptHandler(signal.getsignal(signal.SIGINT))
        signal.signal(signal.SIGINT, _interrupt_handler)


def removeHandler(method=None):
    if method is not None:
        @functools.wraps(method)
        def without(*args, **kwargs):
            before = signal.getsignal(signal.SIGINT)
            removeHandler()
            try:
                return method(*args, **kwargs)
            finally:
                signal.signal(signal.SIGINT, before)
        return without
    if _interrupt_handler is not None:
        signal.signal(signal.SIGINT, _interrupt_handler.original_handler)
