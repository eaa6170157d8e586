"""The part of contextlib for `async with`."""
import sys
from abc import ABC
from abc import abstractmethod
from functools import wraps

__name__ = 'contextlib'  # what it defines is that one's

# From 3.11 on a generator that goes on is closed, and an exception leaves with the traceback that it came with.
CLOSES = RESTORES_TRACEBACK = sys.version_info >= (3, 11)


def is_still(error, value, trace, made_errors):
    """Whether *error*, which came out of a generator, is *value* that was thrown into it, as it is or as the cause of
    the RuntimeError that a generator makes of *made_errors*.
    """
    if error is not value and not (isinstance(error, RuntimeError) and isinstance(value, made_errors)
                                   and error.__cause__ is value):
        return False
    if RESTORES_TRACEBACK:
        value.__traceback__ = trace
    return True


class AbstractAsyncContextManager(ABC):

    async def __aenter__(self):
        return self

    @abstractmethod
    async def __aexit__(self, kind, value, trace):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is not AbstractAsyncContextManager:
            return NotImplemented
        from collections.abc import _has    # only here: who imports this module seldom asks
        return _has(C, ('__aenter__', '__aexit__'))


class _AsyncGeneratorContextManager(AbstractAsyncContextManager):

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = func.__doc__ or type(self).__doc__

    if sys.version_info >= (3, 10):
        def __call__(self, func):
            @wraps(func)
            async def inside(*args, **kwargs):
                async with self.__class__(self.func, self.args, self.kwds):
                    return await func(*args, **kwargs)
            return inside

    async def __aenter__(self):
        del self.func, self.args, self.kwds     # it is no decorator any more
        try:
            return await self.gen.__anext__()
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, kind, value, trace):
        if kind is None:
            try:
                await self.gen.__anext__()
            except StopAsyncIteration:
                return False
            await self._refuse("generator didn't stop")
        if value is None:
            value = kind()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as stop:
            return stop is not value
        except BaseException as error:
            if not is_still(error, value, trace, (StopIteration, StopAsyncIteration)):
                raise
            return False
        await self._refuse("generator didn't stop after athrow()")

    async def _refuse(self, message):
        try:
            raise RuntimeError(message)
        finally:
            if CLOSES:
                await self.gen.aclose()


def asynccontextmanager(function):
    @wraps(function)
    def manager(*args, **kwargs):
        return _AsyncGeneratorContextManager(function, args, kwargs)
    return manager


class AsyncContextDecorator:
    """A base of managers that decorate coroutine functions, too."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inside(*args, **kwargs):
            async with self._recreate_cm():
                return await func(*args, **kwargs)
        return inside


class aclosing:

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *details):
        await self.thing.aclose()

