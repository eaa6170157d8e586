"""Models contextlib: generators as context managers, and the ready-made managers."""
import os
import sys
from functools import wraps

from _async_contexts import AbstractAsyncContextManager
from _async_contexts import AsyncExitStack
from _async_contexts import asynccontextmanager
if sys.version_info >= (3, 10):
    from _async_contexts import AsyncContextDecorator
    from _async_contexts import aclosing


class _GeneratorContextManager:
    def __init__(self, function, args, kwargs):
        self._again = (function, args, kwargs)
        self.gen = function(*args, **kwargs)

    def __call__(self, function):
        @wraps(function)
        def inside(*args, **kwargs):
            made, made_args, made_kwargs = self._again
            with _GeneratorContextManager(made, made_args, made_kwargs):
                return function(*args, **kwargs)
        return inside

    def __enter__(self):
        for value in self.gen:
            return value
        raise RuntimeError("generator didn't yield")

    def __exit__(self, kind, value, trace):
        nothing = []
        if kind is None:
            if next(self.gen, nothing) is not nothing:
                raise RuntimeError("generator didn't stop")
            return False
        if value is None:
            value = kind()
        try:
            self.gen.throw(value)
        except StopIteration as stop:
            return stop is not value
        except BaseException as error:
            if error is value:
                # What the generator has added is not the program's business; up to 3.10 `with` sees to that.
                if sys.version_info >= (3, 11):
                    error.__traceback__ = trace
                return False
            raise
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(function):
    @wraps(function)
    def manager(*args, **kwargs):
        return _GeneratorContextManager(function, args, kwargs)
    return manager


class ContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, function):
        @wraps(function)
        def inside(*args, **kwargs):
            with self._recreate_cm():
                return function(*args, **kwargs)
        return inside


class AbstractContextManager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        return None


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


class ExitStack:
    def __init__(self):
        self._exits = []

    def enter_context(self, manager):
        value = type(manager).__enter__(manager)
        self.push(manager)
        return value

    def push(self, exit):
        method = getattr(type(exit), '__exit__', None)
        if method is None:
            self._exits.append(exit)
        else:
            self._exits.append(lambda *details: method(exit, *details))
        return exit

    def callback(self, callback, /, *args, **kwargs):
        def run(*details):
            callback(*args, **kwargs)
        self._exits.append(run)
        return callback

    def pop_all(self):
        moved = type(self)()
        moved._exits = self._exits
        self._exits = []
        return moved

    def close(self):
        self.__exit__(None, None, None)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        raised = value
        while self._exits:
            exit = self._exits.pop()
            try:
                if exit(None if raised is None else type(raised), raised, trace):
                    raised = None
            except BaseException as error:
                if error.__context__ is None and raised is not None:
                    error.__context__ = raised
                raised = error
        if raised is not None and raised is not value:
            raise raised
        return value is not None and raised is None
