"""Models `multiprocessing.dummy`: the interface of multiprocessing on threads.

DummyProcess derives from the threading.Thread of the moment of this import, and the names of locks are
bound then, too: a patch that comes later does not reach them.
"""
import sys
import threading
from queue import Queue
from threading import Barrier
from threading import BoundedSemaphore
from threading import Condition
from threading import Event
from threading import Lock
from threading import RLock
from threading import Semaphore

import _unmodelled

__all__ = ['Process', 'current_process', 'active_children', 'freeze_support', 'Lock', 'RLock',
           'Semaphore', 'BoundedSemaphore', 'Condition', 'Event', 'Barrier', 'Queue', 'Manager', 'Pool',
           'Pipe', 'JoinableQueue']


class DummyProcess(threading.Thread):

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}):
        threading.Thread.__init__(self, group, target, name, args, kwargs)
        self._pid = None
        self._children = {}
        self._start_called = False
        self._parent = current_process()

    def start(self):
        if self._parent is not current_process():
            raise RuntimeError(f'Parent is {self._parent!r} but current_process is '
                               f'{current_process()!r}')
        self._start_called = True
        if hasattr(self._parent, '_children'):
            self._parent._children[self] = None
        threading.Thread.start(self)

    @property
    def exitcode(self):
        return 0 if self._start_called and not self.is_alive() else None


Process = DummyProcess
current_process = threading.current_thread
current_process()._children = {}
JoinableQueue = Queue
dict = dict
list = list


def active_children():
    children = current_process()._children
    for child in list(children):
        if not child.is_alive():
            children.pop(child, None)
    return list(children)


def freeze_support():
    pass


class Namespace:

    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        shown = sorted(f'{name}={value!r}' for name, value in vars(self).items()
                       if not name.startswith('_'))
        return f"Namespace({', '.join(shown)})"


class Value:

    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self.value = value

    def __repr__(self):
        return f'<Value({self._typecode!r}, {self.value!r})>'


def Manager():
    return sys.modules[__name__]


def shutdown():
    pass


def Pool(processes=None, initializer=None, initargs=()):
    from multiprocessing.pool import ThreadPool
    return ThreadPool(processes, initializer, initargs)


def Pipe(duplex=True):
    from multiprocessing.dummy.connection import Pipe
    return Pipe(duplex)


__getattr__ = _unmodelled.attribute(globals(), {'arrays are not modelled': ('Array',)})
