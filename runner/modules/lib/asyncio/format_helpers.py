"""Models asyncio.format_helpers: how handles and reports name a callback.  From 3.13 on its arguments are left out."""
import functools
import inspect
import reprlib
import sys


def _get_function_source(func):
    func = inspect.unwrap(func)
    if isinstance(func, functools.partial):
        return _get_function_source(func.func)
    if inspect.isfunction(func):
        return func.__code__.co_filename, func.__code__.co_firstlineno
    return None


def _format_callback_source(func, args, *, debug=False):
    source = _get_function_source(func)
    return _format_callback(func, args, None, debug=debug) + (' at %s:%s' % source if source else '')


def _format_args_and_kwargs(args, kwargs, *, debug=False):
    if sys.version_info >= (3, 13) and not debug:
        return '()'
    texts = [reprlib.repr(value) for value in args or ()]
    texts += [f'{name}={reprlib.repr(value)}' for name, value in (kwargs or {}).items()]
    return f"({', '.join(texts)})"


def _format_callback(func, args, kwargs, *, debug=False, suffix=''):
    shown = _format_args_and_kwargs(args, kwargs, debug=debug) + suffix
    if isinstance(func, functools.partial):
        return _format_callback(func.func, func.args, func.keywords, debug=debug, suffix=shown)
    return (getattr(func, '__qualname__', None) or getattr(func, '__name__', None) or repr(func)) + shown
