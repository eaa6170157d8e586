"""Locks, events, conditions, semaphores and barriers between the tasks of one loop."""
import collections
import sys
import threading

from asyncio import events
from asyncio import exceptions

__all__ = ('BoundedSemaphore', 'Condition', 'Event', 'Lock', 'Semaphore')

_loop_lock = threading.Lock()       # made when asyncio is imported, as that of CPython's mixins


class LoopBound:
    """Belongs to the loop that is current when it is made, from 3.10 on to the one that first waits for it."""
    _loop = None

    def _bind(self):
        if sys.version_info < (3, 10):
            self._loop = events.get_event_loop()

    def _get_loop(self):
        if sys.version_info < (3, 10):
            return self._loop
        loop = events.get_running_loop()
        if self._loop is None:
            with _loop_lock:
                if self._loop is None:
                    self._loop = loop
        if loop is not self._loop:
            raise RuntimeError(f'{self!r} is bound to a different event loop')
        return loop


class _Waiters(LoopBound):
    """First come, first served."""

    def __init__(self):
        self._bind()
        self._waiters = collections.deque()

    def _shown_as(self, state):
        waiting = f', waiters:{len(self._waiters)}' if self._waiters else ''
        name = f'{type(self).__module__}.{type(self).__qualname__}'
        return f'<{name} object at {id(self):#x} [{state}{waiting}]>'

    def _new_waiter(self):
        waiter = self._get_loop().create_future()
        self._waiters.append(waiter)
        return waiter

    async def _wait_for(self, waiter):
        try:
            await waiter
        finally:
            self._waiters.remove(waiter)

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, *details):
        self.release()


class Lock(_Waiters):

    def __init__(self):
        super().__init__()
        self._locked = False

    def __repr__(self):
        return self._shown_as('locked' if self._locked else 'unlocked')

    def locked(self):
        return self._locked

    async def acquire(self):
        if not self._locked and all(waiter.cancelled() for waiter in self._waiters):
            self._locked = True
            return True
        try:
            await self._wait_for(self._new_waiter())
        except exceptions.CancelledError:
            if not self._locked:
                self._wake_first()
            raise
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError('Lock is not acquired.')
        self._locked = False
        self._wake_first()

    def _wake_first(self):
        """Unless that one has been woken already, or cancelled: then it passes this on when it runs."""
        waiter = next(iter(self._waiters), None)
        if waiter is not None and not waiter.done():
            waiter.set_result(True)


class Event(_Waiters):

    def __init__(self):
        super().__init__()
        self._value = False

    def __repr__(self):
        return self._shown_as('set' if self._value else 'unset')

    def is_set(self):
        return self._value

    def set(self):
        if not self._value:
            self._value = True
            for waiter in self._waiters:
                if not waiter.done():
                    waiter.set_result(True)

    def clear(self):
        self._value = False

    async def wait(self):
        if self._value:
            return True
        await self._wait_for(self._new_waiter())
        return True


class Condition(_Waiters):

    def __init__(self, lock=None):
        super().__init__()
        self._lock = Lock() if lock is None else lock
        self.locked = self._lock.locked
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __repr__(self):
        return self._shown_as('locked' if self.locked() else 'unlocked')

    async def wait(self):
        if not self.locked():
            raise RuntimeError('cannot wait on un-acquired lock')
        waiter = self._new_waiter()
        self.release()
        try:
            await self._wait_for(waiter)
            return True
        finally:
            await self._acquire_again()

    async def _acquire_again(self):
        """Even if the task is cancelled meanwhile."""
        cancelled = None
        while True:
            try:
                await self.acquire()
                break
            except exceptions.CancelledError as error:
                cancelled = error
        if cancelled is not None:
            raise cancelled

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError('cannot notify on un-acquired lock')
        woken = 0
        for waiter in self._waiters:
            if woken >= n:
                break
            if not waiter.done():
                woken += 1
                waiter.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore(_Waiters):

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('Semaphore initial value must be >= 0')
        super().__init__()
        self._value = value

    def __repr__(self):
        return self._shown_as('locked' if self.locked() else f'unlocked, value:{self._value}')

    def locked(self):
        return self._value == 0 or any(not waiter.cancelled() for waiter in self._waiters)

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        waiter = self._new_waiter()
        try:
            await self._wait_for(waiter)
        except exceptions.CancelledError:
            if waiter.done() and not waiter.cancelled():
                self._value += 1
                self._wake_waiters()
            raise
        self._wake_waiters()
        return True

    def release(self):
        self._value += 1
        self._wake_waiters()

    def _wake_waiters(self):
        for waiter in self._waiters:
            if self._value <= 0:
                break
            if not waiter.done():
                self._value -= 1
                waiter.set_result(True)


class BoundedSemaphore(Semaphore):

    def __init__(self, value=1):
        self._bound_value = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound_value:
            raise ValueError('BoundedSemaphore released too many times')
        super().release()


if sys.version_info >= (3, 11):
    __all__ += ('Barrier',)

    class Barrier(LoopBound):

        def __init__(self, parties):
            if parties < 1:
                raise ValueError('parties must be >= 1')
            self._condition = Condition()
            self._parties = parties
            self._state = 'filling'
            self._count = 0

        parties = property(lambda self: self._parties)
        n_waiting = property(lambda self: self._count if self._state == 'filling' else 0)
        broken = property(lambda self: self._state == 'broken')

        def __repr__(self):
            waiting = '' if self.broken else f', waiters:{self.n_waiting}/{self.parties}'
            return f'<{super().__repr__()[1:-1]} [{self._state}{waiting}]>'

        async def __aenter__(self):
            return await self.wait()

        async def __aexit__(self, *details):
            pass

        async def wait(self):
            async with self._condition:
                await self._condition.wait_for(lambda: self._state not in ('draining', 'resetting'))
                self._require_whole()
                index = self._count
                self._count += 1
                try:
                    if self._count == self._parties:
                        self._state = 'draining'
                        self._condition.notify_all()
                    else:
                        await self._condition.wait_for(lambda: self._state != 'filling')
                        if self._state == 'resetting':
                            raise exceptions.BrokenBarrierError('Abort or reset of barrier')
                        self._require_whole()
                    return index
                finally:
                    self._count -= 1
                    if self._count == 0 and self._state in ('draining', 'resetting'):
                        self._state = 'filling'
                    self._condition.notify_all()

        def _require_whole(self):
            if self._state == 'broken':
                raise exceptions.BrokenBarrierError('Barrier aborted')

        async def reset(self):
            async with self._condition:
                self._state = 'resetting' if self._count else 'filling'
                self._condition.notify_all()

        async def abort(self):
            async with self._condition:
                self._state = 'broken'
                self._condition.notify_all()
