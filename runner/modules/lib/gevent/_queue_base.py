"""Models the core of gevent.queue: a bounded line of items between greenlets of one hub.

Whoever must wait leaves a Waiter in `getters` or `putters`; a callback of the hub matches them.
The hub itself cannot wait: a put or get from it hands over at once or fails.
From 24.10 a queue can be shut down, and negative timeouts are refused.

Compiled methods that call one another give all optional arguments, which a subclass's own method then gets.
"""
import sys
from collections import deque

import queue as _queue
from greenlet import getcurrent
from gevent._hub_local import get_hub_noargs
from gevent._version import version_info
from gevent._waiter import Waiter
from gevent.exceptions import InvalidSwitchError
from gevent.timeout import Timeout

_CAN_SHUT_DOWN = version_info >= (24, 10)
_REPLACES_ALL = version_info >= (25, 4)

Full = _queue.Full
Empty = _queue.Empty

if hasattr(_queue, 'ShutDown'):
    ShutDown = _queue.ShutDown
else:

    class ShutDown(Exception):
        __module__ = 'gevent._gevent_cqueue'


def subscript(cls, item):
    """`Queue[int]`, since 25.4."""
    from types import GenericAlias
    return GenericAlias(cls, item)


def discard(waiters, waiter):
    if waiter in waiters:
        waiters.remove(waiter)


def _refuse_negative(block, timeout):
    if _CAN_SHUT_DOWN and block and timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")


def _end_as_memory_of_others_does():
    """The compiled method takes any object for a queue, and calls what stands where a queue has its C methods."""
    from _signals import kill
    from signal import SIGSEGV
    from os import getpid
    kill(getpid(), SIGSEGV)


class _Putter(Waiter):
    """Waits for room, with the item that is to be put."""

    def __init__(self, item, queue):
        super().__init__()
        self.item = item
        self.queue = queue

    def put_and_switch(self):
        self.queue._put(self.item)
        self.queue = self.item = None
        return self.switch(self)


