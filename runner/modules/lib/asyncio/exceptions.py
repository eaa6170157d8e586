"""asyncio's exceptions."""
import sys

__all__ = ('CancelledError', 'IncompleteReadError', 'InvalidStateError', 'LimitOverrunError', 'TimeoutError')


class CancelledError(BaseException):
    pass


if sys.version_info >= (3, 11):
    TimeoutError = TimeoutError     # the builtin one
else:
    class TimeoutError(Exception):
        pass


class InvalidStateError(Exception):
    pass


class IncompleteReadError(EOFError):

    def __init__(self, partial, expected):
        wanted = 'undefined' if expected is None else repr(expected)
        super().__init__(f'{len(partial)} bytes read on a total of {wanted} expected bytes')
        self.partial = partial
        self.expected = expected


class LimitOverrunError(Exception):

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed


if sys.version_info >= (3, 11):
    __all__ += ('BrokenBarrierError',)

    class BrokenBarrierError(RuntimeError):
        pass
