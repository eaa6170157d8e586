"""What concurrent.futures.process has done in other processes, and how results and failures come back from there."""
import itertools
import os

import _remote_tracebacks
from _remote_tracebacks import text_of as _text_of
from concurrent.futures import _base


class _RemoteTraceback(_remote_tracebacks.RemoteTraceback):
    __module__ = 'concurrent.futures.process'


def _process_chunk(fn, chunk):
    return [fn(*args) for args in chunk]


def _get_chunks(iterables, chunksize):
    rows = zip(*iterables)
    while True:
        chunk = tuple(itertools.islice(rows, chunksize))
        if not chunk:
            return
        yield chunk


def _chain_from_iterable_of_lists(iterable):
    for element in iterable:
        element.reverse()
        while element:
            yield element.pop()


def _sendback_result(result_queue, work_id, result, exception, exit_pid):
    trace = None if exception is None else _text_of(exception)
    try:
        result_queue.put((work_id, result, exception, trace, exit_pid))
    except BaseException as failure:
        result_queue.put((work_id, None, failure, _text_of(failure), exit_pid))


def _process_worker(call_queue, result_queue, initializer, initargs, max_tasks=None):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            _base.LOGGER.critical('Exception in initializer:', exc_info=True)
            return      # the parent sees the process end, and the pool is broken
    done = 0
    while True:
        call = call_queue.get(block=True)
        if call is None:
            result_queue.put(os.getpid())
            return
        work_id, fn, args, kwargs = call
        done += 1
        exit_pid = os.getpid() if max_tasks is not None and done >= max_tasks else None
        result = exception = None
        try:
            result = fn(*args, **kwargs)
        except BaseException as failure:
            exception = failure
        _sendback_result(result_queue, work_id, result, exception, exit_pid)
        if exit_pid is not None:
            return
