"""Models gevent._threading: the queue between a hub and the native threads of its pool.

Everything here blocks natively, patched or not.  All versions; from 22.10 a get can time out, by
which a worker that is idle for long ends itself.
"""
from collections import deque

from gevent import monkey

__all__ = ['Lock', 'Queue', 'EmptyTimeout']

start_new_thread, Lock, get_thread_ident = monkey.get_original(
    '_thread', ['start_new_thread', 'allocate_lock', 'get_ident'])


class EmptyTimeout(Exception):
    """Queue.get() found nothing in time."""


class Queue:

    def __init__(self):
        self._queue = deque()
        self._mutex = Lock()
        self._waiters = []  # one held lock for each thread in get(); releasing it wakes that one
        self.unfinished_tasks = 0

    def task_done(self):
        with self._mutex:
            if self.unfinished_tasks <= 0:
                raise ValueError('task_done() called too many times; %s remaining tasks'
                                 % self.unfinished_tasks)
            self.unfinished_tasks -= 1

    def qsize(self):
        return len(self._queue)

    def empty(self):
        return not self.qsize()

    def full(self):
        return False

    def put(self, item):
        with self._mutex:
            self._queue.append(item)
            self.unfinished_tasks += 1
            if self._waiters:
                # The one that came last: the others may stay idle and end.
                self._waiters.pop().release()

    def get(self, cookie, timeout=-1):
        """Remove and return an item; blocks on *cookie*, the calling thread's own lock."""
        with self._mutex:
            while not self._queue:
                if not self._wait(cookie, timeout) and not self._queue:
                    raise EmptyTimeout
            return self._queue.popleft()

    def _wait(self, cookie, timeout):
        cookie.acquire()
        self._waiters.append(cookie)
        self._mutex.release()
        try:
            woken = cookie.acquire(timeout=timeout)
        finally:
            self._mutex.acquire()
        if not woken:
            woken = cookie.acquire(False)  # at the last moment, before the mutex was ours
            if not woken:
                self._waiters.remove(cookie)
        cookie.release()
        return woken

    def allocate_cookie(self):
        return Lock()

    def kill(self):
        self._queue = self._mutex = self._waiters = self.unfinished_tasks = None
