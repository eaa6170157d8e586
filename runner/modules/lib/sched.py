"""Models `sched`: events in the order of their times, under an RLock of the moment the scheduler is made."""
import heapq
import threading
import time
from collections import namedtuple
from itertools import count
from time import monotonic as _time

Event = namedtuple('Event', 'time, priority, sequence, action, argument, kwargs')


class scheduler:

    def __init__(self, timefunc=_time, delayfunc=time.sleep):
        self._queue = []
        self._lock = threading.RLock()
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._sequence_generator = count()

    def enterabs(self, time, priority, action, argument=(), kwargs=None):
        with self._lock:
            event = Event(time, priority, next(self._sequence_generator), action, argument,
                          kwargs or {})
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
