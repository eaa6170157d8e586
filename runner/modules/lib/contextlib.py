"""Models contextlib: generators as context managers, and the ready-made managers."""
import os
import sys
from abc import ABC
from abc import abstractmethod
from functools import wraps

from _async_contexts import AbstractAsyncContextManager
from _async_contexts import CLOSES as _CLOSES
from _async_contexts import asynccontextmanager
from _async_contexts import is_still as _is_still
from _exit_stacks import AsyncExitStack
from _exit_stacks import ExitStack
if sys.version_info >= (3, 10):
    from _async_contexts import AsyncContextDecorator
    from _async_contexts import aclosing


class ContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class AbstractContextManager(ABC):
    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, kind, value, trace):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is not AbstractContextManager:
            return NotImplemented
        from collections.abc import _has    # only here: who imports this module seldom asks
        return _has(C, ('__enter__', '__exit__'))


class _GeneratorContextManager(AbstractContextManager, ContextDecorator):
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = func.__doc__ or type(self).__doc__

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    def __enter__(self):
        del self.func, self.args, self.kwds     # it is no decorator any more
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, value, trace):
        nothing = []
        if kind is None:
            if next(self.gen, nothing) is not nothing:
                self._refuse("generator didn't stop")
            return False
        if value is None:
            value = kind()
        try:
            self.gen.throw(value)
        except StopIteration as stop:
            return stop is not value
        except BaseException as error:
            if not _is_still(error, value, trace, StopIteration):
                raise
            return False
        self._refuse("generator didn't stop after throw()")

    def _refuse(self, message):
        try:
            raise RuntimeError(message)
        finally:
            if _CLOSES:
                self.gen.close()


def contextmanager(function):
    @wraps(function)
    def manager(*args, **kwargs):
        return _GeneratorContextManager(function, args, kwargs)
    return manager


class closing:
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *details):
        self.thing.close()


class suppress:
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        return None

    def __exit__(self, kind, value, trace):
        return kind is not None and issubclass(kind, self._exceptions)


class nullcontext:
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *details):
        return None

    if sys.version_info >= (3, 10):
        async def __aenter__(self):
            return self.enter_result

        async def __aexit__(self, *details):
            return None


if sys.version_info >= (3, 11):
    class chdir(AbstractContextManager):
        """A change of the working directory, of the whole process; may be entered again within itself."""

        def __init__(self, path):
            self.path = path
            self._old_cwd = []

        def __enter__(self):
            self._old_cwd.append(os.getcwd())
            os.chdir(self.path)

        def __exit__(self, *excinfo):
            os.chdir(self._old_cwd.pop())


class _Redirect:
    _stream = None

    def __init__(self, target):
        self._target = target
        self._old = []

    def __enter__(self):
        self._old.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._target)
        return self._target

    def __exit__(self, *details):
        setattr(sys, self._stream, self._old.pop())


class redirect_stdout(_Redirect):
    _stream = 'stdout'


class redirect_stderr(_Redirect):
    _stream = 'stderr'
