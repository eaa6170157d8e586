"""Models `collections.abc`: what an object can do, asked of its methods, and bases that derive the rest of a
container's methods from a few.
"""
from abc import ABCMeta, abstractmethod
import types

from _environ import _Environ

__all__ = ['AsyncGenerator', 'AsyncIterable', 'AsyncIterator', 'Awaitable', 'Callable', 'Collection', 'Container',
           'Coroutine', 'Generator', 'Hashable', 'ItemsView',
           'Iterable', 'Iterator', 'KeysView', 'Mapping', 'MappingView', 'MutableMapping', 'MutableSequence',
           'MutableSet', 'Reversible', 'Sequence', 'Set', 'Sized', 'ValuesView']


def _has(cls, methods):
    for method in methods:
        found = next((base.__dict__[method] for base in cls.__mro__ if method in base.__dict__), None)
        if found is None:
            return NotImplemented
    return True


class _Interface(metaclass=ABCMeta):

    _methods = ()       # whoever has them is one; none: only those that derive or are registered

    @classmethod
    def __subclasshook__(cls, other):
        own = cls.__dict__.get('_methods')
        return _has(other, own) if own else NotImplemented

    def __class_getitem__(cls, item):
        make = getattr(types, 'GenericAlias', None)
        return cls if make is None else make(cls, item)


def _interface(name, *methods, bases=(_Interface,)):
    namespace = {method: abstractmethod(lambda self, *args: None) for method in methods}
    return ABCMeta(name, bases, {'__module__': 'collections.abc', '_methods': methods, **namespace})


Hashable = _interface('Hashable', '__hash__')
Iterable = _interface('Iterable', '__iter__')
Sized = _interface('Sized', '__len__')
Container = _interface('Container', '__contains__')
Callable = _interface('Callable', '__call__')
Awaitable = _interface('Awaitable', '__await__')
Coroutine = _interface('Coroutine', '__await__', 'send', 'throw', 'close')
AsyncIterable = _interface('AsyncIterable', '__aiter__')
AsyncIterator = _interface('AsyncIterator', '__anext__', '__aiter__', bases=(AsyncIterable,))
AsyncGenerator = _interface('AsyncGenerator', '__aiter__', '__anext__', 'asend', 'athrow', 'aclose',
                            bases=(AsyncIterator,))
Collection = _interface('Collection', '__len__', '__iter__', '__contains__', bases=(Sized, Iterable, Container))
Reversible = _interface('Reversible', '__reversed__', '__iter__', bases=(Iterable,))
Generator = _interface('Generator', '__iter__', '__next__', 'send', 'throw', 'close', bases=(Iterable,))


class Iterator(Iterable):
    _methods = ('__iter__', '__next__')

    @abstractmethod
    def __next__(self):
        raise StopIteration

    def __iter__(self):
        return self


class Sequence(Reversible, Collection):

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        at = 0
        try:
            while True:
                yield self[at]
                at += 1
        except IndexError:
            return

    def __contains__(self, value):
        return any(item is value or item == value for item in self)

    def __reversed__(self):
        for at in reversed(range(len(self))):
            yield self[at]

    def index(self, value, start=0, stop=None):
        for at in range(start, len(self) if stop is None else stop):
            if self[at] is value or self[at] == value:
                return at
        raise ValueError

    def count(self, value):
        return sum(1 for item in self if item is value or item == value)


class MutableSequence(Sequence):

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        raise IndexError

    def append(self, value):
        self.insert(len(self), value)

    def extend(self, values):
        for value in list(values):
            self.append(value)

    def pop(self, index=-1):
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        del self[self.index(value)]

    def clear(self):
        while len(self):
            self.pop()

    def reverse(self):
        items = list(self)
        for at, item in enumerate(reversed(items)):
            self[at] = item

    def __iadd__(self, values):
        self.extend(values)
        return self


class Set(Collection):

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def __le__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) <= len(other) and all(item in other for item in self)

    def __lt__(self, other):
        return len(self) < len(other) and self.__le__(other) if isinstance(other, Set) else NotImplemented

    def __ge__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) >= len(other) and all(item in self for item in other)

    def __gt__(self, other):
        return len(self) > len(other) and self.__ge__(other) if isinstance(other, Set) else NotImplemented

    def __eq__(self, other):
        return len(self) == len(other) and self.__le__(other) if isinstance(other, Set) else NotImplemented

    def __and__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(item for item in other if item in self)

    def __or__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable([*self, *other])

    def _as_set(self, other):
        """None for what is nothing to make a set of."""
        if isinstance(other, Set):
            return other
        return self._from_iterable(other) if isinstance(other, Iterable) else None

    def __sub__(self, other):
        other = self._as_set(other)
        if other is None:
            return NotImplemented
        return self._from_iterable(item for item in self if item not in other)

    def __rsub__(self, other):
        other = self._as_set(other)
        if other is None:
            return NotImplemented
        return self._from_iterable(item for item in other if item not in self)

    def __xor__(self, other):
        other = self._as_set(other)
        return NotImplemented if other is None else (self - other) | (other - self)

    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__

    def isdisjoint(self, other):
        return not any(item in self for item in other)


class MutableSet(Set):

    @abstractmethod
    def add(self, value):
        raise NotImplementedError

    @abstractmethod
    def discard(self, value):
        raise NotImplementedError

    def remove(self, value):
        if value not in self:
            raise KeyError(value)
        self.discard(value)

    def pop(self):
        for value in self:
            self.discard(value)
            return value
        raise KeyError

    def clear(self):
        try:
            while True:
                self.pop()
        except KeyError:
            pass

    def __ior__(self, it):
        for value in it:
            self.add(value)
        return self

    def __iand__(self, it):
        for value in self - it:
            self.discard(value)
        return self

    def __ixor__(self, it):
        if it is self:
            self.clear()
            return self
        for value in self._as_set(it):
            (self.discard if value in self else self.add)(value)
        return self

    def __isub__(self, it):
        if it is self:
            self.clear()
            return self
        for value in it:
            self.discard(value)
        return self


from _mapping_views import ItemsView, KeysView, MappingView, ValuesView  # which derive from what is above


class Mapping(Collection):

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        return KeysView(self)

    def values(self):
        return ValuesView(self)

    def items(self):
        return ItemsView(self)

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items()) if isinstance(other, Mapping) else NotImplemented

    __reversed__ = None


class MutableMapping(Mapping):

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    def pop(self, key, *default):
        try:
            value = self[key]
        except KeyError:
            if default:
                return default[0]
            raise
        del self[key]
        return value

    def popitem(self):
        for key in self:
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def clear(self):
        try:
            while True:
                self.popitem()
        except KeyError:
            pass

    def update(self, other=(), /, **kwds):
        if isinstance(other, Mapping):
            for key in other:
                self[key] = other[key]
        elif hasattr(other, 'keys'):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key, value in kwds.items():
            self[key] = value

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default


for _each in (types.FunctionType, types.BuiltinFunctionType, types.MethodType, type):
    Callable.register(_each)
for _each in (list, tuple, str, range, bytes):
    Sequence.register(_each)
MutableSequence.register(list)
for _each in (set, frozenset):
    Set.register(_each)
MutableSet.register(set)
for _each in (dict, types.MappingProxyType):
    Mapping.register(_each)
for _each in (dict, _Environ):
    MutableMapping.register(_each)
KeysView.register(type({}.keys()))
ValuesView.register(type({}.values()))
ItemsView.register(type({}.items()))
del _each
