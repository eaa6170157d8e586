"""Models gevent._ident: the smallest numbers that are free, for objects as long as they live.  All versions.

Who has died is searched when a number is needed, while that costs little: later numbers are not used again.
"""
from heapq import heappop
from heapq import heappush
from weakref import ref

from _weakref import look
from _weakref import look_while_cheap
from gevent._compiled_import import imported as _imported

__all__ = ['IdentRegistry']


class ValuedWeakRef(ref):
    __module__ = 'gevent._gevent_c_ident'
    __slots__ = ('value',)


class IdentRegistry:
    __module__ = 'gevent._gevent_c_ident'

    def __init__(self):
        self._registry = {}             # by equal references: the one that gives the number back
        self._available_idents = []     # a heap

    def get_ident(self, obj):
        known = self._registry.get(ref(obj))
        if known is not None:
            return known.value
        if self._registry:
            look_while_cheap()
        number = heappop(self._available_idents) if self._available_idents else len(self._registry)
        gives_back = ValuedWeakRef(obj, self._return_ident)
        gives_back.value = number
        self._registry[gives_back] = gives_back
        return number

    def _return_ident(self, vref):
        del self._registry[vref]
        heappush(self._available_idents, vref.value)

    def __len__(self):
        look(True)
        return len(self._registry)


__name__ = _imported(__name__, 'gevent._gevent_c_ident')
