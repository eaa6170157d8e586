"""Models gevent._imap: the iterators behind the imap methods of pools.

All versions.  Each is a Greenlet that spawns the tasks, and puts their results in a queue from which
whoever iterates takes them: as they end, or in the order of the arguments.
"""
from _extension_types import compiled
from gevent.greenlet import Greenlet
from gevent.lock import Semaphore
from gevent.queue import UnboundQueue

__all__ = ['IMapUnordered', 'IMap']


class _Failure:
    """In the queue for a result: something to raise to whoever iterates."""

    def __init__(self, error, raise_error=None):
        self.error = error
        self.raise_error = raise_error

    def raise_it(self):
        if self.raise_error:
            self.raise_error()
        raise self.error


@compiled
class IMapUnordered(Greenlet):
    __module__ = 'gevent._gevent_c_imap'

    def __init__(self, func, iterable, spawn, maxsize=None, _zipped=False):
        super().__init__()
        self.spawn = spawn
        self._zipped = _zipped
        self.func = func
        self.iterable = iterable
        self.queue = UnboundQueue()
        # Bounds how many results wait for the reader.
        self._result_semaphore = Semaphore(maxsize) if maxsize else None
        self._outstanding_tasks = 0
        self._max_index = -1
        self.finished = False

    def __iter__(self):
        return self

    def __next__(self):
        if self._result_semaphore is not None:
            self._result_semaphore.release()
        value = self._inext()
        if isinstance(value, _Failure):
            value.raise_it()
        return value

    next = __next__

    def _inext(self):
        return self.queue.get()

    def _ispawn(self, func, item, index):
        if self._result_semaphore is not None:
            self._result_semaphore.acquire()
        self._outstanding_tasks += 1
        task = self.spawn(func, *item) if self._zipped else self.spawn(func, item)
        task._imap_task_index = index
        task.rawlink(self._on_result)
        return task

    def _run(self):
        try:
            func = self.func
            for item in self.iterable:
                self._max_index += 1
                self._ispawn(func, item, self._max_index)
            self._on_finish(None)
        except BaseException as error:
            self._on_finish(error)
            raise
        finally:
            self.spawn = self.func = self.iterable = self._result_semaphore = None

    def _on_result(self, task):
        # In the hub.
        self._outstanding_tasks -= 1
        last = self.ready() and self._outstanding_tasks <= 0 and not self.finished
        if last:
            self.finished = True
        if task.successful():
            self.queue.put(self._for_reader(task._imap_task_index, task.value))
        else:
            failure = _Failure(task.exception, task._raise_exception)
            self.queue.put(self._for_reader(task._imap_task_index, failure))
        if last:
            self._put_last(_Failure(StopIteration()))

    def _on_finish(self, error):
        if self.finished:
            return
        if error is not None:
            self.finished = True
            self._put_last(_Failure(error, self._raise_exception))
        elif self._outstanding_tasks <= 0:
            self.finished = True
            self._put_last(_Failure(StopIteration()))

    def _put_last(self, failure):
        self.queue.put(self._for_reader(self._max_index + 1, failure))

    def _for_reader(self, index, value):
        return value


@compiled
class IMap(IMapUnordered):
    __module__ = 'gevent._gevent_c_imap'

    def __init__(self, *args, **kwargs):
        self._results = {}  # those that ended before their turn
        self.index = 0
        super().__init__(*args, **kwargs)

    def _inext(self):
        while self.index not in self._results:
            index, value = self.queue.get()
            self._results[index] = value
        self.index += 1
        return self._results.pop(self.index - 1)

    def _for_reader(self, index, value):
        return index, value
