"""Tasks: coroutines that the loop runs.

A task that waits is in a cycle with what it waits for: where the collector runs, the pending ones are looked at.
"""
import contextvars
import inspect
import itertools
import sys
import weakref

from _weakref import close_when_gone
from _weakref import need_no_closing

from asyncio import base_tasks
from asyncio import coroutines
from asyncio import events
from asyncio import exceptions
from asyncio import futures

__all__ = ('Task', 'all_tasks', 'create_task', 'current_task', 'ensure_future', '_enter_task', '_leave_task',
           '_register_task', '_unregister_task')

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


def _register_task(task):
    _all_tasks.add(task)


def _unregister_task(task):
    _all_tasks.discard(task)


class _WakeupWrapper:
    """What a future calls to wake a task, as it showed until 3.9."""
    __slots__ = ('_task',)

    def __init__(self, task):
        self._task = task

    def __call__(self, future):
        self._task._wakeup(future)

    def __repr__(self):
        return f'<TaskWakeupMethWrapper object at {id(self):#x}>'


class Task(futures.Future):
    __module__ = '_asyncio'
    _log_destroy_pending = True

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        if not coroutines.iscoroutine(coro):
            self._log_destroy_pending = False
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        need_no_closing(coro)       # who drops it drops the task
        self._name = f'Task-{_next_number()}' if name is None else str(name)
        self._must_cancel = False
        self._cancels_requested = 0
        self._fut_waiter = None
        self._coro = coro
        self._context = contextvars.copy_context() if context is None else context
        _all_tasks.add(self)
        if eager_start and self._loop.is_running():
            self._start_eagerly()
        else:
            self._loop.call_soon(self._step, context=self._context)

    def _start_eagerly(self):
        """The first step at once, within whatever task runs; one that need not wait has never been the loop's."""
        outer = _current_tasks.pop(self._loop, None)
        _enter_task(self._loop, self)
        try:
            self._context.run(self._resume, None)
        finally:
            _leave_task(self._loop, self)
            if outer is not None:
                _enter_task(self._loop, outer)
            if self.done():
                self._coro = None

    def __repr__(self):
        return base_tasks._task_repr(self)

    def __del__(self):
        if self._state == futures._PENDING and self._log_destroy_pending:
            self._loop.call_exception_handler({'task': self, 'message': 'Task was destroyed but it is pending!'})
        super().__del__()

    def get_stack(self, *, limit=None):
        return base_tasks.frames_of(self, limit)

    def print_stack(self, *, limit=None, file=None):
        base_tasks.print_frames_of(self, limit, file)

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
        futures.check_cancel_message(msg)
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
                error = self._make_cancelled_error()
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
        except exceptions.CancelledError as raised:
            if sys.version_info >= (3, 9):
                self._cancelled_exc = raised
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
        wakeup = self._wakeup if sys.version_info >= (3, 10) else _WakeupWrapper(self)
        yielded.add_done_callback(wakeup, context=self._context)
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


Task._wakeup.__qualname__ = 'Task.task_wakeup'      # as callbacks are shown


def _watch_pending():
    """Tasks that wait, and their coroutines, which are closed when they go."""
    for task in list(_all_tasks):
        if task._state == futures._PENDING:
            close_when_gone(task._coro)
            close_when_gone(task)


def _watch_ready(handles):
    """What only a callback refers to that will not be called any more goes with it, without the collector."""
    for handle in handles:
        task = getattr(handle._callback, '__self__', None)
        if isinstance(task, Task) and task._state == futures._PENDING:
            close_when_gone(task._coro)
            close_when_gone(task)


def _leave_pending():
    for task in list(_all_tasks):
        if task._state == futures._PENDING:
            need_no_closing(task._coro)
            if type(task).__module__ in futures._OWN_MODULES:
                need_no_closing(task)


if sys.version_info >= (3, 13):
    def create_task(coro, **options):
        return events.get_running_loop().create_task(coro, **options)
elif sys.version_info >= (3, 11):
    def create_task(coro, *, name=None, context=None):
        options = {} if context is None else {'context': context}
        return _named(events.get_running_loop().create_task(coro, **options), name)
else:
    def create_task(coro, *, name=None):
        return _named(events.get_running_loop().create_task(coro), name)


def _named(task, name):
    """The loop, which numbers them, is not told the name."""
    if name is not None:
        task.set_name(name)
    return task


if sys.version_info >= (3, 12):
    __all__ += ('create_eager_task_factory', 'eager_task_factory')

    def create_eager_task_factory(custom_task_constructor):
        def factory(loop, coro, **options):
            return custom_task_constructor(coro, loop=loop, **{'eager_start': True, **options})
        return factory

    eager_task_factory = create_eager_task_factory(Task)


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


if sys.version_info < (3, 9):
    def _tell_of_end(name):
        # Of the line that calls: what is in C has no frames.
        import warnings
        warnings.warn(f'Task.{name}() is deprecated, use asyncio.{name}() instead', DeprecationWarning)

    def _all_of_class(_cls, loop=None):
        _tell_of_end('all_tasks')
        loop = events.get_event_loop() if loop is None else loop
        return {task for task in list(_all_tasks) if task._loop is loop}

    def _current_of_class(_cls, loop=None):
        _tell_of_end('current_task')
        return current_task(events.get_event_loop() if loop is None else loop)

    Task.all_tasks, Task.current_task = classmethod(_all_of_class), classmethod(_current_of_class)

from asyncio import _waiting            # what is Python in CPython, too; it needs the functions above
from asyncio._waiting import *

__all__ += _waiting.__all__
