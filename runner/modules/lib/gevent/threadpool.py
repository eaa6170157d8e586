"""Models gevent.threadpool: native threads that run what would block the hub.

All versions; from 22.10 idle workers may end after a while.  A worker is a raw greenlet that is
switched into by a thread of its own; the result comes back through an async watcher of the hub, whose
callback frees the place in the pool and hands the value on.
"""
import os
import sys

from greenlet import greenlet as RawGreenlet
from gevent import monkey
from gevent._hub_local import get_hub_if_exists
from gevent._hub_local import get_hub_noargs as get_hub
from gevent._threading import EmptyTimeout as _EmptyTimeout
from gevent._threading import Queue
from gevent._threading import get_thread_ident
from gevent._threading import start_new_thread
from gevent._version import version_info
from gevent.event import AsyncResult
from gevent.exceptions import InvalidThreadUseError
from gevent.greenlet import Greenlet
from gevent.hub import getcurrent
from gevent.hub import sleep
from gevent.lock import Semaphore
from gevent.pool import GroupMappingMixin
from gevent.util import wrap_errors as _wrap_errors  # gevent.util comes along, and pprint with it

if version_info >= (22,):
    EmptyTimeout = _EmptyTimeout

__all__ = ['ThreadPool', 'ThreadResult', 'ThreadPoolExecutor']


def _format_hub(hub):
    if hub is None:
        return '<missing>'
    return '<%s at 0x%x thread_ident=0x%x>' % (type(hub).__name__, id(hub), hub.thread_ident)


# What threading.setprofile and settrace have set; None if nobody has imported threading.
def _get_thread_profile(_sys=sys):
    return getattr(_sys.modules.get('threading'), '_profile_hook', None)


def _get_thread_trace(_sys=sys):
    return getattr(_sys.modules.get('threading'), '_trace_hook', None)


class _WorkerGreenlet(RawGreenlet):
    greenlet_tree_is_root = True
    _thread_ident = 0

    def __init__(self, threadpool):
        super().__init__()
        self._hub = threadpool.hub
        self._stderr = monkey.get_original('sys', 'stderr')
        self._task_queue = threadpool.task_queue
        self._task_queue_cookie = self._task_queue.allocate_cookie()
        self._unregister_worker = threadpool._unregister_worker
        self._idle_task_timeout = threadpool._idle_task_timeout
        threadpool._register_worker(self)
        try:
            start_new_thread(self._begin, ())
        except BaseException:
            self._unregister_worker(self)
            raise

    def _begin(self):
        # In the new thread, where this greenlet belongs from now on.
        self.parent = getcurrent()
        self._thread_ident = get_thread_ident()
        self.parent.greenlet_tree_is_ignored = True
        try:
            self.switch()
        except BaseException:
            pass

    def _before_run_task(self, func, args, kwargs, thread_result, _sys=sys, _get_thread_profile=_get_thread_profile,
                         _get_thread_trace=_get_thread_trace):
        _sys.setprofile(_get_thread_profile())
        _sys.settrace(_get_thread_trace())

    def _after_run_task(self, func, args, kwargs, thread_result, _sys=sys):
        _sys.setprofile(None)
        _sys.settrace(None)

    def __run_task(self, func, args, kwargs, thread_result):
        self._before_run_task(func, args, kwargs, thread_result)
        try:
            thread_result.set(func(*args, **kwargs))
        except BaseException:
            thread_result.handle_error((self, func), sys.exc_info())
        finally:
            self._after_run_task(func, args, kwargs, thread_result)
            # The exception has this frame, and the result the exception.
            del func, args, kwargs, thread_result

    def run(self):
        task = None
        try:
            while True:
                hub = get_hub_if_exists()
                if hub is not None:
                    hub.name = 'ThreadPool Worker Hub'
                try:
                    task = self._task_queue.get(self._task_queue_cookie, self._idle_task_timeout)
                except _EmptyTimeout:
                    return
                try:
                    if task is None:
                        return
                    self.__run_task(*task)
                except BaseException:
                    task = repr(task)
                    raise
                finally:
                    task = task if isinstance(task, str) else None
                    self._task_queue.task_done()
        except Exception as error:
            print('Failed to run worker thread. Task=%r Exception=%r' % (task, error),
                  file=self._stderr)
        finally:
            self.cleanup(get_hub_if_exists())

    def cleanup(self, hub_of_worker):
        if self._hub is not None:
            self._hub = None
            self._unregister_worker(self)
            self._task_queue = self._task_queue_cookie = None
        if hub_of_worker is not None:
            hub_of_worker.destroy(True)

    def __repr__(self):
        return '<ThreadPoolWorker at 0x%x thread_ident=0x%x threadpool-hub=%s>' % (
            id(self), self._thread_ident, _format_hub(self._hub))


