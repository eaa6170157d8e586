"""What is a coroutine, and how it is shown."""
import collections.abc
import inspect

__all__ = ('iscoroutine', 'iscoroutinefunction')


def iscoroutine(obj):
    return inspect.iscoroutine(obj) or isinstance(obj, collections.abc.Coroutine)


def iscoroutinefunction(func):
    return inspect.iscoroutinefunction(func)


def described(coroutine):
    """As the repr of a task shows it."""
    name = getattr(coroutine, '__qualname__', None) or getattr(coroutine, '__name__', type(coroutine).__name__)
    code = getattr(coroutine, 'cr_code', None)
    if code is None:
        return f'{name}()'
    frame = coroutine.cr_frame
    if frame is None:
        return f'{name}() done, defined at {code.co_filename}:{code.co_firstlineno}'
    return f'{name}() running at {code.co_filename}:{frame.f_lineno}'
