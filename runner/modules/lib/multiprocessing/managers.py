"""Models multiprocessing.managers: objects that live in a process of their own and are reached through proxies.

All versions.  Left out: arrays, and XML instead of pickle.  Nothing is freed before a case ends, so a server learns
that a proxy is gone only when its process ends.  What is about shared memory is in _shared_memory_manager.
"""
import queue
import signal
import sys
import threading

import _unmodelled
from _frames import unsupported
from multiprocessing import connection
from multiprocessing import get_context
from multiprocessing import pool
from multiprocessing import process
from multiprocessing import util
from multiprocessing._logging import leave_out
from multiprocessing._manager_proxies import (AcquirerProxy, AutoProxy, BarrierProxy, BaseListProxy, BaseProxy,
                                              ConditionProxy, DictProxy, EventProxy, IteratorProxy, ListProxy,
                                              MakeProxyType, NamespaceProxy, PoolProxy, ProcessLocalSet, RebuildProxy,
                                              State, ValueProxy, tell)
from multiprocessing._manager_server import (RemoteError, Server, Token, all_methods, convert_to_error, dispatch,
                                             public_methods)
from multiprocessing.context import ProcessError
from multiprocessing.reduction import register

__all__ = ['BaseManager', 'SyncManager', 'BaseProxy', 'Token']


def _rebuild_as_list(view):
    return list, (list(view),)


for _view in ({}.items(), {}.keys(), {}.values()):
    register(type(_view), _rebuild_as_list)


class BaseManager:
    _registry = {}
    _Server = Server

    def __init__(self, address=None, authkey=None, serializer='pickle', ctx=None, *, shutdown_timeout=1.0):
        leave_out('managers')
        if serializer != 'pickle':
            unsupported('managers with another serializer than pickle')
        self._address = address
        self._authkey = process.AuthenticationString(process.current_process().authkey if authkey is None else authkey)
        self._state = State()
        self._state.value = State.INITIAL
        self._serializer = serializer
        self._ctx = ctx or get_context()
        self._shutdown_timeout = shutdown_timeout

    def _check_initial(self):
        if self._state.value == State.STARTED:
            raise ProcessError('Already started server')
        if self._state.value == State.SHUTDOWN:
            raise ProcessError('Manager has shut down')

    def get_server(self):
        self._check_initial()
        return Server(self._registry, self._address, self._authkey, self._serializer)

    def connect(self):
        tell(self._address, self._authkey, 'dummy')
        self._state.value = State.STARTED

    def start(self, initializer=None, initargs=()):
        self._check_initial()
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        reader, writer = connection.Pipe(duplex=False)
        self._process = self._ctx.Process(target=type(self)._run_server,
                                          args=(self._registry, self._address, self._authkey, self._serializer, writer,
                                                initializer, initargs))
        self._process.name = type(self).__name__ + '-' + ':'.join(str(part) for part in self._process._identity)
        self._process.start()
        writer.close()
        self._address = reader.recv()
        reader.close()
        self._state.value = State.STARTED
        self.shutdown = util.Finalize(self, type(self)._finalize_manager,
                                      args=(self._process, self._address, self._authkey, self._state,
                                            self._shutdown_timeout),
                                      exitpriority=0)

    @classmethod
    def _run_server(cls, registry, address, authkey, serializer, writer, initializer=None, initargs=()):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        if initializer is not None:
            initializer(*initargs)
        server = cls._Server(registry, address, authkey, serializer)
        writer.send(server.address)
        writer.close()
        server.serve_forever()

    def _create(self, typeid, /, *args, **kwds):
        assert self._state.value == State.STARTED, 'server not yet started'
        conn = connection.Client(self._address, authkey=self._authkey)
        try:
            id, exposed = dispatch(conn, None, 'create', (typeid,) + args, kwds)
        finally:
            conn.close()
        return Token(typeid, self._address, id), exposed

    def join(self, timeout=None):
        if self._process is not None:
            self._process.join(timeout)
            if not self._process.is_alive():
                self._process = None

    def _debug_info(self):
        return tell(self._address, self._authkey, 'debug_info')

    def _number_of_objects(self):
        return tell(self._address, self._authkey, 'number_of_objects')

    def __enter__(self):
        if self._state.value == State.INITIAL:
            self.start()
        if self._state.value == State.SHUTDOWN:
            raise ProcessError('Manager has shut down')
        return self

    def __exit__(self, *exc_info):
        self.shutdown()

    @staticmethod
    def _finalize_manager(process, address, authkey, state, shutdown_timeout):
        if process.is_alive():
            try:
                tell(address, authkey, 'shutdown')
            except Exception:
                pass
            process.join(timeout=shutdown_timeout)
            for end in (process.terminate, process.kill):
                if process.is_alive():
                    end()
                    process.join(timeout=shutdown_timeout)
        state.value = State.SHUTDOWN
        BaseProxy._address_to_local.pop(address, None)

    @property
    def address(self):
        return self._address

    @classmethod
    def register(cls, typeid, callable=None, proxytype=None, exposed=None, method_to_typeid=None, create_method=True):
        if '_registry' not in cls.__dict__:
            cls._registry = cls._registry.copy()
        if proxytype is None:
            proxytype = AutoProxy
        exposed = exposed or getattr(proxytype, '_exposed_', None)
        method_to_typeid = method_to_typeid or getattr(proxytype, '_method_to_typeid_', None)
        cls._registry[typeid] = (callable, exposed, method_to_typeid, proxytype)
        if not create_method:
            return

        def create(self, /, *args, **kwds):
            token, its_exposed = self._create(typeid, *args, **kwds)
            proxy = proxytype(token, self._serializer, manager=self, authkey=self._authkey, exposed=its_exposed)
            tell(token.address, self._authkey, 'decref', token.id)
            return proxy
        create.__name__ = typeid
        setattr(cls, typeid, create)


