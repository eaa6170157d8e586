"""TaskGroup: tasks that end together; the first error cancels the others.

Until 3.12 the cancel of the parent counts on if it came while the parent waited for the end.
"""
import sys

from asyncio import events
from asyncio import exceptions
from asyncio import tasks

__all__ = ('TaskGroup',)

# Else an error of one that needs no wait would cancel the parent too early.
_EAGER_ONES_END_AT_ONCE = sys.version_info < (3, 13, 2)


class TaskGroup:

    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._parent = None
        self._parent_cancelled = False
        self._tasks = set()
        self._errors = []
        self._base_error = None
        self._all_done = None

    async def __aenter__(self):
        if self._entered:
            order = 'been already' if sys.version_info < (3, 12) else 'already been'
            raise RuntimeError(f'TaskGroup {self!r} has {order} entered')
        self._entered = True
        self._loop = events.get_running_loop()
        self._parent = tasks.current_task(self._loop)
        if self._parent is None:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the parent task')
        return self

    def create_task(self, coro, *, name=None, context=None):
        refused = self._why_not()
        if refused is not None:
            if sys.version_info >= (3, 13):
                coro.close()
            raise RuntimeError(f'TaskGroup {self!r} {refused}')
        if sys.version_info >= (3, 13):
            task = self._loop.create_task(coro, name=name, context=context)
        else:
            task = self._loop.create_task(coro, context=context)
            if name is not None:
                task.set_name(name)
        if _EAGER_ONES_END_AT_ONCE and task.done():
            self._one_done(task)
        else:
            self._tasks.add(task)
            task.add_done_callback(self._one_done)
        return task

    def _why_not(self):
        if not self._entered:
            return 'has not been entered'
        if self._exiting and not self._tasks:
            return 'is finished'
        return 'is shutting down' if self._aborting else None

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _one_done(self, task):
        self._tasks.discard(task)
        if self._all_done is not None and not self._tasks and not self._all_done.done():
            self._all_done.set_result(True)
        if task.cancelled() or task.exception() is None:
            return
        error = task.exception()
        self._errors.append(error)
        if isinstance(error, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = error
        if not self._aborting and not self._parent_cancelled:
            self._abort()
            self._parent_cancelled = True
            self._parent.cancel()

    async def __aexit__(self, kind, error, _traceback):
        self._exiting = True
        if isinstance(error, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = error
        cancelled = error if isinstance(error, exceptions.CancelledError) else None
        if sys.version_info < (3, 13) and self._is_alone_in_cancelling():
            cancelled = None
        if kind is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._all_done is None:
                self._all_done = self._loop.create_future()
            try:
                await self._all_done
            except exceptions.CancelledError as raised:
                if not self._aborting:
                    cancelled = raised
                    self._abort()
            self._all_done = None
        if self._base_error is not None:
            raise self._base_error
        if sys.version_info >= (3, 13) and self._is_alone_in_cancelling():
            cancelled = None
        if cancelled is not None and not self._errors:
            raise cancelled
        if kind is not None and not issubclass(kind, exceptions.CancelledError):
            self._errors.append(error)
        if self._errors:
            if sys.version_info >= (3, 13) and self._parent.cancelling():
                self._parent.uncancel()     # somebody else cancels it, too: once more, at its next wait
                self._parent.cancel()
            raise BaseExceptionGroup('unhandled errors in a TaskGroup', self._errors) from None

    def _is_alone_in_cancelling(self):
        return self._parent_cancelled and self._parent.uncancel() == 0
