"""Models the stacks of contextlib: managers and callbacks that are left in the opposite order, with the exceptions of
each in the context of the one before.
"""
import sys

__name__ = 'contextlib'  # what it defines is that one's

_REFUSES_BY_TYPE = sys.version_info >= (3, 11)  # before it was the AttributeError of the missing method


def _methods(manager, enter, exit, protocol):
    kind = type(manager)
    try:
        leave = None if _REFUSES_BY_TYPE else getattr(kind, exit)   # which is looked for first until 3.10
        return getattr(kind, enter), leave or getattr(kind, exit)
    except AttributeError:
        if not _REFUSES_BY_TYPE:
            raise
        named = kind.__module__, kind.__qualname__, protocol
        raise TypeError("'%s.%s' object does not support the %s" % named) from None


def _put_in_context(error, older, outer):
    """*older* was on its way when *error* was raised; *outer* is handled by whoever leaves the stack."""
    context = error.__context__
    if context is None and sys.version_info < (3, 9):
        # Also where the program has taken it away.
        error.__context__ = older
    while context is not None and context is not older:
        if context is outer:
            error.__context__ = older
            return
        error, context = context, context.__context__


def _details(error):
    return (None, None, None) if error is None else (type(error), error, error.__traceback__)


class _BaseExitStack:

    def __init__(self):
        self._exit_callbacks = []   # [(whether it is called without await, what is called)]

    def pop_all(self):
        moved = type(self)()
        moved._exit_callbacks, self._exit_callbacks = self._exit_callbacks, []
        return moved

    def _push_method(self, manager, method, is_sync=True):
        from types import MethodType
        self._exit_callbacks.append((is_sync, MethodType(method, manager)))

    def _push_exit(self, exit, name, is_sync):
        method = getattr(type(exit), name, None)
        if method is None:
            self._exit_callbacks.append((is_sync, exit))
        else:
            self._push_method(exit, method, is_sync)
        return exit

    def push(self, exit):
        return self._push_exit(exit, '__exit__', True)

    def enter_context(self, cm):
        enter, leave = _methods(cm, '__enter__', '__exit__', 'context manager protocol')
        result = enter(cm)
        self._push_method(cm, leave)
        return result

    def callback(self, callback, /, *args, **kwds):
        def call(kind, value, trace):
            callback(*args, **kwds)
        call.__wrapped__ = callback
        self._exit_callbacks.append((True, call))
        return callback


class ExitStack(_BaseExitStack):

    def __enter__(self):
        return self

    def __exit__(self, *details):
        outer = sys.exc_info()[1]
        given = pending = details[1]
        while self._exit_callbacks:
            leave = self._exit_callbacks.pop()[1]
            try:
                if leave(*_details(pending)):
                    pending = None
            except BaseException as error:
                _put_in_context(error, pending, outer)
                pending = error
        if pending is not None and pending is not given:
            context = pending.__context__
            try:
                raise pending
            except BaseException:
                pending.__context__ = context   # which has been put right, and is another one now
                raise
        return given is not None and pending is None

    def close(self):
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack):

    async def enter_async_context(self, cm):
        enter, leave = _methods(cm, '__aenter__', '__aexit__', 'asynchronous context manager protocol')
        result = await enter(cm)
        self._push_method(cm, leave, False)
        return result

    def push_async_exit(self, exit):
        return self._push_exit(exit, '__aexit__', False)

    def push_async_callback(self, callback, /, *args, **kwds):
        async def call(kind, value, trace):
            await callback(*args, **kwds)
        call.__wrapped__ = callback
        self._exit_callbacks.append((False, call))
        return callback

    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        outer = sys.exc_info()[1]
        given = pending = details[1]
        while self._exit_callbacks:
            is_sync, leave = self._exit_callbacks.pop()
            try:
                left = leave(*_details(pending))
                if left if is_sync else await left:
                    pending = None
            except BaseException as error:
                _put_in_context(error, pending, outer)
                pending = error
        if pending is not None and pending is not given:
            context = pending.__context__
            try:
                raise pending
            except BaseException:
                pending.__context__ = context   # which has been put right, and is another one now
                raise
        return given is not None and pending is None

    async def aclose(self):
        await self.__aexit__(None, None, None)
