"""Models weakref.proxy: stands for an object without keeping it."""
import sys

from _extension_types import compiled
from _weakref import attend, look, ref

_GONE = 'weakly-referenced object no longer exists'


def _live(proxied):
    target = object.__getattribute__(proxied, '_target')()
    if target is None:
        raise ReferenceError(_GONE)
    return target


def _named_as_in_c(kind):
    """Until 3.8 it was not said to be weakref's."""
    if sys.version_info < (3, 9):
        kind.__name__ = kind.__qualname__ = {'ProxyType': 'weakproxy'}.get(kind.__name__, 'weakcallableproxy')
        kind.__module__ = 'builtins'
    return kind


@compiled
@_named_as_in_c
class ProxyType:
    __module__ = 'weakref'

    """Does what its object does; it is of another type, which isinstance() does not see."""
    __slots__ = ('_target', '_life')

    def __new__(cls, target, callback=None):
        made = object.__new__(cls)
        tell = None
        if callback is not None:
            def tell(_):
                callback(made)
        object.__setattr__(made, '_target', ref(target, tell))
        if tell is not None:
            attend(object.__getattribute__(made, '_target'))
        return made

    def __getattribute__(self, name):
        return getattr(_live(self), name)

    def __setattr__(self, name, value):
        setattr(_live(self), name, value)

    def __delattr__(self, name):
        delattr(_live(self), name)

    def __repr__(self):
        target = object.__getattribute__(self, '_target')()
        return '<weakproxy at 0x%x to %s at 0x%x>' % (id(self), type(target).__name__, id(target))

    def __str__(self):
        return str(_live(self))

    def __bool__(self):
        return bool(_live(self))

    def __len__(self):
        return len(_live(self))

    def __iter__(self):
        return iter(_live(self))

    def __contains__(self, item):
        return item in _live(self)

    def __getitem__(self, key):
        return _live(self)[key]

    def __setitem__(self, key, value):
        _live(self)[key] = value

    def __delitem__(self, key):
        del _live(self)[key]

    def __enter__(self):
        return _live(self).__enter__()

    def __exit__(self, *details):
        return _live(self).__exit__(*details)

    def __eq__(self, other):
        return _live(self) == other

    __hash__ = None


@compiled
@_named_as_in_c
class CallableProxyType(ProxyType):
    __module__ = 'weakref'

    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return _live(self)(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)


class _Life:
    """Lives as long as its proxy, and can be referred to weakly, which a proxy can't."""

    def __init__(self, target):
        self.target = target


_lives = []


def proxy(target, callback=None):
    made = (CallableProxyType if callable(target) else ProxyType)(target, callback)
    life = _Life(object.__getattribute__(made, '_target'))
    object.__setattr__(made, '_life', life)
    _lives.append(ref(life))
    return made


def meet_all():
    """As who asks each object that the collector knows for its class: that of a proxy is its object's."""
    look(True)
    for reference in _lives:
        life = reference()
        if life is not None and life.target() is None:
            raise ReferenceError(_GONE)
