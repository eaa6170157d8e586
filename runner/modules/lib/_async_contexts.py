"""The part of contextlib for `async with`."""
import sys
from functools import wraps

__name__ = 'contextlib'  # what it defines is that one's


class _AsyncGeneratorContextManager:

    def __init__(self, function, args, kwargs):
        self._again = (function, args, kwargs)
        self.gen = function(*args, **kwargs)

    if sys.version_info >= (3, 10):
        def __call__(self, func):
            @wraps(func)
            async def inside(*args, **kwargs):
                async with self.__class__(*self._again):
                    return await func(*args, **kwargs)
            return inside

    async def __aenter__(self):
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
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = kind()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as stop:
            return stop is not value
        except BaseException as error:
            if error is value:
                if sys.version_info >= (3, 11):
                    error.__traceback__ = trace     # as in contextlib
                return False
            raise
        raise RuntimeError("generator didn't stop after athrow()")


def asynccontextmanager(function):
    @wraps(function)
    def manager(*args, **kwargs):
        return _AsyncGeneratorContextManager(function, args, kwargs)
    return manager


class AbstractAsyncContextManager:

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, value, trace):
        return None


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


class AsyncExitStack:

    def __init__(self):
        self._exits = []

    async def enter_async_context(self, manager):
        value = await type(manager).__aenter__(manager)
        self._exits.append(lambda *details: type(manager).__aexit__(manager, *details))
        return value

    def enter_context(self, manager):
        value = type(manager).__enter__(manager)

        async def leave(*details):
            return type(manager).__exit__(manager, *details)
        self._exits.append(leave)
        return value

    def callback(self, callback, /, *args, **kwargs):
        async def run(*details):
            callback(*args, **kwargs)
        self._exits.append(run)
        return callback

    def push_async_callback(self, callback, /, *args, **kwargs):
        async def run(*details):
            await callback(*args, **kwargs)
        self._exits.append(run)
        return callback

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, value, trace):
        raised = value
        while self._exits:
            leave = self._exits.pop()
            try:
                if await leave(None if raised is None else type(raised), raised, trace):
                    raised = None
            except BaseException as error:
                if error.__context__ is None and raised is not None:
                    error.__context__ = raised
                raised = error
        if raised is not None and raised is not value:
            raise raised
        return value is not None and raised is None
