"""Models `concurrent.futures.process`: ProcessPoolExecutor, 3.8 to 3.14.

Workers take calls from a multiprocessing.Queue, and a thread of the parent's hands them out, gathers the results from
a pipe and watches whether a worker dies.  In 3.8 that is a daemon thread which atexit joins; from 3.9 on it is of a
class of its own, a Thread of the time when this module is imported.
Nothing is freed before the case ends: an executor that is dropped without shutdown() waits for the end.
"""
import atexit
import functools
import os
import queue
import sys
import threading
import weakref

import multiprocessing as mp
from _weakref import look
from _remote_tracebacks import text_of as _text_of
from concurrent.futures import _base
from concurrent.futures._process_work import _chain_from_iterable_of_lists
from concurrent.futures._process_work import _get_chunks
from concurrent.futures._process_work import _process_chunk
from concurrent.futures._process_work import _process_worker
from concurrent.futures._process_work import _RemoteTraceback
from multiprocessing import connection
from multiprocessing.queues import Queue

_VERSION = sys.version_info[:2]
EXTRA_QUEUED_CALLS = 1

_threads_wakeups = weakref.WeakKeyDictionary()      # threads that are through go from it with their pool
_global_shutdown = False


def _python_exit():
    global _global_shutdown
    _global_shutdown = True
    if _threads_wakeups.data:
        look(True)
    items = list(_threads_wakeups.items())
    for _thread, wakeup in items:
        wakeup.wakeup()
    for thread, _wakeup in items:
        thread.join()


if _VERSION >= (3, 9):
    threading._register_atexit(_python_exit)
else:
    atexit.register(_python_exit)


class BrokenProcessPool(_base.BrokenExecutor):
    pass


class _ThreadWakeup:
    """A pipe by which the parent's thread is told to look after its work."""

    def __init__(self):
        self._closed = False
        self._reader, self._writer = mp.Pipe(duplex=False)

    def close(self):
        if not self._closed:
            self._closed = True
            self._writer.close()
            self._reader.close()

    def _is_usable(self):
        return _VERSION < (3, 9) or not self._closed

    def wakeup(self):
        if self._is_usable():
            self._writer.send_bytes(b'')

    def clear(self):
        if self._is_usable():
            while self._reader.poll():
                self._reader.recv_bytes()


class _WorkItem:

    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs


class _SafeQueue(Queue):
    """Of calls; one that cannot be sent fails its future."""

    def __init__(self, executor, maxsize):
        self._executor = executor
        super().__init__(maxsize, ctx=executor._mp_context)

    def _on_queue_feeder_error(self, e, obj):
        if obj is None:
            return super()._on_queue_feeder_error(e, obj)
        e.__cause__ = _RemoteTraceback(_text_of(e))
        item = self._executor._pending_work_items.pop(obj[0], None)
        wakeup = self._executor._executor_manager_thread_wakeup
        if _VERSION < (3, 9):
            wakeup.wakeup()
        else:
            with self._executor._shutdown_lock:
                wakeup.wakeup()
        if item is not None:
            item.future.set_exception(e)


