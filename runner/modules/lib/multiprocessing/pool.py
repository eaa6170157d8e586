"""Models `multiprocessing.pool`, 3.8 to 3.14: workers, in processes or threads, and three threads that serve them.

All of them are made when the pool is: threading.Thread and the queues of that moment.  Tasks and results of processes
go through pipes that are read and written natively; those of threads, whose workers are multiprocessing.dummy's,
through queue.SimpleQueue.  A pool that is left open is terminated when the process ends.
"""
import itertools
import os
import queue
import threading
import time

from multiprocessing import TimeoutError
from multiprocessing import connection
from multiprocessing import context as _context
from multiprocessing import util
from multiprocessing._logging import leave_out
from multiprocessing._pool_results import (ApplyResult, AsyncResult, IMapIterator, IMapUnorderedIterator, MapResult,
                                           job_counter)
from multiprocessing._pool_workers import (CLOSE, INIT, RUN, TERMINATE, MaybeEncodingError, RemoteTraceback,
                                           check_results_are_served, empty, _handle_results, _handle_tasks,
                                           _handle_workers, mapstar, reraise, starmapstar, worker)

__all__ = ['Pool', 'ThreadPool']


class _PoolCache(dict):
    """Jobs that are not done; tells the worker handler when it becomes empty."""

    def __init__(self, notifier):
        super().__init__()
        self.notifier = notifier

    def __delitem__(self, item):
        super().__delitem__(item)
        if not self:
            self.notifier.put(None)


