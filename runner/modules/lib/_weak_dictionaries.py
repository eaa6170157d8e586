"""Models weakref's dictionaries: WeakValueDictionary and WeakKeyDictionary.

Entries go when the value's (the key's) reference dies; who looks at the dictionary has it searched first which have.
"""
import sys
from collections.abc import MutableMapping

from _weakref import look, ref

_MISSING = object()


class KeyedRef(ref):
    """Knows the key of the entry that it is the value of."""
    __module__ = 'weakref'
    __slots__ = ('key',)

    def __new__(cls, target, callback, key):
        made = ref.__new__(cls, target, callback)
        made.key = key
        return made

    def __init__(self, target, callback, key):
        super().__init__(target, callback)


class _WeakDictionary(MutableMapping):

    def __len__(self):
        look()
        return len(self.data)

    def __repr__(self):
        return '<%s at 0x%x>' % (self.__class__.__name__, id(self))

    def __iter__(self):
        return self.keys()

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def update(self, other=None, /, **kwargs):
        if other is not None:
            if not hasattr(other, 'items'):
                other = dict(other)
            for key, value in list(other.items()):
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def setdefault(self, key, default=None):
        found = self.get(key)
        if found is None:
            self[key] = found = default
        return found

    def copy(self):
        made = self.__class__()
        made.update(self)
        return made

    __copy__ = copy

    if sys.version_info >= (3, 9):
        def __or__(self, other):
            if not isinstance(other, (dict, MutableMapping)):
                return NotImplemented
            made = self.copy()
            made.update(other)
            return made

        def __ior__(self, other):
            self.update(other)
            return self


class WeakValueDictionary(_WeakDictionary):
    __module__ = 'weakref'

    def __init__(self, other=(), /, **kwargs):
        self.data = {}
        own = ref(self)

        def remove(reference):
            it = own()
            if it is not None and it.data.get(reference.key) is reference:
                del it.data[reference.key]
        self._remove = remove
        self.update(other, **kwargs)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        look()
        del self.data[key]

    def __contains__(self, key):
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def keys(self):
        look()
        for key, reference in list(self.data.items()):
            if reference() is not None:
                yield key

    def values(self):
        look()
        for reference in list(self.data.values()):
            value = reference()
            if value is not None:
                yield value

    def items(self):
        look()
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def itervaluerefs(self):
        look()
        yield from list(self.data.values())

    def valuerefs(self):
        look()
        return list(self.data.values())

    def pop(self, key, *default):
        look()
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is not None:
            return value
        if default:
            return default[0]
        raise KeyError(key)

    def popitem(self):
        look()
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value


class WeakKeyDictionary(_WeakDictionary):
    __module__ = 'weakref'

    def __init__(self, dict=None):
        self.data = {}
        own = ref(self)

        def remove(reference):
            it = own()
            if it is not None:
                it.data.pop(reference, None)
        self._remove = remove
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            wanted = ref(key)
        except TypeError:
            return False
        return wanted in self.data

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def keys(self):
        look()
        for reference in list(self.data):
            key = reference()
            if key is not None:
                yield key

    def values(self):
        look()
        for reference, value in list(self.data.items()):
            if reference() is not None:
                yield value

    def items(self):
        look()
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def keyrefs(self):
        look()
        return list(self.data)

    def pop(self, key, *default):
        return self.data.pop(ref(key), *default)

    def popitem(self):
        look()
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value
