"""What is a coroutine, and how it is shown."""
import collections.abc
import inspect
import os
import sys
import warnings

__all__ = ('iscoroutine', 'iscoroutinefunction')


def iscoroutine(obj):
    return inspect.iscoroutine(obj) or isinstance(obj, collections.abc.Coroutine)


def iscoroutinefunction(func):
    if sys.version_info >= (3, 14):
        warnings.warn("'asyncio.iscoroutinefunction' is deprecated and slated for removal in Python 3.16; use "
                      'inspect.iscoroutinefunction() instead', DeprecationWarning, stacklevel=2)
    return inspect.iscoroutinefunction(func)


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