class Pool:
    _wrap_exception = True

    @staticmethod
    def Process(ctx, *args, **kwds):
        return ctx.Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        leave_out('pools')
        self._pool = []
        self._state = INIT
        self._ctx = context or _context._default_context.get_context()
        self._make_queues()
        self._taskqueue = queue.SimpleQueue()
        self._cache = _PoolCache(self._change_notifier)
        if processes is None:
            processes = os.cpu_count() or 1
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None and (not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0):
            raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._processes = processes
        self._initializer = initializer
        self._initargs = initargs
        self._maxtasksperchild = maxtasksperchild
        self._repopulate_pool()
        self._worker_handler = self._serve(_handle_workers, self)
        self._task_handler = self._serve(_handle_tasks, self._taskqueue, self._put_task, self._outqueue, self._pool,
                                         self._cache)
        self._result_handler = self._serve(_handle_results, self._outqueue, self._get_result, self._cache)
        self._terminate = util.Finalize(self, self._terminate_pool, exitpriority=15)
        self._state = RUN

    def _make_queues(self):
        self._change_notifier = self._ctx.SimpleQueue()
        self._inqueue = self._ctx.SimpleQueue()
        self._outqueue = self._ctx.SimpleQueue()
        # This process is the only one at its ends: no lock.
        self._put_task = self._inqueue._writer.send
        self._get_result = self._outqueue._reader.recv

    def _serve(self, handle, *args):
        thread = threading.Thread(target=handle, args=args)
        thread.daemon = True
        thread._state = RUN
        thread.start()
        return thread

    def _join_exited_workers(self):
        before = len(self._pool)
        for place in reversed(range(before)):
            if self._pool[place].exitcode is not None:
                self._pool[place].join()
                del self._pool[place]
        return len(self._pool) < before

    def _repopulate_pool(self):
        for _ in range(self._processes - len(self._pool)):
            member = self.Process(self._ctx, target=worker,
                                  args=(self._inqueue, self._outqueue, self._initializer, self._initargs,
                                        self._maxtasksperchild, self._wrap_exception))
            member.name = member.name.replace('Process', 'PoolWorker')
            member.daemon = True
            member.start()
            self._pool.append(member)

    def _wait_for_updates(self):
        connection.wait([member.sentinel for member in self._pool] + [self._change_notifier._reader])
        while not self._change_notifier.empty():
            self._change_notifier.get()

    def _check_running(self):
        if self._state != RUN:
            raise ValueError("Pool not running")

    def _guarded_tasks(self, job, func, iterable):
        # An iterable that fails fails its job, not the task handler.
        place = -1
        try:
            for place, item in enumerate(iterable):
                yield (job, place, func, (item,), {})
        except Exception as failure:
            yield (job, place + 1, reraise, (failure,), {})

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._taskqueue.put(([(result._job, 0, func, args, kwds)], None))
        return result

    def map(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, mapstar, chunksize).get()

    def starmap(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, starmapstar, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, mapstar, chunksize, callback, error_callback)

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, starmapstar, chunksize, callback, error_callback)

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None, error_callback=None):
        self._check_running()
        if not hasattr(iterable, '__len__'):
            iterable = list(iterable)
        if chunksize is None:
            chunksize = -(-len(iterable) // (len(self._pool) * 4))
        if not len(iterable):
            chunksize = 0
        result = MapResult(self, chunksize, len(iterable), callback, error_callback)
        batches = _batches(func, iterable, chunksize)
        self._taskqueue.put((self._guarded_tasks(result._job, mapper, batches), None))
        return result

    def imap(self, func, iterable, chunksize=1):
        return self._imap(IMapIterator, func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(IMapUnorderedIterator, func, iterable, chunksize)

    def _imap(self, kind, func, iterable, chunksize):
        self._check_running()
        if chunksize < 1:
            raise ValueError(f"Chunksize must be 1+, not {chunksize}")
        result = kind(self)
        if chunksize == 1:
            tasks = self._guarded_tasks(result._job, func, iterable)
        else:
            tasks = self._guarded_tasks(result._job, mapstar, _batches(func, iterable, chunksize))
        self._taskqueue.put((tasks, result._set_length))
        return result if chunksize == 1 else (item for chunk in result for item in chunk)

    def close(self):
        if self._state == RUN:
            self._state = CLOSE
            self._worker_handler._state = CLOSE
            self._change_notifier.put(None)

    def terminate(self):
        self._state = TERMINATE
        self._terminate()

    def _terminate_pool(self):
        self._worker_handler._state = TERMINATE
        self._change_notifier.put(None)
        self._task_handler._state = TERMINATE
        self._help_stuff_finish()
        check_results_are_served(self._result_handler, self._cache)
        self._result_handler._state = TERMINATE
        self._change_notifier.put(None)
        self._outqueue.put(None)
        self._join_handler(self._worker_handler)
        self._end_workers()
        self._join_handler(self._task_handler)
        self._join_handler(self._result_handler)
        self._join_workers()

    @staticmethod
    def _join_handler(handler):
        if threading.current_thread() is not handler:
            handler.join()

    def _help_stuff_finish(self):
        # A task handler that waits for room in the pipe gets it.
        self._inqueue._rlock.acquire()
        while self._task_handler.is_alive() and self._inqueue._reader.poll():
            self._inqueue._reader.recv()
            time.sleep(0)

    def _end_workers(self):
        for member in self._pool:
            if member.exitcode is None:
                member.terminate()

    def _join_workers(self):
        for member in self._pool:
            if member.is_alive():
                member.join()

    def join(self):
        if self._state == RUN:
            raise ValueError("Pool is still running")
        if self._state not in (CLOSE, TERMINATE):
            raise ValueError("In unknown state")
        self._worker_handler.join()
        self._task_handler.join()
        self._result_handler.join()
        for member in self._pool:
            member.join()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()

    def __repr__(self):
        kind = self.__class__
        return (f'<{kind.__module__}.{kind.__qualname__} state={self._state} '
                f'pool_size={len(self._pool)}>')


class ThreadPool(Pool):
    _wrap_exception = False

    @staticmethod
    def Process(ctx, *args, **kwds):
        from multiprocessing.dummy import Process
        return Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=()):
        Pool.__init__(self, processes, initializer, initargs)

    def _make_queues(self):
        self._change_notifier = queue.SimpleQueue()
        self._inqueue = queue.SimpleQueue()
        self._outqueue = queue.SimpleQueue()
        self._put_task = self._inqueue.put
        self._get_result = self._outqueue.get

    def _wait_for_updates(self):
        # CPython waits for a pipe here.  Like it, a wait with a (long) timeout keeps a hub's loop alive.
        try:
            self._change_notifier.get(timeout=3600)
        except queue.Empty:
            pass
        while not self._change_notifier.empty():
            self._change_notifier.get()

    def _help_stuff_finish(self):
        # Let whoever waits for a task go: no task any more, an end for each worker.
        empty(self._inqueue)
        for _ in range(len(self._pool)):
            self._inqueue.put(None)

    def _end_workers(self):
        pass

    def _join_workers(self):
        pass


def _batches(func, iterable, size):
    items = iter(iterable)
    while True:
        batch = tuple(itertools.islice(items, size))
        if not batch:
            return
        yield (func, batch)