class ThreadPool(GroupMappingMixin):
    __slots__ = ('hub', 'pid', 'manager', 'task_queue', 'fork_watcher', '_idle_task_timeout', '_worker_greenlets',
                 '_maxsize', '_available_worker_threads_greenlet_sem')
    _WorkerGreenlet = _WorkerGreenlet

    def __init__(self, maxsize, hub=None, idle_task_timeout=-1):
        self.hub = hub = get_hub() if hub is None else hub
        self.pid = os.getpid()
        self.manager = None
        self.task_queue = Queue()
        self.fork_watcher = None
        self._idle_task_timeout = idle_task_timeout
        self._worker_greenlets = set()
        self._maxsize = 0
        # One more than there are workers: the next task may be queued while they are busy.
        self._available_worker_threads_greenlet_sem = Semaphore(1, hub)
        self.maxsize = maxsize
        self.fork_watcher = hub.loop.fork(ref=False)

    def _register_worker(self, worker):
        self._worker_greenlets.add(worker)

    def _unregister_worker(self, worker):
        self._worker_greenlets.discard(worker)

    @property
    def maxsize(self):
        return self._maxsize

    @maxsize.setter
    def maxsize(self, maxsize):
        if not isinstance(maxsize, int):
            raise TypeError('maxsize must be integer: %r' % (maxsize,))
        if maxsize < 0:
            raise ValueError('maxsize must not be negative: %r' % (maxsize,))
        self._available_worker_threads_greenlet_sem.counter += maxsize - self._maxsize
        self._maxsize = maxsize
        self.adjust()
        self._available_worker_threads_greenlet_sem._start_notify()

    def __repr__(self):
        return '<%s at 0x%x tasks=%s size=%s maxsize=%s hub=%s>' % (
            type(self).__name__, id(self), len(self), self.size, self.maxsize,
            _format_hub(self.hub))

    def __len__(self):
        return self.task_queue.unfinished_tasks

    @property
    def size(self):
        return len(self._worker_greenlets)

    @size.setter
    def size(self, size):
        if size < 0:
            raise ValueError('Size of the pool cannot be negative: %r' % (size,))
        if size > self._maxsize:
            raise ValueError('Size of the pool cannot be bigger than maxsize: %r > %r'
                             % (size, self._maxsize))
        if self.manager:
            self.manager.kill()
        while self.size < size:
            self._add_thread()
        delay = self.hub.loop.approx_timer_resolution
        while self.size > size:
            while self.size - size > self.task_queue.unfinished_tasks:
                self.task_queue.put(None)
            if getcurrent() is self.hub:
                break
            sleep(delay)
            delay = min(delay * 2, 0.05)
        self._watch_forks()

    def _watch_forks(self):
        if self._worker_greenlets:
            self.fork_watcher.start(self._on_fork)
        elif self.fork_watcher is not None:
            self.fork_watcher.stop()

    def _on_fork(self):
        if os.getpid() != self.pid:
            # The child has none of the threads.
            for worker in list(self._worker_greenlets):
                worker.cleanup(None)
            self.task_queue.kill()
            self.__init__(self._maxsize)

    def join(self):
        """Wait until no task is left, looking now and then."""
        delay = max(0.0005, self.hub.loop.approx_timer_resolution)
        while self.task_queue.unfinished_tasks > 0:
            sleep(delay)
            delay = min(delay * 2, 0.05)

    def kill(self):
        self.size = 0
        self.fork_watcher.close()

    def _adjust_step(self):
        while (self.size < self._maxsize
               and self.task_queue.unfinished_tasks > self.size):
            self._add_thread()
        while self.size - self._maxsize > self.task_queue.unfinished_tasks:
            self.task_queue.put(None)
        self._watch_forks()

    def _adjust_wait(self):
        delay = self.hub.loop.approx_timer_resolution
        while True:
            self._adjust_step()
            if self.size <= self._maxsize:
                return
            sleep(delay)
            delay = min(delay * 2, 0.05)

    def adjust(self):
        self._adjust_step()
        if not self.manager and self.size > self._maxsize:
            # Workers end only when they find a task that says so.
            self.manager = Greenlet.spawn(self._adjust_wait)

    def _add_thread(self):
        self._WorkerGreenlet(self)

    def spawn(self, func, *args, **kwargs):
        """Run *func* in a worker; waits while all are busy.  An AsyncResult."""
        if self.hub != get_hub():
            raise InvalidThreadUseError
        semaphore = None
        while semaphore is not self._available_worker_threads_greenlet_sem:
            semaphore = self._available_worker_threads_greenlet_sem
            semaphore.acquire()
        result = AsyncResult()
        thread_result = None
        try:
            thread_result = ThreadResult(result, self.hub, semaphore.release)
            self.task_queue.put((func, args, kwargs, thread_result))
            self.adjust()
        except BaseException:
            if thread_result is not None:
                thread_result.destroy_in_main_thread()
            semaphore.release()
            raise
        return result

    def _apply_immediately(self):
        return get_hub() is not self.hub

    def _apply_async_cb_spawn(self, callback, result):
        callback(result)

    def _apply_async_use_greenlet(self):
        return True


