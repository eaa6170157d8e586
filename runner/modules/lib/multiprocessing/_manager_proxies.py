"""Models the client half of multiprocessing.managers: proxies, whose methods are requests to the server.

A thread has a connection of its own for all its proxies of one server.
"""
import sys
import threading

from multiprocessing import connection
from multiprocessing import process
from multiprocessing import util
from multiprocessing._manager_server import convert_to_error
from multiprocessing._manager_server import dispatch
from multiprocessing.context import get_spawning_popen

STARTED = 1


class State:
    """Of a manager."""
    __module__ = 'multiprocessing.managers'
    __slots__ = ['value']
    INITIAL = 0
    STARTED = STARTED
    SHUTDOWN = 2


class ProcessLocalSet(set):
    __module__ = 'multiprocessing.managers'

    def __init__(self):
        util.register_after_fork(self, lambda obj: obj.clear())

    def __reduce__(self):
        return type(self), ()


class BaseProxy:
    __module__ = 'multiprocessing.managers'
    _address_to_local = {}
    _mutex = util.ForkAwareThreadLock()
    _next_serial = 1

    def __init__(self, token, serializer, manager=None, authkey=None, exposed=None, incref=True, manager_owned=False):
        with BaseProxy._mutex:
            local = BaseProxy._address_to_local.get(token.address)
            if local is None:
                local = util.ForkAwareLocal(), ProcessLocalSet()
                BaseProxy._address_to_local[token.address] = local
            self._serial = BaseProxy._next_serial
            BaseProxy._next_serial += 1
        self._tls, self._all_serials = local
        self._token = token
        self._id = token.id
        self._manager = manager
        self._serializer = serializer
        self._owned_by_manager = manager_owned
        if authkey is not None:
            self._authkey = process.AuthenticationString(authkey)
        elif manager is not None:
            self._authkey = manager._authkey
        else:
            self._authkey = process.current_process().authkey
        if incref:
            self._incref()
        util.register_after_fork(self, BaseProxy._after_fork)

    def _connect(self):
        name = process.current_process().name
        if threading.current_thread().name != 'MainThread':
            name += '|' + threading.current_thread().name
        conn = connection.Client(self._token.address, authkey=self._authkey)
        dispatch(conn, None, 'accept_connection', (name,))
        self._tls.connection = conn

    def _callmethod(self, methodname, args=(), kwds={}):
        try:
            conn = self._tls.connection
        except AttributeError:
            self._connect()
            conn = self._tls.connection
        conn.send((self._id, methodname, args, kwds))
        kind, result = conn.recv()
        if kind == '#RETURN':
            return result
        if kind == '#PROXY':
            return self._proxy_of(*result)
        raise convert_to_error(kind, result)

    def _proxy_of(self, exposed, token):
        make = self._manager._registry[token.typeid][-1]
        token.address = self._token.address
        proxy = make(token, self._serializer, manager=self._manager, authkey=self._authkey, exposed=exposed)
        tell(token.address, self._authkey, 'decref', token.id)
        return proxy

    def _getvalue(self):
        return self._callmethod('#GETVALUE')

    def _incref(self):
        if self._owned_by_manager:
            return
        tell(self._token.address, self._authkey, 'incref', self._id)
        self._all_serials.add(self._serial)
        state = self._manager and self._manager._state
        self._close = util.Finalize(self, BaseProxy._decref,
                                    args=(self._token, self._serial, self._authkey, state, self._tls,
                                          self._all_serials),
                                    exitpriority=10)

    @staticmethod
    def _decref(token, serial, authkey, state, tls, serials):
        serials.discard(serial)
        if state is None or state.value == STARTED:
            try:
                tell(token.address, authkey, 'decref', token.id)
            except Exception:
                pass
        if not serials and hasattr(tls, 'connection'):
            tls.connection.close()
            del tls.connection

    def _after_fork(self):
        self._manager = None
        try:
            self._incref()
        except Exception:
            pass

    def __reduce__(self):
        kwds = {}
        if get_spawning_popen() is not None:
            kwds['authkey'] = self._authkey
        if getattr(self, '_isauto', False):
            kwds['exposed'] = self._exposed_
            return RebuildProxy, (AutoProxy, self._token, self._serializer, kwds)
        return RebuildProxy, (type(self), self._token, self._serializer, kwds)

    def __deepcopy__(self, memo):
        return self._getvalue()

    def __repr__(self):
        return '<%s object, typeid %r at %#x>' % (type(self).__name__, self._token.typeid, id(self))

    def __str__(self):
        try:
            return self._callmethod('__repr__')
        except Exception:
            return repr(self)[:-1] + "; '__str__()' failed>"


def tell(address, authkey, name, *args):
    """One request over a connection of its own."""
    conn = connection.Client(address, authkey=authkey)
    try:
        return dispatch(conn, None, name, args)
    finally:
        conn.close()


def RebuildProxy(func, token, serializer, kwds):
    """A proxy that comes out of a pickle; in the server's own process it stands for the object there."""
    server = getattr(process.current_process(), '_manager_server', None)
    if server and server.address == token.address:
        kwds['manager_owned'] = True
        server.id_to_local_proxy_obj.setdefault(token.id, server.id_to_obj[token.id])
    incref = kwds.pop('incref', True) and not getattr(process.current_process(), '_inheriting', False)
    return func(token, serializer, incref=incref, **kwds)


def _forwarded(name):
    def method(self, /, *args, **kwds):
        return self._callmethod(name, args, kwds)
    method.__name__ = method.__qualname__ = name
    return method


