"""Models CPython's C module `_queue`: Empty and SimpleQueue, 3.8 to 3.14.

SimpleQueue waits on a native lock that no patch reaches: get() on an empty one stops the whole native
thread, its greenlets with it.
"""
import sys

from _collections import deque
from _native_thread import allocate_lock
from time import monotonic

__all__ = ['Empty', 'SimpleQueue']


class Empty(Exception):
    pass


class SimpleQueue:

    if sys.version_info >= (3, 9):
        def __class_getitem__(cls, item):
            from _types import GenericAlias
            return GenericAlias(cls, item)

    def __init__(self):
        self._items = deque()
        # Held while a get() that found nothing waits for the put() that has something for it.
        self._lock = allocate_lock()
        self._held = False

    def put(self, item, block=True, timeout=None):
        self._items.append(item)
        if self._held:
            self._held = False
            self._lock.release()

    def put_nowait(self, item):
        return self.put(item)

    def get(self, block=True, timeout=None):
        deadline = None
        if block and timeout is not None:
            if timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            deadline = monotonic() + timeout
        while not self._items:
            if not self._lock.acquire(False):
                if not block:
                    raise Empty
                left = -1 if deadline is None else max(deadline - monotonic(), 0)
                if not self._lock.acquire(True, left):
                    raise Empty
            self._held = True
        item = self._items.popleft()
        if self._held:
            # For the next who waits: it looks whether there is more.
            self._held = False
            self._lock.release()
        return item

    def get_nowait(self):
        return self.get(False)

    def empty(self):
        return not self._items

    def qsize(self):
        return len(self._items)
