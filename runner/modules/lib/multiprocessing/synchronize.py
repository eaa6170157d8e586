"""Models multiprocessing.synchronize: semaphores of the system's, which processes share and no patch makes cooperative.

All versions.  A thread that waits for one blocks with all its greenlets.  A semaphore is something unnumbered among the
descriptors that holds a byte for each time that it can be taken; how often this process has taken it, and which thread
did so last, it keeps itself.
"""
import _descriptors
import struct
import sys
import threading
import time

from _frames import unsupported
from _native_thread import get_ident as _get_ident
from multiprocessing import context
from multiprocessing import process
from multiprocessing import reduction
from multiprocessing import resource_tracker
from multiprocessing import util
from multiprocessing.util import register_after_fork

__all__ = ['Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Condition', 'Event', 'Barrier']

SEM_VALUE_MAX = 2 ** 31 - 1
_TOKEN = b'.'


class SemLock:
    """A semaphore with at most *maxvalue*; the recursive one may be taken again by the thread that has it."""

    def __init__(self, value, maxvalue, recursive=False, *, ctx=None):
        self._is_fork_ctx = (ctx or context._default_context.get_context()).get_start_method() == 'fork'
        if not self._is_fork_ctx:
            resource_tracker.register(self, 'semaphore')
        self._begin(_descriptors.make_unnumbered(_TOKEN * value), maxvalue, recursive)
        register_after_fork(self, SemLock._after_fork)

    def _begin(self, tokens, maxvalue, recursive):
        self._semlock = self
        self.maxvalue = maxvalue
        self._tokens = tokens
        self._recursive = recursive
        self._last_taker = None
        self._after_fork()

    def __getstate__(self):
        context.assert_spawning(self)
        if self._is_fork_ctx and sys.version_info < (3, 12):
            unsupported('a lock of the start method fork in a process started otherwise, where it is no valid address')
        if self._is_fork_ctx:
            raise RuntimeError('A SemLock created in a fork context is being shared with a process in a spawn context. '
                               'This is not supported. Please use the same context to create multiprocessing objects '
                               'and Process.')
        return reduction.DupFd(self._tokens), self.maxvalue, self._recursive

    def __setstate__(self, state):
        df, maxvalue, recursive = state
        self._begin(df.detach(), maxvalue, recursive)
        self._is_fork_ctx = False

    def _after_fork(self):
        self._taken = 0

    def _is_mine(self):
        return self._taken > 0 and self._last_taker == _get_ident()

    if sys.version_info >= (3, 14):
        def locked(self):
            return self._is_zero()

    def _count(self):
        return self._taken

    def _get_value(self):
        tokens = _descriptors.read(self._tokens, SEM_VALUE_MAX, True)
        return len(tokens) if isinstance(tokens, bytes) else 0

    def _is_zero(self):
        return self._get_value() == 0

    def acquire(self, block=True, timeout=None):
        if not (self._recursive and self._is_mine()) and not self._take(block, timeout):
            return False
        self._taken += 1
        self._last_taker = _get_ident()
        return True

    def _take(self, block, timeout):
        deadline = None if timeout is None else time.monotonic() + max(timeout, 0)
        while _descriptors.read(self._tokens, 1) != _TOKEN:
            left = None if deadline is None else deadline - time.monotonic()
            if not block or left is not None and left <= 0:
                return False
            _descriptors.wait(((self._tokens, 1),), left)
        return True

    def release(self):
        if self._recursive:
            if not self._is_mine():
                raise AssertionError('attempt to release recursive lock not owned by thread')
            if self._taken > 1:
                self._taken -= 1
                return
        elif self._get_value() >= self.maxvalue:
            raise ValueError('semaphore or lock released too many times')
        self._taken -= 1
        _descriptors.write(self._tokens, _TOKEN)

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()

    def _owner(self):
        if self._is_mine():
            return process.current_process().name
        if self._get_value() == 1:
            return 'None'
        return 'SomeOtherThread' if self._taken > 0 else 'SomeOtherProcess'


class Semaphore(SemLock):

    def __init__(self, value=1, *, ctx=None):
        super().__init__(value, SEM_VALUE_MAX, ctx=ctx)

    def get_value(self):
        return self._get_value()

    def __repr__(self):
        return '<%s(value=%s)>' % (type(self).__name__, self._get_value())


