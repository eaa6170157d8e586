"""Models `sched`: events in the order of their times, under an RLock of the moment the scheduler is made.

Up to 3.9 events compare by time and priority alone, from 3.10 on also by the order in which they were made.
"""
import heapq
import sys
import threading
import time
from collections import namedtuple
from itertools import count
from time import monotonic as _time

if sys.version_info >= (3, 10):
    Event = namedtuple('Event', 'time, priority, sequence, action, argument, kwargs')

    def _event(sequence, time, priority, *rest):
        return Event(time, priority, next(sequence), *rest)
else:
    class Event(namedtuple('Event', 'time, priority, action, argument, kwargs')):
        __slots__ = []

        def __eq__(self, other):
            return self[:2] == other[:2]

        def __lt__(self, other):
            return self[:2] < other[:2]

        def __le__(self, other):
            return self[:2] <= other[:2]

        def __gt__(self, other):
            return self[:2] > other[:2]

        def __ge__(self, other):
            return self[:2] >= other[:2]

    def _event(_sequence, *fields):
        return Event(*fields)


class scheduler:

    def __init__(self, timefunc=_time, delayfunc=time.sleep):
        self._queue = []
        self._lock = threading.RLock()
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._sequence_generator = count()

    def enterabs(self, time, priority, action, argument=(), kwargs=None):
        with self._lock:
            event = _event(self._sequence_generator, time, priority, action, argument, kwargs or {})
            heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=None):
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        with self._lock:
            self._queue.remove(event)
            heapq.heapify(self._queue)

    def empty(self):
        with self._lock:
            return not self._queue

    @property
    def queue(self):
        with self._lock:
            return sorted(self._queue)

    def run(self, blocking=True):
        while True:
            with self._lock:
                if not self._queue:
                    return None
                event = self._queue[0]
                left = event.time - self.timefunc()
                if left <= 0:
                    heapq.heappop(self._queue)
            if left > 0:
                if not blocking:
                    return left
                self.delayfunc(left)
            else:
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)
