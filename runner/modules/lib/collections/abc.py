"""Models `collections.abc` for annotations: names that take a subscript.

Whether an object is one of them is asked of its methods where the interpreter lets an object answer
isinstance(); deriving from one is unsupported.
"""


class _Interface:

    def __init__(self, name, *methods):
        self.__name__ = self.__qualname__ = name
        self._methods = methods

    def __instancecheck__(self, instance):
        return self.__subclasscheck__(type(instance))

    def __subclasscheck__(self, cls):
        return all(getattr(cls, method, None) is not None for method in self._methods)

    def __getitem__(self, item):
        return self

    def __or__(self, other):
        return self

    def __repr__(self):
        return f"<class 'collections.abc.{self.__name__}'>"


Hashable = _Interface('Hashable', '__hash__')
Iterable = _Interface('Iterable', '__iter__')
Iterator = _Interface('Iterator', '__iter__', '__next__')
Generator = _Interface('Generator', '__iter__', '__next__', 'send', 'throw', 'close')
Reversible = _Interface('Reversible', '__iter__', '__reversed__')
Sized = _Interface('Sized', '__len__')
Container = _Interface('Container', '__contains__')
Callable = _Interface('Callable', '__call__')
Collection = _Interface('Collection', '__len__', '__iter__', '__contains__')
Sequence = _Interface('Sequence', '__len__', '__getitem__', '__iter__', 'index', 'count')
MutableSequence = _Interface('MutableSequence', '__len__', '__setitem__', 'append', 'insert')
Set = _Interface('Set', '__len__', '__contains__', '__and__', '__or__', 'isdisjoint')
MutableSet = _Interface('MutableSet', '__len__', 'add', 'discard')
Mapping = _Interface('Mapping', '__len__', '__getitem__', 'keys', 'items', 'values', 'get')
MutableMapping = _Interface('MutableMapping', '__setitem__', 'keys', 'pop', 'setdefault', 'update')
Awaitable = _Interface('Awaitable', '__await__')
Coroutine = _Interface('Coroutine', '__await__', 'send', 'throw', 'close')