class BoundedSemaphore(Semaphore):

    def __init__(self, value=1, *, ctx=None):
        SemLock.__init__(self, value, value, ctx=ctx)

    def __repr__(self):
        return '<%s(value=%s, maxvalue=%s)>' % (type(self).__name__, self._get_value(), self.maxvalue)


class Lock(SemLock):

    def __init__(self, *, ctx=None):
        super().__init__(1, 1, ctx=ctx)

    def __repr__(self):
        return '<%s(owner=%s)>' % (type(self).__name__, self._owner())


class RLock(SemLock):

    def __init__(self, *, ctx=None):
        super().__init__(1, 1, recursive=True, ctx=ctx)

    def __repr__(self):
        return '<%s(%s, %s)>' % (type(self).__name__, self._owner(), self._taken)


class Condition:

    def __init__(self, lock=None, *, ctx=None):
        self.__setstate__((lock or RLock(ctx=ctx), Semaphore(0, ctx=ctx), Semaphore(0, ctx=ctx), Semaphore(0, ctx=ctx)))

    def __getstate__(self):
        context.assert_spawning(self)
        return self._lock, self._sleeping_count, self._woken_count, self._wait_semaphore

    def __setstate__(self, state):
        self._lock, self._sleeping_count, self._woken_count, self._wait_semaphore = state
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc_info):
        return self._lock.__exit__(*exc_info)

    def wait(self, timeout=None):
        assert self._lock._is_mine(), 'must acquire() condition before using wait()'
        self._sleeping_count.release()
        held = self._lock._count()
        for _ in range(held):
            self._lock.release()
        try:
            return self._wait_semaphore.acquire(True, timeout)
        finally:
            self._woken_count.release()
            for _ in range(held):
                self._lock.acquire()

    def notify(self, n=1):
        assert self._lock._is_mine(), 'lock is not owned'
        assert not self._wait_semaphore.acquire(False)
        while self._woken_count.acquire(False):
            assert self._sleeping_count.acquire(False)
        woken = 0
        while woken < n and self._sleeping_count.acquire(False):
            self._wait_semaphore.release()
            woken += 1
        for _ in range(woken):
            self._woken_count.acquire()
        while woken and self._wait_semaphore.acquire(False):
            pass

    def notify_all(self):
        self.notify(n=sys.maxsize)

    def wait_for(self, predicate, timeout=None):
        return util.wait_for(self, predicate, timeout)


class Event:

    def __init__(self, *, ctx=None):
        self._cond = Condition(Lock(ctx=ctx), ctx=ctx)
        self._flag = Semaphore(0, ctx=ctx)

    def _set_already(self):
        if self._flag.acquire(False):
            self._flag.release()
            return True
        return False

    def is_set(self):
        with self._cond:
            return self._set_already()

    def set(self):
        with self._cond:
            self._flag.acquire(False)
            self._flag.release()
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag.acquire(False)

    def wait(self, timeout=None):
        with self._cond:
            if not self._set_already():
                self._cond.wait(timeout)
            return self._set_already()

    def __repr__(self):
        return '<%s at %#x %s>' % (type(self).__name__, id(self), 'set' if self.is_set() else 'unset')


class _BarrierState:
    """How many wait, and what the barrier is about, in memory that processes share."""

    def __init__(self):
        self._memory = _descriptors.make_unnumbered(struct.pack('ii', 0, 0))

    def __getstate__(self):
        return reduction.DupFd(self._memory)

    def __setstate__(self, df):
        self._memory = df.detach()

    def get(self, place):
        return struct.unpack('ii', _descriptors.read(self._memory, 8, True))[place]

    def put(self, place, value):
        both = list(struct.unpack('ii', _descriptors.read(self._memory, 8, True)))
        both[place] = value
        _descriptors.store(self._memory, struct.pack('ii', *both))


class Barrier(threading.Barrier):
    """threading's, over a Condition and numbers that processes share."""

    def __init__(self, parties, action=None, timeout=None, *, ctx=None):
        self._shared = _BarrierState()
        threading.Barrier.__init__(self, parties, action, timeout)
        self._cond = Condition(ctx=ctx)

    def __getstate__(self):
        context.assert_spawning(self)
        return self._parties, self._action, self._timeout, self._cond, self._shared

    def __setstate__(self, state):
        self._parties, self._action, self._timeout, self._cond, self._shared = state

    _state = property(lambda self: self._shared.get(0), lambda self, value: self._shared.put(0, value))
    _count = property(lambda self: self._shared.get(1), lambda self, value: self._shared.put(1, value))
