"""Futures of the loop, and the chain between them and those of concurrent.futures.

Who is told of an exception that nobody has asked for when its future goes (`__del__`): only while there is one, the
future is among the objects whose end is looked for.
"""
import concurrent.futures
import contextvars
import sys

from _weakref import close_when_gone
from _weakref import need_no_closing

from asyncio import base_futures
from asyncio import events
from asyncio import exceptions

__all__ = ('Future', 'isfuture', 'wrap_future')

_PENDING, _CANCELLED, _FINISHED = 'PENDING', 'CANCELLED', 'FINISHED'

_OWN_MODULES = ('_asyncio', 'asyncio.tasks')    # whose classes have nothing more to do in their `__del__`


def isfuture(obj):
    return hasattr(type(obj), '_asyncio_future_blocking') and obj._asyncio_future_blocking is not None


def check_cancel_message(msg):
    if msg is not None and sys.version_info < (3, 9):
        raise TypeError('cancel() takes no arguments (1 given)')


class Future:
    """A result that is not there yet; await hands it to the task, which goes on when it is."""
    __module__ = '_asyncio'
    _asyncio_future_blocking = False

    def __init__(self, *, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._state = _PENDING
        self._result = None
        self._exception = None
        self._callbacks = []
        self._cancel_message = None
        self._cancelled_exc = None
        self.__log_traceback = False
        if type(self).__module__ in _OWN_MODULES:
            need_no_closing(self)

    def __repr__(self):
        return base_futures._future_repr(self)

    def __del__(self):
        if self.__log_traceback:
            self._loop.call_exception_handler({
                'message': f'{type(self).__name__} exception was never retrieved',
                'exception': self._exception, 'future': self})

    @property
    def _log_traceback(self):
        return self.__log_traceback

    @_log_traceback.setter
    def _log_traceback(self, value):
        if value:
            raise ValueError('_log_traceback can only be set to False')
        self._has_been_retrieved()

    def _has_been_retrieved(self):
        if self.__log_traceback:
            self.__log_traceback = False
            if type(self).__module__ in _OWN_MODULES:
                need_no_closing(self)

    def get_loop(self):
        return self._loop

    def _make_cancelled_error(self):
        """From 3.11 on a task's own error is raised once more; in 3.9 and 3.10 it is the context of a new one."""
        inner, self._cancelled_exc = self._cancelled_exc, None
        if inner is not None and sys.version_info >= (3, 11):
            return inner
        error = (exceptions.CancelledError() if self._cancel_message is None
                 else exceptions.CancelledError(self._cancel_message))
        if inner is not None:
            error.__context__ = inner
        return error

    def cancel(self, msg=None):
        check_cancel_message(msg)
        self._has_been_retrieved()
        if self._state != _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _schedule_callbacks(self):
        callbacks, self._callbacks = self._callbacks, []
        for callback, context in callbacks:
            self._loop.call_soon(callback, self, context=context)

    def cancelled(self):
        return self._state == _CANCELLED

    def done(self):
        return self._state != _PENDING

    def _require_done(self, what):
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise exceptions.InvalidStateError(f'{what} is not set.')

    def result(self):
        self._require_done('Result')
        self._has_been_retrieved()
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self):
        self._require_done('Exception')
        self._has_been_retrieved()
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        if self._state != _PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, contextvars.copy_context() if context is None else context))

    def remove_done_callback(self, fn):
        kept = [entry for entry in self._callbacks if entry[0] != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks[:] = kept
        return removed

    def _require_pending(self):
        if self._state != _PENDING:
            raise exceptions.InvalidStateError('invalid state')

    def set_result(self, result):
        self._require_pending()
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception):
        self._require_pending()
        if isinstance(exception, type):
            exception = exception()
        if type(exception) is StopIteration:
            raise TypeError('StopIteration interacts badly with generators and cannot be raised into a Future')
        self._exception = exception
        self._state = _FINISHED
        self._schedule_callbacks()
        self.__log_traceback = True
        close_when_gone(self)

    def __await__(self):
        while not self.done():
            if self._asyncio_future_blocking:       # a task of another loop got it, and refused to wait for it
                raise RuntimeError("await wasn't used with future")
            self._asyncio_future_blocking = True
            yield self
        return self.result()

    __iter__ = __await__


def _copy_state(source, destination):
    """Of a future that is done, of either kind, to one that is not."""
    if destination.cancelled() or destination.done():
        return
    if source.cancelled():
        destination.cancel()
        return
    error = source.exception()
    if error is None:
        destination.set_result(source.result())
        return
    if isinstance(error, concurrent.futures.CancelledError):
        error = exceptions.CancelledError(*error.args)
    elif sys.version_info < (3, 11) and isinstance(error, concurrent.futures.TimeoutError):
        error = exceptions.TimeoutError(*error.args)
    destination.set_exception(error)


def _set_concurrent(source, destination):
    if source.cancelled():
        destination.cancel()
    if not destination.set_running_or_notify_cancel():
        return
    if source.exception() is None:
        destination.set_result(source.result())
    else:
        destination.set_exception(source.exception())


def _chain_future(source, destination):
    """The end of either one becomes the end of the other: the result forwards, a cancel back.

    From 3.14 on a call from the thread in which the destination's loop runs does not wake that loop up; under a patch
    another greenlet of that thread is such a call, and the loop sleeps on.
    """
    source_loop = source.get_loop() if isfuture(source) else None
    destination_loop = destination.get_loop() if isfuture(destination) else None

    def is_here(loop, other):
        return loop is (events._get_running_loop() if sys.version_info >= (3, 14) else other)

    def _set_state(destination, source):
        (_set_concurrent if destination_loop is None else _copy_state)(source, destination)

    def _call_set_state(source):
        if destination.cancelled() and destination_loop is not None and destination_loop.is_closed():
            return
        if destination_loop is None or is_here(destination_loop, source_loop):
            _set_state(destination, source)
        elif not destination_loop.is_closed():
            destination_loop.call_soon_threadsafe(_set_state, destination, source)

    def _call_check_cancel(destination):
        if destination.cancelled():
            if source_loop is None or is_here(source_loop, destination_loop):
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    destination.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)


def wrap_future(future, *, loop=None):
    if isfuture(future):
        return future
    wrapped = (events.get_event_loop() if loop is None else loop).create_future()
    _chain_future(future, wrapped)
    return wrapped