class _Manager:
    """What the parent's thread does."""

    def __init__(self, executor):
        self.executor = executor
        self.thread_wakeup = executor._executor_manager_thread_wakeup
        self.shutdown_lock = executor._shutdown_lock
        self.processes = executor._processes
        self.call_queue = executor._call_queue
        self.result_queue = executor._result_queue
        self.work_ids_queue = executor._work_ids
        self.pending_work_items = executor._pending_work_items

    def run(self):
        while True:
            self.add_call_item_to_queue()
            item, is_broken, cause = self.wait_result_broken_or_wakeup()
            if is_broken:
                return self.terminate_broken(cause)
            if isinstance(item, int):
                if self.worker_has_left(item):
                    return
            elif item is not None:
                self.process_result(*item)
            if self.is_shutting_down():
                self.flag_executor_shutting_down()
                if _VERSION >= (3, 12):
                    self.add_call_item_to_queue()
                if not self.pending_work_items:
                    return self.join_executor_internals()

    def add_call_item_to_queue(self):
        while not self.call_queue.full():
            try:
                work_id = self.work_ids_queue.get(block=False)
            except queue.Empty:
                return
            item = self.pending_work_items[work_id]
            if item.future.set_running_or_notify_cancel():
                self.call_queue.put((work_id, item.fn, item.args, item.kwargs), block=True)
            else:
                del self.pending_work_items[work_id]

    def wait_result_broken_or_wakeup(self):
        results, wakeups = self.result_queue._reader, self.thread_wakeup._reader
        sentinels = [process.sentinel for process in list(self.processes.values())]
        ready = connection.wait([results, wakeups] + sentinels)
        item, is_broken, cause = None, True, None
        if results in ready:
            try:
                item = results.recv()
                is_broken = False
            except BaseException as failure:
                cause = _text_of(failure).replace('"""', "'''")
        elif wakeups in ready:
            is_broken = False
        if (3, 9) <= _VERSION < (3, 12):
            with self.shutdown_lock:
                self.thread_wakeup.clear()
        else:
            self.thread_wakeup.clear()
        return item, is_broken, cause

    def worker_has_left(self, pid):
        """One of those that were told to; true if it was the last one."""
        assert self.is_shutting_down()
        self.processes.pop(pid).join()
        if self.processes:
            return False
        self.join_executor_internals()
        return True

    def process_result(self, work_id, result, exception, trace, exit_pid):
        item = self.pending_work_items.pop(work_id, None)
        if item is not None:
            if exception is not None:
                exception.__cause__ = _RemoteTraceback(trace)
                item.future.set_exception(exception)
            else:
                item.future.set_result(result)
        if exit_pid is not None:
            self.processes.pop(exit_pid).join()
            with self.shutdown_lock:
                self.executor._adjust_process_count()
        elif _VERSION >= (3, 9):
            self.executor._idle_worker_semaphore.release()

    def is_shutting_down(self):
        return _global_shutdown or self.executor._shutdown_thread

    def terminate_broken(self, cause):
        self.executor._broken = ('A child process terminated abruptly, the process pool is not usable anymore')
        self.executor._shutdown_thread = True
        failure = BrokenProcessPool('A process in the process pool was terminated abruptly while the future was '
                                    'running or pending.')
        if cause is not None:
            failure.__cause__ = _RemoteTraceback(cause)
        for item in self.pending_work_items.values():
            try:
                item.future.set_exception(failure)
            except _base.InvalidStateError:
                if _VERSION < (3, 12):
                    raise
        self.pending_work_items.clear()
        for process in self.processes.values():
            process.terminate()
        self.join_executor_internals(broken=_VERSION >= (3, 12))

    def flag_executor_shutting_down(self):
        self.executor._shutdown_thread = True
        if self.executor._cancel_pending_futures:
            for work_id, item in list(self.pending_work_items.items()):
                if item.future.cancel():
                    del self.pending_work_items[work_id]
            try:
                while True:
                    self.work_ids_queue.get_nowait()
            except queue.Empty:
                pass
            self.executor._cancel_pending_futures = False

    def shutdown_workers(self):
        wanted = self.get_n_children_alive()
        sent = 0
        while sent < wanted and self.get_n_children_alive() > 0:
            try:
                while sent < wanted:
                    self.call_queue.put_nowait(None)
                    sent += 1
            except queue.Full:
                pass

    def join_executor_internals(self, broken=False):
        if not broken:
            self.shutdown_workers()
        self.call_queue.close()
        if _VERSION >= (3, 9):
            self.call_queue.join_thread()
            with self.shutdown_lock:
                self.thread_wakeup.close()
        for process in self.processes.values():
            process.join()

    def get_n_children_alive(self):
        return sum(process.is_alive() for process in self.processes.values())


if _VERSION >= (3, 9):
    class _ExecutorManagerThread(threading.Thread):

        def __init__(self, executor):
            self._manager = _Manager(executor)
            super().__init__()

        def run(self):
            self._manager.run()
else:
    def _ExecutorManagerThread(executor):
        return threading.Thread(target=_Manager(executor).run, name='QueueManagerThread', daemon=True)