class ThreadResult:
    """Carries a task's outcome from its worker to the hub, where it calls *receiver*."""
    __slots__ = ('exc_info', 'async_watcher', '_call_when_ready', 'value', 'context', 'hub', 'receiver')

    def __init__(self, receiver, hub, call_when_ready):
        self.receiver = receiver
        self.hub = hub
        self.context = None
        self.value = None
        self.exc_info = ()
        self._call_when_ready = call_when_ready
        self.async_watcher = hub.loop.async_()
        self.async_watcher.start(self._on_async)

    @property
    def exception(self):
        return self.exc_info[1] if self.exc_info else None

    def _on_async(self):
        self.async_watcher.stop()
        self.async_watcher.close()
        self.async_watcher = None
        try:
            self._call_when_ready()
            if self.exc_info:
                self.hub.handle_error(self.context, *self.exc_info)
            self.context = self.hub = self._call_when_ready = None
            self.receiver(self)
        finally:
            self.receiver = self.value = None
            if self.exc_info:
                self.exc_info = self.exc_info[:2] + (None,)

    def destroy_in_main_thread(self):
        self.async_watcher.stop()
        self.async_watcher.close()
        self.async_watcher = self.context = self.hub = None
        self._call_when_ready = self.receiver = None

    # In the worker; the watcher is gone if the hub side was destroyed.

    def set(self, value):
        self.value = value
        if self.async_watcher is not None:
            self.async_watcher.send()

    def handle_error(self, context, exc_info):
        self.context = context
        self.exc_info = exc_info
        if self.async_watcher is not None:
            self.async_watcher.send()

    def successful(self):
        return self.exception is None


from gevent._threadpool_executor import ThreadPoolExecutor
from gevent._threadpool_executor import _FutureProxy
