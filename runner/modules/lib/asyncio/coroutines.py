"""What is a coroutine, and how it is shown."""
import collections.abc
import functools
import inspect
import os
import sys
import types
import warnings

__all__ = ('iscoroutine', 'iscoroutinefunction')

_is_coroutine = object()        # what has it as its `_is_coroutine` counts as a coroutine function


def iscoroutine(obj):
    """A plain generator counts as one until 3.11."""
    if inspect.iscoroutine(obj) or isinstance(obj, collections.abc.Coroutine):
        return True
    return sys.version_info < (3, 12) and inspect.isgenerator(obj)


def iscoroutinefunction(func):
    if sys.version_info >= (3, 14):
        warnings.warn("'asyncio.iscoroutinefunction' is deprecated and slated for removal in Python 3.16; use "
                      'inspect.iscoroutinefunction() instead', DeprecationWarning, stacklevel=2)
    return inspect.iscoroutinefunction(func) or getattr(func, '_is_coroutine', None) is _is_coroutine


if sys.version_info < (3, 11):
    __all__ += ('coroutine',)

    def coroutine(func):
        warnings.warn('"@coroutine" decorator is deprecated since Python 3.8, use "async def" instead',
                      DeprecationWarning, stacklevel=2)
        if inspect.iscoroutinefunction(func):
            return func
        made = types.coroutine(func if inspect.isgeneratorfunction(func) else _as_generator(func))
        made._is_coroutine = _is_coroutine
        return made

    def _as_generator(func):
        """Waits for what the function gives, if that can be waited for."""
        @functools.wraps(func)
        def generator(*args, **kwargs):
            result = func(*args, **kwargs)
            if inspect.isgenerator(result):
                result = yield from result
            elif hasattr(type(result), '__await__'):
                result = yield from result.__await__()
            return result
        return generator


def _is_debug_mode():
    return sys.flags.dev_mode or not sys.flags.ignore_environment and bool(os.environ.get('PYTHONASYNCIODEBUG'))


def described(coroutine):
    """As the repr of a task shows it."""
    name = getattr(coroutine, '__qualname__', None) or getattr(coroutine, '__name__', None) or (
        f'<{type(coroutine).__name__} without __name__>')
    code = getattr(coroutine, 'cr_code', None)
    if code is None:
        return f'{name}()'
    frame = coroutine.cr_frame
    if frame is None:
        return f'{name}() done, defined at {code.co_filename}:{code.co_firstlineno}'
    return f'{name}() running at {code.co_filename}:{frame.f_lineno}'
