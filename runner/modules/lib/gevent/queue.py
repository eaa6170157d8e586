"""Models gevent.queue: the kinds of queues, and which of them stand in for the standard ones.

Up to 24.11 Queue only hands over items, JoinableQueue counts tasks as well, and the standard module gets
nothing but the Python form of its own SimpleQueue.  From 25.4 SimpleQueue is gevent's, Queue
counts tasks (JoinableQueue is the same class), and a patch replaces all of them.
"""
from _extension_types import compiled
from heapq import heapify
from heapq import heappop
from heapq import heappush

from _readonly_member import ReadOnlyMember
import queue as _queue
from gevent._compiled_import import imported as _imported
from gevent._queue_base import BaseQueue as _BaseQueue
from gevent._queue_base import Empty
from gevent._queue_base import Full
from gevent._queue_base import shutdown as _shut_down
from gevent._queue_channel import Channel
from gevent._version import version_info

_REPLACES_ALL = version_info >= (25, 4)
_CAN_SHUT_DOWN = version_info >= (24, 10)

__implements__ = ['Queue', 'PriorityQueue', 'LifoQueue']
__extensions__ = ['JoinableQueue', 'Channel']
__imports__ = ['Empty', 'Full']
if _CAN_SHUT_DOWN:
    from gevent._queue_base import ShutDown
    (__imports__ if hasattr(_queue, 'ShutDown') else __extensions__).append('ShutDown')


def _drain(queue):
    while queue.qsize():
        queue.get()


def _named(cls, name):
    """The class and its methods under the name that they have in this version."""
    cls.__name__ = cls.__qualname__ = name
    for each in vars(cls).values():
        if type(each) is type(_named):
            each.__qualname__ = name + '.' + each.__name__
    return cls


if _REPLACES_ALL:
    __implements__.append('SimpleQueue')
    SimpleQueue = _named(_BaseQueue, 'SimpleQueue')
else:
    Queue = _named(_BaseQueue, 'Queue')
    if _CAN_SHUT_DOWN:
        _BaseQueue.shutdown = _shut_down
        _BaseQueue.cdef__drain_for_immediate_shutdown = _drain
    SimpleQueue = _queue._PySimpleQueue
compiled(_BaseQueue)


class JoinableQueue(_BaseQueue):
    """Counts the items that were put and not yet reported as done."""

    __module__ = 'gevent._gevent_cqueue'
    __slots__ = ('cdef__cond', 'cdef__unfinished')
    unfinished_tasks = ReadOnlyMember('cdef__unfinished')

    def __init__(self, maxsize=None, items=(), unfinished_tasks=None):
        super().__init__(maxsize, items, _warn_depth=3)
        from gevent.event import Event
        self.cdef__cond = Event()
        self.cdef__cond.set()
        self.cdef__unfinished = unfinished_tasks or (len(items) if items else 0)
        if self.cdef__unfinished:
            self.cdef__cond.clear()

    def copy(self):
        return type(self)(self.maxsize, self.queue, self.cdef__unfinished)

    def _format(self):
        text = super()._format()
        if self.cdef__unfinished:
            text += ' tasks=%s _cond=%s' % (self.cdef__unfinished, self.cdef__cond)
        return text

    def _put(self, item):
        super()._put(item)
        self.cdef__did_put_task()

    def cdef__did_put_task(self):
        self.cdef__unfinished += 1
        self.cdef__cond.clear()

    def task_done(self):
        if self.cdef__unfinished <= 0:
            raise ValueError('task_done() called too many times')
        self.cdef__unfinished -= 1
        if self.cdef__unfinished == 0:
            self.cdef__cond.set()

    def join(self, timeout=None):
        """Wait until all items are reported as done; false after *timeout*."""
        return self.cdef__cond.wait(timeout=timeout)

    if _CAN_SHUT_DOWN:
        shutdown = _shut_down

        def cdef__drain_for_immediate_shutdown(self):
            while self.qsize():
                self.get(True, None)
                self.task_done()


if _REPLACES_ALL:
    Queue = _named(JoinableQueue, 'Queue')
compiled(JoinableQueue)


@compiled
class UnboundQueue(Queue):
    """Has room for ever: a put never waits."""

    __module__ = 'gevent._gevent_cqueue'
    __slots__ = ()

    def __init__(self, maxsize=None, items=()):
        if maxsize is not None:
            raise ValueError('UnboundQueue has no maxsize')
        super().__init__(maxsize, items)
        self.cdef_putters = None

    def put(self, item, block=True, timeout=None):
        self._put(item)
        if self.cdef_getters:
            self.cdef__schedule_unlock()


@compiled
class PriorityQueue(Queue):
    __module__ = 'gevent._gevent_cqueue'
    __slots__ = ()

    def _create_queue(self, items=()):
        heap = list(items)
        heapify(heap)
        return heap

    def _put(self, item):
        heappush(self.queue, item)
        if _REPLACES_ALL:
            self.cdef__did_put_task()

    def _get(self):
        return heappop(self.queue)


@compiled
class LifoQueue(JoinableQueue if _CAN_SHUT_DOWN else Queue):
    __module__ = 'gevent._gevent_cqueue'
    __slots__ = ()

    def _create_queue(self, items=()):
        return list(items)

    def _put(self, item):
        self.queue.append(item)
        if _CAN_SHUT_DOWN:
            self.cdef__did_put_task()

    def _get(self):
        return self.queue.pop()

    def _peek(self):
        return self.queue[-1]


__all__ = ([] if _REPLACES_ALL else ['SimpleQueue']) + __implements__ + __extensions__ + __imports__

__name__ = _imported(__name__, 'gevent._gevent_cqueue')
