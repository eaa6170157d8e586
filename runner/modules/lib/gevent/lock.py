"""Models gevent.lock: semaphores, and the RLock that belongs to a greenlet.

All versions; 25.4 and later give RLock a locked().  Like gevent.lock itself this imports gevent.monkey.
"""
from gevent import monkey
from gevent._semaphore import BoundedSemaphore
from gevent._semaphore import Semaphore
from gevent._version import version_info
from greenlet import getcurrent

__all__ = ['Semaphore', 'BoundedSemaphore', 'DummySemaphore', 'RLock']


class DummySemaphore:
    """A semaphore that never runs out."""

    def __init__(self, value=None):
        return None

    def __str__(self):
        return '<%s>' % type(self).__name__

    def locked(self):
        return False

    def ready(self):
        return True

    def release(self):
        return None

    def rawlink(self, callback):
        return None

    unlink = rawlink

    def wait(self, timeout=None):
        return 1

    def acquire(self, blocking=True, timeout=None):
        return True

    def __enter__(self):
        return None

    def __exit__(self, _kind, _value, _trace):
        return None


class RLock:

    __slots__ = ('_block', '_owner', '_count', '__weakref__')

    def __init__(self, hub=None):
        self._block = Semaphore(1, hub)
        self._owner = None
        self._count = 0

    def __repr__(self):
        return '<%s at 0x%x _block=%s _count=%r _owner=%r)>' % (
            type(self).__name__, id(self), self._block, self._count, self._owner)

    def acquire(self, blocking=True, timeout=None):
        me = getcurrent()
        if self._owner is me:
            self._count += 1
            return 1
        got = self._block.acquire(blocking, timeout)
        if got:
            self._owner = me
            self._count = 1
        return got

    def __enter__(self):
        return self.acquire()

    def release(self):
        me = getcurrent()
        if self._owner is not me:
            raise RuntimeError(
                'cannot release un-acquired lock. Owner: %r Current: %r' % (self._owner, me))
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def __exit__(self, _kind, _value, _trace):
        self.release()

    if version_info >= (25, 4):

        def locked(self):
            return self._count > 0

    # For Condition.

    def _acquire_restore(self, count_owner):
        self._block.acquire()
        self._count, self._owner = count_owner

    def _release_save(self):
        held = (self._count, self._owner)
        self._count = 0
        self._owner = None
        self._block.release()
        return held

    def _is_owned(self):
        return self._owner is getcurrent()
