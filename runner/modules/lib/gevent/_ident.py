"""Models gevent._ident: the smallest numbers that are free, for objects as long as they live.  All versions."""
from heapq import heappop
from heapq import heappush
from weakref import WeakKeyDictionary
from weakref import ref

from gevent._compiled_import import imported as _imported

__all__ = ['IdentRegistry']


class ValuedWeakRef(ref):
    __module__ = 'gevent._gevent_c_ident'
    __slots__ = ('value',)


class IdentRegistry:
    __module__ = 'gevent._gevent_c_ident'

    def __init__(self):
        self._registry = WeakKeyDictionary()    # object: its number, and the reference that gives it back
        self._available_idents = []             # a heap

    def get_ident(self, obj):
        known = self._registry.get(obj)
        if known is not None:
            return known[0]
        number = heappop(self._available_idents) if self._available_idents else len(self._registry)
        gives_back = ValuedWeakRef(obj, self._return_ident)
        gives_back.value = number
        self._registry[obj] = (number, gives_back)
        return number

    def _return_ident(self, vref):
        heappush(self._available_idents, vref.value)

    def __len__(self):
        return len(self._registry)


__name__ = _imported(__name__, 'gevent._gevent_c_ident')