class ProcessPoolExecutor(_base.Executor):

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_tasks_per_child is not None and _VERSION < (3, 11):
            name = '__init__()' if _VERSION < (3, 10) else 'ProcessPoolExecutor.__init__()'
            raise TypeError(f"{name} got an unexpected keyword argument 'max_tasks_per_child'")
        if max_workers is not None and max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        self._max_workers = max_workers or os.cpu_count() or 1
        if mp_context is None:
            mp_context = mp.get_context('spawn' if max_tasks_per_child is not None else None)
        self._mp_context = mp_context
        self._safe_to_dynamically_spawn_children = mp_context.get_start_method(allow_none=False) != 'fork'
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._initializer = initializer
        self._initargs = initargs
        if max_tasks_per_child is not None and not self._safe_to_dynamically_spawn_children:
            raise ValueError("max_tasks_per_child is incompatible with the 'fork' multiprocessing start method;"
                             ' supply a different mp_context.')
        self._max_tasks_per_child = max_tasks_per_child
        self._executor_manager_thread = None
        self._processes = {}
        self._shutdown_thread = False
        self._shutdown_lock = threading.Lock()
        self._idle_worker_semaphore = threading.Semaphore(0)
        self._broken = False
        self._queue_count = 0
        self._pending_work_items = {}
        self._cancel_pending_futures = False
        self._executor_manager_thread_wakeup = _ThreadWakeup()
        self._call_queue = _SafeQueue(self, self._max_workers + EXTRA_QUEUED_CALLS)
        self._result_queue = mp_context.SimpleQueue()
        self._work_ids = queue.Queue()

    def _start_executor_manager_thread(self):
        if self._executor_manager_thread is None:
            if not self._safe_to_dynamically_spawn_children:
                for _ in range(len(self._processes), self._max_workers):
                    self._spawn_process()
            self._executor_manager_thread = _ExecutorManagerThread(self)
            self._executor_manager_thread.start()
            _threads_wakeups[self._executor_manager_thread] = self._executor_manager_thread_wakeup

    def _adjust_process_count(self):
        if not self._idle_worker_semaphore.acquire(blocking=False) and len(self._processes) < self._max_workers:
            self._spawn_process()

    def _spawn_process(self):
        process = self._mp_context.Process(target=_process_worker,
                                           args=(self._call_queue, self._result_queue, self._initializer,
                                                 self._initargs, self._max_tasks_per_child))
        process.start()
        self._processes[process.pid] = process

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            if self._broken:
                raise BrokenProcessPool(self._broken)
            if self._shutdown_thread:
                raise RuntimeError('cannot schedule new futures after shutdown')
            if _global_shutdown:
                raise RuntimeError('cannot schedule new futures after interpreter shutdown')
            future = _base.Future()
            self._pending_work_items[self._queue_count] = _WorkItem(future, fn, args, kwargs)
            self._work_ids.put(self._queue_count)
            self._queue_count += 1
            self._executor_manager_thread_wakeup.wakeup()
            if self._safe_to_dynamically_spawn_children:
                self._adjust_process_count()
            self._start_executor_manager_thread()
            return future

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError('chunksize must be >= 1.')
        return _chain_from_iterable_of_lists(super().map(functools.partial(_process_chunk, fn),
                                                         _get_chunks(iterables, chunksize), timeout=timeout))

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._cancel_pending_futures = cancel_futures
            self._shutdown_thread = True
            if self._executor_manager_thread_wakeup is not None:
                self._executor_manager_thread_wakeup.wakeup()
        if self._executor_manager_thread is not None and wait:
            self._executor_manager_thread.join()
        if _VERSION < (3, 9):
            self._end_as_3_8(wait)
        elif self._result_queue is not None and wait:
            self._result_queue.close()
        self._executor_manager_thread = self._call_queue = self._result_queue = self._processes = None
        self._executor_manager_thread_wakeup = None

    def _end_as_3_8(self, wait):
        # Whether the thread is through or not.
        if self._call_queue is not None:
            self._call_queue.close()
            if wait:
                self._call_queue.join_thread()
        if self._executor_manager_thread_wakeup is not None:
            self._executor_manager_thread_wakeup.close()
