"""Models multiprocessing.context: the names of the package, by the way that processes start.

All versions.  Only forking is modelled; from 3.14 the default is another.
"""
import os
import socket
import sys

import _unmodelled
from _frames import unsupported
from multiprocessing import process

__all__ = ()

_METHODS = ('fork', 'spawn', 'forkserver')


class ProcessError(Exception):
    pass


class BufferTooShort(ProcessError):
    pass


class TimeoutError(ProcessError):
    pass


class AuthenticationError(ProcessError):
    pass


class Process(process.BaseProcess):
    _start_method = None

    def _Popen(self, process_obj):
        method = self._start_method or _default_context.get_start_method()
        if method != 'fork':
            unsupported(f'processes started by the method {method!r}')
        from multiprocessing.popen_fork import Popen
        return Popen(process_obj)


class ForkProcess(Process):
    _start_method = 'fork'


class SpawnProcess(Process):
    _start_method = 'spawn'


class ForkServerProcess(Process):
    _start_method = 'forkserver'


class BaseContext:
    ProcessError = ProcessError
    BufferTooShort = BufferTooShort
    TimeoutError = TimeoutError
    AuthenticationError = AuthenticationError
    Process = Process
    current_process = staticmethod(process.current_process)
    parent_process = staticmethod(process.parent_process)
    active_children = staticmethod(process.active_children)

    def cpu_count(self):
        return os.cpu_count()

    def freeze_support(self):
        pass

    def Pipe(self, duplex=True):
        from multiprocessing.connection import Pipe
        return Pipe(duplex)

    def Lock(self):
        from multiprocessing.synchronize import Lock
        return Lock()

    def RLock(self):
        from multiprocessing.synchronize import RLock
        return RLock()

    def Condition(self, lock=None):
        from multiprocessing.synchronize import Condition
        return Condition(lock)

    def Semaphore(self, value=1):
        from multiprocessing.synchronize import Semaphore
        return Semaphore(value)

    def BoundedSemaphore(self, value=1):
        from multiprocessing.synchronize import BoundedSemaphore
        return BoundedSemaphore(value)

    def Event(self):
        from multiprocessing.synchronize import Event
        return Event()

    def Queue(self, maxsize=0):
        from multiprocessing.queues import Queue
        return Queue(maxsize)

    def JoinableQueue(self, maxsize=0):
        from multiprocessing.queues import JoinableQueue
        return JoinableQueue(maxsize)

    def SimpleQueue(self):
        from multiprocessing.queues import SimpleQueue
        return SimpleQueue()

    def Barrier(self, parties, action=None, timeout=None):
        from multiprocessing.synchronize import Barrier
        return Barrier(parties, action, timeout)

    def RawValue(self, typecode_or_type, *args):
        from multiprocessing.sharedctypes import RawValue
        return RawValue(typecode_or_type, *args)

    def RawArray(self, typecode_or_type, size_or_initializer):
        from multiprocessing.sharedctypes import RawArray
        return RawArray(typecode_or_type, size_or_initializer)

    def Value(self, typecode_or_type, *args, lock=True):
        from multiprocessing.sharedctypes import Value
        return Value(typecode_or_type, *args, lock=lock, ctx=self.get_context())

    def Array(self, typecode_or_type, size_or_initializer, *, lock=True):
        from multiprocessing.sharedctypes import Array
        return Array(typecode_or_type, size_or_initializer, lock=lock, ctx=self.get_context())

    def Pool(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None):
        from multiprocessing.pool import Pool
        return Pool(processes, initializer, initargs, maxtasksperchild, context=self.get_context())

    Manager = _unmodelled.stand_in('multiprocessing', 'Manager', 'servers of objects')

    def get_all_start_methods(self):
        return ['forkserver', 'spawn', 'fork'] if sys.version_info >= (3, 14) else list(_METHODS)


class _NamedContext(BaseContext):

    def __init__(self, method, process_class):
        self._name = method
        self.Process = process_class

    def get_context(self, method=None):
        return self if method is None else _default_context.get_context(method)

    def get_start_method(self, allow_none=False):
        return self._name

    def set_start_method(self, method, force=False):
        raise ValueError('cannot set start method of concrete context')


_contexts = {'fork': _NamedContext('fork', ForkProcess), 'spawn': _NamedContext('spawn', SpawnProcess),
             'forkserver': _NamedContext('forkserver', ForkServerProcess)}


class DefaultContext(BaseContext):
    _default = 'forkserver' if sys.version_info >= (3, 14) else 'fork'
    _chosen = None

    def get_context(self, method=None):
        if method is None:
            return _contexts[self.get_start_method()]
        if method not in _contexts:
            raise ValueError('cannot find context for %r' % method)
        return _contexts[method]

    def set_start_method(self, method, force=False):
        if self._chosen is not None and not force:
            raise RuntimeError('context has already been set')
        self._chosen = None if method is None and force else self.get_context(method)._name

    def get_start_method(self, allow_none=False):
        if self._chosen is None and not allow_none:
            self._chosen = self._default
        return self._chosen


_default_context = DefaultContext()