class BaseQueue:
    """gevent.queue names it."""

    __module__ = 'gevent._gevent_cqueue'
    __slots__ = ('cdef__maxsize', 'cdef_getters', 'cdef_putters', 'hub', 'cdef__event_unlock', 'queue', '__weakref__')
    if _CAN_SHUT_DOWN:
        __slots__ += ('is_shutdown',)
    if _REPLACES_ALL:
        __class_getitem__ = classmethod(subscript)


    def __init__(self, maxsize=None, items=(), _warn_depth=2):
        if maxsize is not None and maxsize <= 0:
            if maxsize == 0:
                import warnings
                warnings.warn(
                    'Queue(0) now equivalent to Queue(None); if you want a channel, use Channel',
                    DeprecationWarning, stacklevel=_warn_depth)
            maxsize = None
        self.cdef__maxsize = -1 if maxsize is None else range(maxsize).stop    # operator.index, without that module
        self.cdef_getters = deque()
        self.cdef_putters = deque()
        self.hub = get_hub_noargs()
        self.cdef__event_unlock = None
        self.queue = None
        if _CAN_SHUT_DOWN:
            self.is_shutdown = False
        if not _REPLACES_ALL:
            self.queue = self._create_queue(items)
        elif items:
            self._init(maxsize, items)
        else:
            self._init(maxsize)

    if _REPLACES_ALL:
        # Until then they are Cython's own: no class of the program's can change them.
        def _init(self, maxsize, items=()):
            if not isinstance(self, BaseQueue):
                _end_as_memory_of_others_does()
            self.queue = self._create_queue(items)

        def _qsize(self):
            return len(self.queue)

        def qsize(self):
            return self._qsize()
    else:
        def qsize(self):
            return len(self.queue)

    @property
    def maxsize(self):
        return self.cdef__maxsize if self.cdef__maxsize > 0 else None

    @maxsize.setter
    def maxsize(self, size):
        self.cdef__maxsize = -1 if size is None or size <= 0 else size

    def copy(self):
        return type(self)(self.maxsize, self.queue)

    # What kinds of queues do differently.

    def _create_queue(self, items=()):
        return deque(items)

    def _get(self):
        return self.queue.popleft()

    def _peek(self):
        return self.queue[0]

    def _put(self, item):
        self.queue.append(item)

    def __repr__(self):
        return '<%s at %s%s>' % (type(self).__name__, hex(id(self)), self._format())

    def __str__(self):
        return '<%s%s>' % (type(self).__name__, self._format())

    def _format(self):
        text = ''
        if self.maxsize is not None:
            text += ' maxsize=%r' % (self.maxsize,)
        if self.queue:
            text += ' queue=%r' % (self.queue,)
        if self.cdef_getters:
            text += ' getters[%s]' % len(self.cdef_getters)
        if self.cdef_putters:
            text += ' putters[%s]' % len(self.cdef_putters)
        return text

    def __len__(self):
        return self.qsize()

    def __bool__(self):
        return True

    def empty(self):
        return not self.qsize()

    def full(self):
        return self.cdef__maxsize > 0 and self.qsize() >= self.cdef__maxsize

    def put(self, item, block=True, timeout=None):
        """Add *item*; with *block* wait for room, else or after *timeout* raise Full."""
        if _CAN_SHUT_DOWN and self.is_shutdown:
            raise ShutDown
        if not self.full():
            _refuse_negative(block, timeout)
            self._put(item)
            if self.cdef_getters:
                self.cdef__schedule_unlock()
            return
        if self.hub is getcurrent():
            while self.cdef_getters and self.qsize() and self.full():
                getter = self.cdef_getters.popleft()
                getter.switch(getter)
            if self.full():
                raise Full
            self._put(item)
            return
        if not block:
            raise Full
        waiter = _Putter(item, self)
        self.cdef_putters.append(waiter)
        limit = Timeout._start_new_or_dummy(timeout, Full)
        try:
            if self.cdef_getters:
                self.cdef__schedule_unlock()
            got = waiter.get()
            if got is not waiter:
                raise InvalidSwitchError('Invalid switch into Queue.put: %r' % (got,))
        finally:
            limit.cancel()
            discard(self.cdef_putters, waiter)

    def put_nowait(self, item):
        self.put(item, False, None)

    def cdef__wait_for_item(self, take, block, timeout):
        if _CAN_SHUT_DOWN and self.is_shutdown:
            raise ShutDown
        _refuse_negative(block, timeout)
        if self.hub is getcurrent():
            while self.cdef_putters:
                self.cdef_putters.popleft().put_and_switch()
                if self.qsize():
                    return take()
            raise Empty
        if not block:
            raise Empty
        waiter = Waiter()
        limit = Timeout._start_new_or_dummy(timeout, Empty)
        try:
            self.cdef_getters.append(waiter)
            if self.cdef_putters:
                self.cdef__schedule_unlock()
            got = waiter.get()
            if got is not waiter:
                raise InvalidSwitchError('Invalid switch into Queue.get: %r' % (got,))
            return take()
        finally:
            limit.cancel()
            discard(self.cdef_getters, waiter)

    def get(self, block=True, timeout=None):
        """Remove and return an item; with *block* wait for one, else or in the end raise Empty."""
        if self.qsize():
            if self.cdef_putters:
                self.cdef__schedule_unlock()
            return self._get()
        return self.cdef__wait_for_item(self._get, block, timeout)

    def get_nowait(self):
        return self.get(False, None)

    def peek(self, block=True, timeout=None):
        if self.qsize():
            return self._peek()
        return self.cdef__wait_for_item(self._peek, block, timeout)

    def peek_nowait(self):
        return self.peek(False, None)

    def _unlock(self):
        """In the hub: let putters in while there is room, getters out while there are items."""
        moved = True
        while moved:
            moved = False
            if self.cdef_putters and not self.full():
                moved = True
                putter = self.cdef_putters.popleft()
                try:
                    self._put(putter.item)
                except BaseException:
                    putter.throw(*sys.exc_info())
                else:
                    putter.switch(putter)
            if self.cdef_getters and self.qsize():
                moved = True
                getter = self.cdef_getters.popleft()
                getter.switch(getter)

    def cdef__schedule_unlock(self):
        if not self.cdef__event_unlock:
            self.cdef__event_unlock = self.hub.loop.run_callback(self._unlock)

    def __iter__(self):
        return self

    def __next__(self):
        item = self.get(True, None)
        if item is StopIteration:
            raise item
        return item

    if not _CAN_SHUT_DOWN:
        next = __next__


def shutdown(queue, immediate=False):
    """Refuse further puts, and gets once it is empty; who waits gets a ShutDown."""
    queue.is_shutdown = True
    if immediate:
        queue.cdef__drain_for_immediate_shutdown()
    waiting = list(queue.cdef_getters) + list(queue.cdef_putters)
    queue.cdef_getters.clear()
    queue.cdef_putters.clear()
    for waiter in waiting:
        queue.hub.loop.run_callback(waiter.throw, ShutDown)
