"""What runs in a pool's workers, in threads or other processes, and in the three threads that serve them."""
import itertools
import queue
import sys
import threading

import _remote_tracebacks

INIT = 'INIT'
RUN = 'RUN'
CLOSE = 'CLOSE'
TERMINATE = 'TERMINATE'


def mapstar(args):
    return list(map(*args))


def starmapstar(args):
    return list(itertools.starmap(args[0], args[1]))


def reraise(failure):
    raise failure


class RemoteTraceback(_remote_tracebacks.RemoteTraceback):
    __module__ = 'multiprocessing.pool'


class MaybeEncodingError(Exception):
    __module__ = 'multiprocessing.pool'

    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return "Error sending result: '%s'. Reason: '%s'" % (self.value, self.exc)


def worker(inqueue, outqueue, initializer=None, initargs=(), maxtasks=None, wrap_exception=False):
    if hasattr(inqueue, '_writer'):
        inqueue._writer.close()
        outqueue._reader.close()
    if initializer is not None:
        initializer(*initargs)
    completed = 0
    while maxtasks is None or completed < maxtasks:
        try:
            task = inqueue.get()
        except (EOFError, OSError):
            break
        if task is None:
            break
        job, place, func, args, kwds = task
        trace = None
        try:
            result = (True, func(*args, **kwds))
        except Exception as failure:
            if wrap_exception and func is not reraise:
                trace = _remote_tracebacks.text_of(failure)
            result = (False, failure)
        try:
            outqueue.put((job, place, result, trace))
        except Exception as failure:
            outqueue.put((job, place, (False, MaybeEncodingError(failure, result[1])), None))
        completed += 1


def _handle_workers(pool):
    thread = threading.current_thread()
    cache = pool._cache
    while thread._state == RUN or (cache and thread._state != TERMINATE):
        if pool._join_exited_workers():
            pool._repopulate_pool()
        pool._wait_for_updates()
    pool._taskqueue.put(None)


def _handle_tasks(taskqueue, put, outqueue, pool, cache):
    thread = threading.current_thread()
    for tasks, set_length in iter(taskqueue.get, None):
        task = None
        for task in tasks:
            if thread._state != RUN:
                break
            try:
                put(task)
            except Exception as failure:
                _deliver((task[0], task[1], (False, failure), None), cache)
        else:
            if set_length:
                set_length(task[1] + 1 if task else 0)
            continue
        break
    try:
        outqueue.put(None)
        for _ in pool:
            put(None)
    except OSError:
        pass


def _handle_results(outqueue, get, cache):
    thread = threading.current_thread()
    while True:
        try:
            task = get()
        except (OSError, EOFError):
            return
        if thread._state != RUN:
            assert thread._state == TERMINATE, "Thread not in TERMINATE"
            break
        if task is None:
            break
        _deliver(task, cache)
    while cache and thread._state != TERMINATE:
        try:
            task = get()
        except (OSError, EOFError):
            return
        if task is not None:
            _deliver(task, cache)
    if hasattr(outqueue, '_reader'):
        # Whoever still writes is not to be stopped by a full pipe.
        try:
            for _ in range(10):
                if not outqueue._reader.poll():
                    break
                get()
        except (OSError, EOFError):
            pass


def _deliver(task, cache):
    job, place, result, trace = task
    if trace is not None:
        result[1].__cause__ = RemoteTraceback(trace)
    try:
        cache[job]._set(place, result)
    except KeyError:
        pass


def check_results_are_served(handler, cache):
    if not handler.is_alive() and len(cache) != 0:
        raise AssertionError("Cannot have cache with result_"
                             f"{'hander' if sys.version_info < (3, 12) else 'handler'} not alive")


def empty(waiting):
    try:
        while True:
            waiting.get(block=False)
    except queue.Empty:
        pass
