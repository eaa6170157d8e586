"""Models `multiprocessing.pool.ThreadPool`, 3.8 to 3.14: workers, and three threads that serve them.

All five kinds of queues and threads are made when the pool is: queue.SimpleQueue and threading.Thread of
that moment; the workers are multiprocessing.dummy's.  A pool that is left open is terminated by atexit.
Process pools are unsupported.
"""
import atexit
import itertools
import os
import queue
import sys
import threading

import _unmodelled
from multiprocessing import TimeoutError
from multiprocessing._pool_results import (ApplyResult, AsyncResult, IMapIterator, IMapUnorderedIterator, MapResult,
                                           job_counter)

__all__ = ['Pool', 'ThreadPool']

INIT = 'INIT'
RUN = 'RUN'
CLOSE = 'CLOSE'
TERMINATE = 'TERMINATE'

Pool = _unmodelled.stand_in('multiprocessing', 'Pool', 'other processes are not modelled')

_finalizers = []        # of pools that have not been terminated; called last first


def _run_finalizers():
    while _finalizers:
        _finalizers.pop()()


atexit.register(_run_finalizers)


def mapstar(args):
    return list(map(*args))


def starmapstar(args):
    return list(itertools.starmap(args[0], args[1]))


def worker(inqueue, outqueue, initializer=None, initargs=(), maxtasks=None):
    if initializer is not None:
        initializer(*initargs)
    completed = 0
    while maxtasks is None or completed < maxtasks:
        task = inqueue.get()
        if task is None:
            break
        job, place, func, args, kwds = task
        try:
            result = (True, func(*args, **kwds))
        except Exception as failure:
            result = (False, failure)
        outqueue.put((job, place, result))
        completed += 1


def _reraise(failure):
    raise failure


class _PoolCache(dict):
    """Jobs that are not done; tells the worker handler when it becomes empty."""

    def __init__(self, notifier):
        super().__init__()
        self.notifier = notifier

    def __delitem__(self, item):
        super().__delitem__(item)
        if not self:
            self.notifier.put(None)


class ThreadPool:

    def __init__(self, processes=None, initializer=None, initargs=()):
        from multiprocessing.dummy import Process
        self._process = Process
        self._pool = []
        self._state = INIT
        self._inqueue = queue.SimpleQueue()
        self._outqueue = queue.SimpleQueue()
        self._taskqueue = queue.SimpleQueue()
        self._change_notifier = queue.SimpleQueue()
        self._cache = _PoolCache(self._change_notifier)
        if processes is None:
            processes = os.cpu_count() or 1
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._processes = processes
        self._initializer = initializer
        self._initargs = initargs
        self._repopulate_pool()
        self._worker_handler = self._serve(_handle_workers, self)
        self._task_handler = self._serve(_handle_tasks, self._taskqueue, self._inqueue.put,
                                         self._outqueue, self._pool, self._cache)
        self._result_handler = self._serve(_handle_results, self._outqueue.get, self._cache)
        _finalizers.append(self._terminate)
        self._state = RUN

    @staticmethod
    def Process(ctx, *args, **kwds):
        from multiprocessing.dummy import Process
        return Process(*args, **kwds)

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
            member = self._process(target=worker, args=(self._inqueue, self._outqueue,
                                                        self._initializer, self._initargs))
            member.name = member.name.replace('Process', 'PoolWorker')
            member.daemon = True
            member.start()
            self._pool.append(member)

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
            yield (job, place + 1, _reraise, (failure,), {})

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
        if self._terminate in _finalizers:
            _finalizers.remove(self._terminate)
            self._terminate()

    def _terminate(self):
        self._worker_handler._state = TERMINATE
        self._change_notifier.put(None)
        self._task_handler._state = TERMINATE
        # Let whoever waits for a task go: no task any more, an end for each worker.
        try:
            while True:
                self._inqueue.get(block=False)
        except queue.Empty:
            pass
        for _ in range(len(self._pool)):
            self._inqueue.put(None)
        if not self._result_handler.is_alive() and len(self._cache) != 0:
            raise AssertionError("Cannot have cache with result_"
                                 f"{'hander' if sys.version_info < (3, 12) else 'handler'} not alive")
        self._result_handler._state = TERMINATE
        self._change_notifier.put(None)
        self._outqueue.put(None)
        for handler in (self._worker_handler, self._task_handler, self._result_handler):
            if threading.current_thread() is not handler:
                handler.join()

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


def _batches(func, iterable, size):
    items = iter(iterable)
    while True:
        batch = tuple(itertools.islice(items, size))
        if not batch:
            return
        yield (func, batch)


def _handle_workers(pool):
    thread = threading.current_thread()
    cache = pool._cache
    while thread._state == RUN or (cache and thread._state != TERMINATE):
        if pool._join_exited_workers():
            pool._repopulate_pool()
        _wait_for_updates(pool._change_notifier)
    pool._taskqueue.put(None)


def _wait_for_updates(change_notifier):
    # CPython waits for a pipe here.  Like it, a wait with a (long) timeout keeps a hub's loop alive.
    try:
        change_notifier.get(timeout=3600)
    except queue.Empty:
        pass
    while not change_notifier.empty():
        change_notifier.get()


def _handle_tasks(taskqueue, put, outqueue, pool, cache):
    thread = threading.current_thread()
    for tasks, set_length in iter(taskqueue.get, None):
        task = None
        for task in tasks:
            if thread._state != RUN:
                break
            put(task)
        else:
            if set_length:
                set_length(task[1] + 1 if task else 0)
            continue
        break
    outqueue.put(None)
    for _ in pool:
        put(None)


def _handle_results(get, cache):
    thread = threading.current_thread()
    while True:
        task = get()
        if thread._state != RUN:
            assert thread._state == TERMINATE, "Thread not in TERMINATE"
            break
        if task is None:
            break
        _deliver(task, cache)
    while cache and thread._state != TERMINATE:
        task = get()
        if task is not None:
            _deliver(task, cache)


def _deliver(task, cache):
    job, place, result = task
    try:
        cache[job]._set(place, result)
    except KeyError:
        pass
