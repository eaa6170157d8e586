"""Models `concurrent.futures.thread`: ThreadPoolExecutor, 3.8 to 3.14.

3.8 has daemon workers that atexit joins; from 3.9 on they are joined by a function registered with
threading, before the end of threads is waited for.  Workers refer weakly to their executor: one that the program drops
without shutdown() sends them home.
3.14's `buffersize` of map() and its hooks for subclasses (prepare_context) are left out.
"""
import atexit
import itertools
import os
import queue
import sys
import threading

from _weakref import close_when_gone
from _weakref import look
from _weakref import need_no_closing
from _weakref import ref
from concurrent.futures import _base

_VERSION = sys.version_info[:2]

_threads_queues = {}
_shutdown = False
if _VERSION >= (3, 9):
    # Held while work is submitted, so that no thread is started once the end has begun.
    _global_shutdown_lock = threading.Lock()

    def _python_exit():
        global _shutdown
        with _global_shutdown_lock:
            _shutdown = True
        _send_workers_home()

    threading._register_atexit(_python_exit)
    os.register_at_fork(before=_global_shutdown_lock.acquire,
                        after_in_child=_global_shutdown_lock._at_fork_reinit,
                        after_in_parent=_global_shutdown_lock.release)
else:
    from contextlib import nullcontext
    _nothing_held = nullcontext()

    def _python_exit():
        global _shutdown
        _shutdown = True
        _send_workers_home()

    atexit.register(_python_exit)


def _free_executors():
    """The end of the program: executors that its last statements dropped are gone before workers are waited for."""
    look(True)


def _send_workers_home():
    items = list(_threads_queues.items())
    for thread, work_queue in items:
        work_queue.put(None)
    for thread, work_queue in items:
        thread.join()


class WorkerContext:
    """What workers run calls in, since 3.14."""

    def run(self, task):
        fn, args, kwargs = task
        return fn(*args, **kwargs)


class _WorkItem:
    """A call, and the future that is told how it ends."""

    def __init__(self, *parts):
        self.future, self.fn, self.args, self.kwargs = parts

    def run(self):
        if self.future.set_running_or_notify_cancel():
            try:
                if _VERSION >= (3, 14):
                    answer = WorkerContext().run((self.fn, self.args, self.kwargs))
                else:
                    answer = self.fn(*self.args, **self.kwargs)
            except BaseException as error:
                self.future.set_exception(error)
                self = None     # which is otherwise in a cycle with the exception by this frame
            else:
                self.future.set_result(answer)


def _worker(executor_reference, work_queue, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            _base.LOGGER.critical('Exception in initializer:', exc_info=True)
            executor = executor_reference()
            if executor is not None:
                executor._initializer_failed()
            return
    try:
        while True:
            item = _next_item(executor_reference, work_queue)
            if item is not None:
                item.run()
                item = None
                if _VERSION < (3, 12):
                    _say_idle(executor_reference)
            elif _is_at_its_end(executor_reference):
                work_queue.put(None)    # for the next worker
                return
    except BaseException:
        _base.LOGGER.critical('Exception in worker', exc_info=True)


# Each in a function of its own, which the executor does not outlive in a variable.

def _say_idle(executor_reference):
    executor = executor_reference()
    if executor is not None:
        executor._idle_semaphore.release()


def _is_at_its_end(executor_reference):
    executor = executor_reference()
    if executor is None:
        return True
    if _shutdown or executor._shutdown:
        executor._shutdown = True
    return executor._shutdown


def _next_item(executor_reference, work_queue):
    if _VERSION >= (3, 12):
        # Idle is who finds nothing to do, not who has done something.
        try:
            return work_queue.get_nowait()
        except queue.Empty:
            _say_idle(executor_reference)
    return work_queue.get(block=True)


class BrokenThreadPool(_base.BrokenExecutor):
    pass


class ThreadPoolExecutor(_base.Executor):

    _counter = itertools.count().__next__

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, (os.cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work_queue = queue.SimpleQueue()
        self._idle_semaphore = threading.Semaphore(0)
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()
        self._thread_name_prefix = (thread_name_prefix or
                                    f"ThreadPoolExecutor-{ThreadPoolExecutor._counter()}")
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock, _global_shutdown_lock if _VERSION >= (3, 9) else _nothing_held:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')
            if _shutdown:
                raise RuntimeError('cannot schedule new futures after interpreter shutdown')
            future = _base.Future()
            self._work_queue.put(_WorkItem(future, fn, args, kwargs))
            self._adjust_thread_count()
            return future

    def _adjust_thread_count(self):
        if self._idle_semaphore.acquire(timeout=0):
            return
        count = len(self._threads)
        if count < self._max_workers:
            thread = threading.Thread(name=f'{self._thread_name_prefix}_{count}', target=_worker,
                                      args=(self._reference_for_workers(), self._work_queue, self._initializer,
                                            self._initargs))
            if _VERSION < (3, 9):
                thread.daemon = True
            thread.start()
            self._threads.add(thread)
            _threads_queues[thread] = self._work_queue

    def _reference_for_workers(self):
        close_when_gone(self)
        return ref(self, lambda _, work_queue=self._work_queue: work_queue.put(None))

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = ('A thread initializer failed, the thread pool '
                            'is not usable anymore')
            for item in _drain(self._work_queue):
                item.future.set_exception(BrokenThreadPool(self._broken))

    if _VERSION >= (3, 9):
        def shutdown(self, wait=True, *, cancel_futures=False):
            need_no_closing(self)
            with self._shutdown_lock:
                self._shutdown = True
                if cancel_futures:
                    for item in _drain(self._work_queue):
                        item.future.cancel()
                self._work_queue.put(None)
            if wait:
                for thread in self._threads:
                    thread.join()
    else:
        def shutdown(self, wait=True):
            need_no_closing(self)
            with self._shutdown_lock:
                self._shutdown = True
                self._work_queue.put(None)
            if wait:
                for thread in self._threads:
                    thread.join()


def _drain(work_queue):
    while True:
        try:
            item = work_queue.get_nowait()
        except queue.Empty:
            return
        if item is not None:
            yield item
