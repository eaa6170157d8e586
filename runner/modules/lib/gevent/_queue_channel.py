"""Models gevent.queue.Channel: a queue without room, where each put meets a get.  All versions."""
from _extension_types import compiled
from collections import deque

from greenlet import getcurrent
from gevent._hub_local import get_hub_noargs
from gevent._queue_base import Empty
from gevent._queue_base import Full
from gevent._queue_base import discard
from gevent._queue_base import subscript
from gevent._version import version_info
from gevent._waiter import Waiter
from gevent.exceptions import InvalidSwitchError
from gevent.timeout import Timeout


@compiled
class Channel:
    __module__ = 'gevent._gevent_cqueue'
    __slots__ = ('getters', 'putters', 'hub', 'cdef__event_unlock', '__weakref__')
    if version_info >= (25, 4):
        __class_getitem__ = classmethod(subscript)

    def __init__(self, maxsize=1):
        if maxsize != 1:
            raise ValueError('Channels have a maxsize of 1')
        self.getters = deque()
        self.putters = deque()
        self.hub = get_hub_noargs()
        self.cdef__event_unlock = None

    def __repr__(self):
        return '<%s at %s %s>' % (type(self).__name__, hex(id(self)), self._format())

    def __str__(self):
        return '<%s %s>' % (type(self).__name__, self._format())

    def _format(self):
        text = ''
        if self.getters:
            text += ' getters[%s]' % len(self.getters)
        if self.putters:
            text += ' putters[%s]' % len(self.putters)
        return text

    @property
    def balance(self):
        return len(self.putters) - len(self.getters)

    def qsize(self):
        return 0

    def empty(self):
        return True

    full = empty

    def put(self, item, block=True, timeout=None):
        """Hand *item* to a getter, waiting for one if need be."""
        if self.hub is getcurrent():
            if not self.getters:
                raise Full
            self.getters.popleft().switch(item)
            return
        if not block:
            timeout = 0
        waiter = Waiter()
        offer = (item, waiter)
        self.putters.append(offer)
        limit = Timeout._start_new_or_dummy(timeout, Full)
        try:
            if self.getters:
                self.cdef__schedule_unlock()
            got = waiter.get()
            if got is not waiter:
                raise InvalidSwitchError('Invalid switch into Channel.put: %r' % (got,))
        except BaseException:
            discard(self.putters, offer)
            raise
        finally:
            limit.cancel()

    def put_nowait(self, item):
        self.put(item, False)

    def get(self, block=True, timeout=None):
        """Take an item from a putter, waiting for one if need be."""
        if self.hub is getcurrent() and self.putters:
            item, putter = self.putters.popleft()
            self.hub.loop.run_callback(putter.switch, putter)
            return item
        if not block:
            timeout = 0
        waiter = Waiter()
        limit = Timeout._start_new_or_dummy(timeout, Empty)
        try:
            self.getters.append(waiter)
            if self.putters:
                self.cdef__schedule_unlock()
            return waiter.get()
        except BaseException:
            self.getters.remove(waiter)
            raise
        finally:
            limit.close()

    def get_nowait(self):
        return self.get(False, None)

    def _unlock(self):
        while self.putters and self.getters:
            getter = self.getters.popleft()
            item, putter = self.putters.popleft()
            getter.switch(item)
            putter.switch(putter)

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

    next = __next__
