"""Tasks: coroutines that the loop runs."""
import contextvars
import inspect
import itertools
import sys
import weakref

import concurrent.futures

from asyncio import coroutines
from asyncio import events
from asyncio import exceptions
from asyncio import futures

__all__ = ('Task', 'all_tasks', 'create_task', 'current_task', 'ensure_future', 'run_coroutine_threadsafe', 'sleep')

_next_number = itertools.count(1).__next__
_all_tasks = weakref.WeakSet()
_current_tasks = {}         # by loop: which thread or greenlet asks makes no difference


def current_task(loop=None):
    return _current_tasks.get(events.get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    loop = events.get_running_loop() if loop is None else loop
    return {task for task in list(_all_tasks) if task._loop is loop and not task.done()}


def _enter_task(loop, task):
    current = _current_tasks.get(loop)
    if current is not None:
        raise RuntimeError(f'Cannot enter into task {task!r} while another task {current!r} is being executed.')
    _current_tasks[loop] = task


def _leave_task(loop, task):
    current = _current_tasks.get(loop)
    if current is not task:
        raise RuntimeError(f'Leaving task {task!r} does not match the current task {current!r}.')
    del _current_tasks[loop]


class Task(futures.Future):
    __module__ = '_asyncio'

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        if not coroutines.iscoroutine(coro):
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        self._name = f'Task-{_next_number()}' if name is None else str(name)
        self._must_cancel = False
        self._cancels_requested = 0
        self._fut_waiter = None
        self._coro = coro
        self._context = contextvars.copy_context() if context is None else context
        self._loop.call_soon(self._step, context=self._context)
        _all_tasks.add(self)

    def __repr__(self):
        state = 'cancelling' if self._must_cancel else self._state.lower()
        details = [state, f'name={self._name!r}', f'coro=<{coroutines.described(self._coro)}>']
        if self._fut_waiter is not None:
            details.append(f'wait_for={self._fut_waiter!r}')
        if self._state == futures._FINISHED:
            details.append(f'result={self._result!r}' if self._exception is None
                           else f'exception={self._exception!r}')
        return f'<{type(self).__name__} {" ".join(details)}>'

    def get_stack(self, *, limit=None):
        from asyncio.base_tasks import frames_of
        return frames_of(self, limit)

    def print_stack(self, *, limit=None, file=None):
        from asyncio.base_tasks import print_frames_of
        print_frames_of(self, limit, file)

    def get_coro(self):
        return self._coro

    def get_context(self):
        return self._context

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def cancel(self, msg=None):
        if self.done():
            return False
        self._cancels_requested += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._cancels_requested

    def uncancel(self):
        if self._cancels_requested > 0:
            self._cancels_requested -= 1
            if self._cancels_requested == 0 and sys.version_info >= (3, 13):
                self._must_cancel = False
        return self._cancels_requested

    def _step(self, error=None):
        if self.done():
            raise exceptions.InvalidStateError(f'_step(): already done: {self!r}, {error!r}')
        if self._must_cancel:
            if not isinstance(error, exceptions.CancelledError):
                error = self._cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        _enter_task(self._loop, self)
        try:
            self._resume(error)
        finally:
            _leave_task(self._loop, self)

    def _resume(self, error):
        try:
            yielded = self._coro.send(None) if error is None else self._coro.throw(error)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(self._cancel_message)
            else:
                super().set_result(stop.value)
        except exceptions.CancelledError:
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as raised:
            super().set_exception(raised)
            raise
        except BaseException as raised:
            super().set_exception(raised)
        else:
            self._wait_for(yielded)

    def _wait_for(self, yielded):
        complaint = None
        if yielded is None:
            self._loop.call_soon(self._step, context=self._context)
            return
        if getattr(yielded, '_asyncio_future_blocking', None) is None:
            complaint = f'Task got bad yield: {yielded!r}'
            if inspect.isgenerator(yielded):
                complaint = ('yield was used instead of yield from for generator in task '
                             f'{self!r} with {yielded!r}')
        elif yielded.get_loop() is not self._loop:
            complaint = f'Task {self!r} got Future {yielded!r} attached to a different loop'
        elif not yielded._asyncio_future_blocking:
            complaint = f'yield was used instead of yield from in task {self!r} with {yielded!r}'
        elif yielded is self:
            complaint = f'Task cannot await on itself: {self!r}'
        if complaint is not None:
            self._loop.call_soon(self._step, RuntimeError(complaint), context=self._context)
            return
        yielded._asyncio_future_blocking = False
        yielded.add_done_callback(self._wakeup, context=self._context)
        self._fut_waiter = yielded
        if self._must_cancel and yielded.cancel(self._cancel_message):
            self._must_cancel = False

    def _wakeup(self, future):
        try:
            future.result()
        except BaseException as error:
            self._step(error)
        else:
            self._step()


def create_task(coro, **options):
    return events.get_running_loop().create_task(coro, **options)


async def _await(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError('The future belongs to a different loop than the one specified as the loop argument')
        return coro_or_future
    if not coroutines.iscoroutine(coro_or_future):
        if not inspect.isawaitable(coro_or_future):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        coro_or_future = _await(coro_or_future)
    return (events.get_event_loop() if loop is None else loop).create_task(coro_or_future)


class _NextTurn:

    def __await__(self):
        yield


async def sleep(delay, result=None):
    if delay <= 0:
        await _NextTurn()
        return result
    loop = events.get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, _set_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


def _set_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


def run_coroutine_threadsafe(coro, loop):
    if not coroutines.iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    future = concurrent.futures.Future()

    def begin():
        try:
            futures.chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise
    loop.call_soon_threadsafe(begin)
    return future
