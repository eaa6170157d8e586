"""Models gevent._imap: the iterators behind the imap methods of pools.

All versions.  Each is a Greenlet that spawns the tasks, and puts their results in a queue from which
whoever iterates takes them: as they end, or in the order of the arguments.
"""
from _extension_types import compiled
from gevent._compiled_import import imported as _imported
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
        self.cdef__zipped = _zipped
        self.cdef_func = func
        self.cdef_iterable = iterable
        self.queue = UnboundQueue()
        # Bounds how many results wait for the reader.
        self.cdef__result_semaphore = Semaphore(maxsize) if maxsize else None
        self.cdef__outstanding_tasks = 0
        self.cdef__max_index = -1
        self.finished = False

    def __iter__(self):
        return self

    def __next__(self):
        if self.cdef__result_semaphore is not None:
            self.cdef__result_semaphore.release()
        value = self.cdef__inext()
        if isinstance(value, _Failure):
            value.raise_it()
        return value

    next = __next__

    def cdef__inext(self):
        return self.queue.get()

    def cdef__ispawn(self, func, item, index):
        if self.cdef__result_semaphore is not None:
            self.cdef__result_semaphore.acquire()
        self.cdef__outstanding_tasks += 1
        task = self.spawn(func, *item) if self.cdef__zipped else self.spawn(func, item)
        task._imap_task_index = index
        task.rawlink(self._on_result)
        return task

    def _run(self):
        try:
            func = self.cdef_func
            for item in self.cdef_iterable:
                self.cdef__max_index += 1
                self.cdef__ispawn(func, item, self.cdef__max_index)
            self.cdef__on_finish(None)
        except BaseException as error:
            self.cdef__on_finish(error)
            raise
        finally:
            self.spawn = self.cdef_func = self.cdef_iterable = self.cdef__result_semaphore = None

    def _on_result(self, task):
        # In the hub.
        self.cdef__outstanding_tasks -= 1
        last = self.ready() and self.cdef__outstanding_tasks <= 0 and not self.finished
        if last:
            self.finished = True
        if task.successful():
            self.queue.put(self.cdef__for_reader(task._imap_task_index, task.value))
        else:
            failure = _Failure(task.exception, task._raise_exception)
            self.queue.put(self.cdef__for_reader(task._imap_task_index, failure))
        if last:
            self.cdef__put_last(_Failure(StopIteration()))

    def cdef__on_finish(self, error):
        if self.finished:
            return
        if error is not None:
            self.finished = True
            self.cdef__put_last(_Failure(error, self._raise_exception))
        elif self.cdef__outstanding_tasks <= 0:
            self.finished = True
            self.cdef__put_last(_Failure(StopIteration()))

    def cdef__put_last(self, failure):
        self.queue.put(self.cdef__for_reader(self.cdef__max_index + 1, failure))

    def cdef__for_reader(self, index, value):
        return value


@compiled
class IMap(IMapUnordered):
    __module__ = 'gevent._gevent_c_imap'

    def __init__(self, *args, **kwargs):
        self.cdef__results = {}  # those that ended before their turn
        self.cdef_index = 0
        super().__init__(*args, **kwargs)

    def cdef__inext(self):
        while self.cdef_index not in self.cdef__results:
            index, value = self.queue.get()
            self.cdef__results[index] = value
        self.cdef_index += 1
        return self.cdef__results.pop(self.cdef_index - 1)

    def cdef__for_reader(self, index, value):
        return index, value


__name__ = _imported(__name__, 'gevent._gevent_c_imap')