def MakeProxyType(name, exposed, _cache={}):
    exposed = tuple(exposed)
    if (name, exposed) not in _cache:
        namespace = {method: _forwarded(method) for method in exposed}
        namespace['_exposed_'] = exposed
        namespace['__module__'] = BaseProxy.__module__
        _cache[name, exposed] = type(name, (BaseProxy,), namespace)
    return _cache[name, exposed]


def AutoProxy(token, serializer, manager=None, authkey=None, exposed=None, incref=True, manager_owned=False):
    """A proxy of a class that has the public methods of the object."""
    if exposed is None:
        exposed = tell(token.address, authkey, 'get_methods', token)
    if authkey is None:
        authkey = manager._authkey if manager is not None else process.current_process().authkey
    kind = MakeProxyType('AutoProxy[%s]' % token.typeid, exposed)
    proxy = kind(token, serializer, manager=manager, authkey=authkey, incref=incref, manager_owned=manager_owned)
    proxy._isauto = True
    return proxy


for _function in (RebuildProxy, AutoProxy, MakeProxyType):
    _function.__module__ = BaseProxy.__module__


class IteratorProxy(MakeProxyType('IteratorProxy', ('__next__', 'send', 'throw', 'close'))):

    def __iter__(self):
        return self


_LOCKED = ('locked',) if sys.version_info >= (3, 14) else ()


class AcquirerProxy(MakeProxyType('AcquirerProxy', ('acquire', 'release') + _LOCKED)):

    def acquire(self, blocking=True, timeout=None):
        return self._callmethod('acquire', (blocking,) if timeout is None else (blocking, timeout))

    def __enter__(self):
        return self._callmethod('acquire')

    def __exit__(self, *exc_info):
        return self._callmethod('release')


class ConditionProxy(AcquirerProxy):
    _exposed_ = ('acquire', 'release') + _LOCKED + ('wait', 'notify', 'notify_all')

    def wait(self, timeout=None):
        return self._callmethod('wait', (timeout,))

    def notify(self, n=1):
        return self._callmethod('notify', (n,))

    def notify_all(self):
        return self._callmethod('notify_all')

    def wait_for(self, predicate, timeout=None):
        return util.wait_for(self, predicate, timeout)


class EventProxy(MakeProxyType('EventProxy', ('is_set', 'set', 'clear', 'wait'))):

    def wait(self, timeout=None):
        return self._callmethod('wait', (timeout,))


def _read_only(name):
    return property(lambda self: self._callmethod('__getattribute__', (name,)))


class BarrierProxy(BaseProxy):
    _exposed_ = ('__getattribute__', 'wait', 'abort', 'reset')
    wait = _forwarded('wait')
    abort = _forwarded('abort')
    reset = _forwarded('reset')
    parties = _read_only('parties')
    n_waiting = _read_only('n_waiting')
    broken = _read_only('broken')


class NamespaceProxy(BaseProxy):
    _exposed_ = ('__getattribute__', '__setattr__', '__delattr__')

    def __getattr__(self, key):
        if key[0] == '_':
            return object.__getattribute__(self, key)
        return self._callmethod('__getattribute__', (key,))

    def __setattr__(self, key, value):
        if key[0] == '_':
            return object.__setattr__(self, key, value)
        return self._callmethod('__setattr__', (key, value))

    def __delattr__(self, key):
        if key[0] == '_':
            return object.__delattr__(self, key)
        return self._callmethod('__delattr__', (key,))


class ValueProxy(MakeProxyType('ValueProxy', ('get', 'set'))):
    value = property(lambda self: self._callmethod('get'), lambda self, value: self._callmethod('set', (value,)))


_LIST = ('__add__', '__contains__', '__delitem__', '__getitem__', '__imul__', '__len__', '__mul__', '__reversed__',
         '__rmul__', '__setitem__', 'append', 'clear', 'copy', 'count', 'extend', 'index', 'insert', 'pop', 'remove',
         'reverse', 'sort')
_LIST_SINCE_3_14 = ('clear', 'copy')
BaseListProxy = MakeProxyType('BaseListProxy',
                              [each for each in _LIST
                               if sys.version_info >= (3, 14) or each not in _LIST_SINCE_3_14])


class ListProxy(BaseListProxy):

    def __iadd__(self, value):
        self._callmethod('extend', (value,))
        return self

    def __imul__(self, value):
        self._callmethod('__imul__', (value,))
        return self


_DICT = ('__contains__', '__delitem__', '__getitem__', '__iter__', '__len__', '__setitem__', 'clear', 'copy', 'get',
         'items', 'keys', 'pop', 'popitem', 'setdefault', 'update', 'values')
_DICT_SINCE_3_14 = ('__ior__', '__or__', '__reversed__', '__ror__', 'fromkeys')
DictProxy = MakeProxyType('DictProxy', _DICT + (_DICT_SINCE_3_14 if sys.version_info >= (3, 14) else ()))
DictProxy._method_to_typeid_ = {'__iter__': 'Iterator'}
_POOL = ('apply', 'apply_async', 'close', 'imap', 'imap_unordered', 'join', 'map', 'map_async', 'starmap',
         'starmap_async', 'terminate')


class PoolProxy(MakeProxyType('PoolProxy', _POOL)):
    _method_to_typeid_ = {'apply_async': 'AsyncResult', 'map_async': 'AsyncResult', 'starmap_async': 'AsyncResult',
                          'imap': 'Iterator', 'imap_unordered': 'Iterator'}

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.terminate()


for _class in (IteratorProxy, AcquirerProxy, ConditionProxy, EventProxy, BarrierProxy, NamespaceProxy, ValueProxy,
               ListProxy, PoolProxy):
    _class.__module__ = BaseProxy.__module__