class Namespace:

    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        shown = sorted('%s=%r' % (name, value) for name, value in self.__dict__.items() if not name.startswith('_'))
        return '%s(%s)' % (type(self).__name__, ', '.join(shown))


class Value:

    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self._value = value

    def get(self):
        return self._value

    def set(self, value):
        self._value = value

    def __repr__(self):
        return '%s(%r, %r)' % (type(self).__name__, self._typecode, self._value)

    value = property(get, set)


class SyncManager(BaseManager):
    Array = _unmodelled.stand_in('SyncManager', 'Array', 'arrays')
    if sys.version_info >= (3, 14):
        set = _unmodelled.stand_in('SyncManager', 'set', 'sets')


for _typeid, _callable, _proxytype in (
        ('Queue', queue.Queue, None), ('JoinableQueue', queue.Queue, None), ('Event', threading.Event, EventProxy),
        ('Lock', threading.Lock, AcquirerProxy), ('RLock', threading.RLock, AcquirerProxy),
        ('Semaphore', threading.Semaphore, AcquirerProxy),
        ('BoundedSemaphore', threading.BoundedSemaphore, AcquirerProxy),
        ('Condition', threading.Condition, ConditionProxy), ('Barrier', threading.Barrier, BarrierProxy),
        ('Pool', pool.Pool, PoolProxy), ('list', list, ListProxy), ('dict', dict, DictProxy),
        ('Value', Value, ValueProxy), ('Namespace', Namespace, NamespaceProxy)):
    SyncManager.register(_typeid, _callable, _proxytype)
SyncManager.register('Iterator', proxytype=IteratorProxy, create_method=False)
SyncManager.register('AsyncResult', create_method=False)

_missing = _unmodelled.attribute(globals(), {'arrays': ('Array', 'ArrayProxy')})


def __getattr__(name):
    if name not in ('SharedMemoryManager', 'SharedMemoryServer'):
        return _missing(name)
    from multiprocessing import _shared_memory_manager
    globals()[name] = getattr(_shared_memory_manager, name)
    return globals()[name]
