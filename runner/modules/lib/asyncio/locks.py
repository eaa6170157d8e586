"""Locks, events, conditions, semaphores and barriers between the tasks of one loop."""
import collections
import sys
import threading

from asyncio import _loop_argument
from asyncio import events
from asyncio import exceptions

__all__ = ('BoundedSemaphore', 'Condition', 'Event', 'Lock', 'Semaphore')

_loop_lock = threading.Lock()       # made when asyncio is imported, as that of CPython's mixins


class LoopBound:
    """Belongs to the loop that is current when it is made, from 3.10 on to the one that first waits for it."""
    _loop = None

    def _bind(self, options, depth=3):
        given = None
        if options:
            given = _loop_argument.given(options, type(self).__name__, is_class=True, stacklevel=depth)
        if sys.version_info < (3, 10):
            self._loop = events.get_event_loop() if given is None else given

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

    def __init__(self, options):
        self._bind(options, 4 + isinstance(self, BoundedSemaphore))
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

    def __init__(self, **options):
        super().__init__(options)
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

    def __init__(self, **options):
        super().__init__(options)
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

    def __init__(self, lock=None, **options):
        super().__init__(options)
        self._lock = Lock() if lock is None else lock
        if sys.version_info < (3, 10):
            if lock is None:
                self._lock._loop = self._loop
            elif lock._loop is not self._loop:
                raise ValueError('loop argument must agree with lock')
        self.locked = self._lock.locked
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __repr__(self):
        return self._shown_as('locked' if self.locked() else 'unlocked')

    async def wait(self):
        if not self.locked():
            raise RuntimeError('cannot wait on un-acquired lock')
        try:
            return await self._wait_unlocked()
        except BaseException:
            if sys.version_info >= (3, 13):
                self._notify(1)     # it may have been meant for this one, and another may wake for nothing
            raise

    async def _wait_unlocked(self):
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
            raise cancelled if sys.version_info >= (3, 13) else exceptions.CancelledError

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError('cannot notify on un-acquired lock')
        self._notify(n)

    def _notify(self, n):
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

    def __init__(self, value=1, **options):
        if value < 0:
            raise ValueError('Semaphore initial value must be >= 0')
        super().__init__(options)
        self._value = value

    def __repr__(self):
        return self._shown_as('locked' if self.locked() else f'unlocked, value:{self._value}')

    def release(self):
        self._value += 1
        self._wake_next()

    if sys.version_info >= (3, 10):
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
                self._give_on(waiter)
                raise
            finally:
                if sys.version_info >= (3, 13):
                    self._wake_all_allowed()
            if sys.version_info < (3, 13) and self._value > 0:
                self._wake_next()
            return True

        def _give_on(self, waiter):
            """What a cancelled one had got."""
            if not waiter.done() or waiter.cancelled():
                return
            self._value += 1
            if sys.version_info < (3, 13):
                self._wake_next()

        def _wake_all_allowed(self):
            while self._value > 0 and self._wake_next():
                pass

        def _wake_next(self):
            """Hands one on to the first that waits; false if none does."""
            for waiter in self._waiters:
                if not waiter.done():
                    self._value -= 1
                    waiter.set_result(True)
                    return True
            return False
    else:
        def locked(self):
            return self._value == 0

        async def acquire(self):
            """Who comes when there is one takes it, though others were woken for it: they wait once more, as last."""
            while self._value <= 0:
                waiter = self._new_waiter()
                try:
                    await waiter
                except BaseException:
                    waiter.cancel()
                    if self._value > 0 and not waiter.cancelled():
                        self._wake_next()
                    raise
            self._value -= 1
            return True

        def _wake_next(self):
            while self._waiters:
                waiter = self._waiters.popleft()
                if not waiter.done():
                    waiter.set_result(None)
                    return


class BoundedSemaphore(Semaphore):

    def __init__(self, value=1, **options):
        self._bound_value = value
        super().__init__(value, **options)

    def release(self):
        if self._value >= self._bound_value:
            raise ValueError('BoundedSemaphore released too many times')
        super().release()


if sys.version_info >= (3, 11):
    __all__ += ('Barrier',)

    class Barrier(LoopBound):

        def __init__(self, parties):
            if parties < 1:
                raise ValueError(f"parties must be {'>= 1' if sys.version_info >= (3, 13, 1) else '> 0'}")
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
                if self.broken:
                    raise exceptions.BrokenBarrierError('Barrier aborted')
                index = self._count
                self._count += 1
                try:
                    if self._count == self._parties:
                        self._state = 'draining'
                        self._condition.notify_all()
                    else:
                        await self._condition.wait_for(lambda: self._state != 'filling')
                        if self._state in ('broken', 'resetting'):
                            raise exceptions.BrokenBarrierError('Abort or reset of barrier')
                    return index
                finally:
                    self._count -= 1
                    if self._count == 0:
                        if self._state in ('draining', 'resetting'):
                            self._state = 'filling'
                        self._condition.notify_all()

        async def reset(self):
            async with self._condition:
                self._state = 'resetting' if self._count else 'filling'
                self._condition.notify_all()

        async def abort(self):
            async with self._condition:
                self._state = 'broken'
                self._condition.notify_all()
