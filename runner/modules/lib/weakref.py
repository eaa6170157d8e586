"""Models weakref, thinly: nothing is freed before a case ends, so a reference never dies."""
import sys
from itertools import count as _count

from _extension_types import compiled


class ref:
    def __init__(self, target, callback=None):
        self._target = target
        self.__callback__ = callback

    def __call__(self):
        return self._target

    def __eq__(self, other):
        return isinstance(other, ref) and self._target == other._target

    def __hash__(self):
        return hash(self._target)


ReferenceType = ref


class WeakMethod(ref):
    pass


class KeyedRef(ref):
    pass


@compiled
class ProxyType:
    """Does what its object does; it is of another type, which isinstance() does not see."""
    __slots__ = ('_target',)

    def __new__(cls, target):
        made = object.__new__(cls)
        object.__setattr__(made, '_target', target)
        return made

    def __getattribute__(self, name):
        return getattr(object.__getattribute__(self, '_target'), name)

    def __setattr__(self, name, value):
        setattr(object.__getattribute__(self, '_target'), name, value)

    def __delattr__(self, name):
        delattr(object.__getattribute__(self, '_target'), name)

    def __repr__(self):
        target = object.__getattribute__(self, '_target')
        return '<weakproxy at 0x%x to %s at 0x%x>' % (id(self), type(target).__name__, id(target))

    def __str__(self):
        return str(object.__getattribute__(self, '_target'))

    def __bool__(self):
        return bool(object.__getattribute__(self, '_target'))

    def __len__(self):
        return len(object.__getattribute__(self, '_target'))

    def __iter__(self):
        return iter(object.__getattribute__(self, '_target'))

    def __contains__(self, item):
        return item in object.__getattribute__(self, '_target')

    def __getitem__(self, key):
        return object.__getattribute__(self, '_target')[key]

    def __setitem__(self, key, value):
        object.__getattribute__(self, '_target')[key] = value

    def __delitem__(self, key):
        del object.__getattribute__(self, '_target')[key]

    def __enter__(self):
        return object.__getattribute__(self, '_target').__enter__()

    def __exit__(self, *details):
        return object.__getattribute__(self, '_target').__exit__(*details)

    def __eq__(self, other):
        return object.__getattribute__(self, '_target') == other

    __hash__ = None


@compiled
class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return object.__getattribute__(self, '_target')(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)


def proxy(target, callback=None):
    return (CallableProxyType if callable(target) else ProxyType)(target)


def getweakrefcount(target):
    return 0


class WeakKeyDictionary(dict):
    def __init__(self, mapping=()):
        super().__init__(mapping)


class WeakValueDictionary(dict):
    def __init__(self, mapping=()):
        super().__init__(mapping)


from _weakrefset import WeakSet


class finalize:
    """Never called before the end: one function of atexit then calls what is still alive, the last one first."""
    _registry = {}
    _calls = _count()
    _is_registered = False

    class _Info:
        __slots__ = ('target', 'func', 'args', 'kwargs', 'atexit', 'index')

    def __init__(self, target, func, /, *args, **kwargs):
        if not finalize._is_registered:
            import atexit
            atexit.register(finalize._exitfunc)
            finalize._is_registered = True
        info = self._Info()
        info.target, info.func, info.args, info.kwargs = target, func, args, kwargs
        info.atexit = True
        info.index = next(self._calls)
        self._registry[self] = info

    @classmethod
    def _exitfunc(cls):
        while True:
            left = [(info.index, each) for each, info in cls._registry.items() if info.atexit]
            if not left:
                return
            try:
                max(left)[1]()
            except Exception:
                sys.excepthook(*sys.exc_info())

    def __call__(self, _=None):
        info = self._registry.pop(self, None)
        if info is not None:
            return info.func(*info.args, **(info.kwargs or {}))

    def peek(self):
        info = self._registry.get(self)
        return info and (info.target, info.func, info.args, info.kwargs)

    def detach(self):
        found = self.peek()
        self._registry.pop(self, None)
        return found

    @property
    def alive(self):
        return self in self._registry

    @property
    def atexit(self):
        info = self._registry.get(self)
        return info is not None and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info is not None:
            info.atexit = bool(value)

    def __repr__(self):
        info = self._registry.get(self)
        if info is None:
            return '<%s object at %#x; dead>' % (type(self).__name__, id(self))
        return '<%s object at %#x; for %r at %#x>' % (type(self).__name__, id(self), type(info.target).__name__,
                                                      id(info.target))
