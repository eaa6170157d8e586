"""timeout() and timeout_at(): cancel the task that is inside, and make that a TimeoutError.

3.11 does so only where nobody else has cancelled the task; later what was before doesn't count.
"""
import sys

from asyncio import events
from asyncio import exceptions
from asyncio import tasks

__all__ = ('Timeout', 'timeout', 'timeout_at')


class Timeout:

    def __init__(self, when):
        self._state = 'created'
        self._when = when
        self._timer = None
        self._task = None

    def when(self):
        return self._when

    def expired(self):
        return self._state in ('expiring', 'expired')

    def __repr__(self):
        when = '' if self._state != 'active' else f' when={None if self._when is None else round(self._when, 3)}'
        return f'<Timeout [{self._state}]{when}>'

    def reschedule(self, when):
        if self._state != 'active':
            raise RuntimeError('Timeout has not been entered' if self._state == 'created'
                               else f'Cannot change state of {self._state} Timeout')
        self._when = when
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if when is not None:
            loop = events.get_running_loop()
            self._timer = (loop.call_soon(self._time_is_up) if when <= loop.time()
                           else loop.call_at(when, self._time_is_up))

    async def __aenter__(self):
        if self._state != 'created':
            raise RuntimeError('Timeout has already been entered')
        task = tasks.current_task()
        if task is None:
            raise RuntimeError('Timeout should be used inside a task')
        self._state = 'active'
        self._task = task
        self._cancels_before = task.cancelling() if sys.version_info >= (3, 12) else 0
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, error, _traceback):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._state == 'expiring':
            self._state = 'expired'
            is_alone = self._task.uncancel() <= self._cancels_before
            if is_alone and kind is not None and issubclass(kind, exceptions.CancelledError):
                if sys.version_info < (3, 12):
                    raise TimeoutError
                raise TimeoutError from error
            if is_alone and error is not None and sys.version_info >= (3, 13):
                for each in (error, *(error.exceptions if isinstance(error, ExceptionGroup) else ())):
                    _insert_timeout_error(each)
        elif self._state == 'active':
            self._state = 'finished'
        return None

    def _time_is_up(self):
        self._task.cancel()
        self._state = 'expiring'
        self._timer = None


def _insert_timeout_error(error):
    """An error that came of the cancel has the timeout for its context."""
    while error.__context__ is not None:
        cancelled = error.__context__
        if isinstance(cancelled, exceptions.CancelledError):
            error.__context__ = TimeoutError()
            error.__context__.__context__ = error.__context__.__cause__ = cancelled
            break
        error = cancelled


def timeout(delay):
    return Timeout(None if delay is None else events.get_running_loop().time() + delay)


def timeout_at(when):
    return Timeout(when)
