"""Models `abc`: classes that cannot be made until what is abstract in them is defined, and classes that
answer isinstance() for others: those registered with them, and those that their hook accepts.

That an abstract class makes no instance is object.__new__'s business; it reads `__abstractmethods__`.
"""
import sys


def abstractmethod(function):
    function.__isabstractmethod__ = True
    return function


def _is_abstract(value):
    if isinstance(value, property):
        return any(_is_abstract(part) for part in (value.fget, value.fset, value.fdel))
    if isinstance(value, (classmethod, staticmethod)):
        return _is_abstract(value.__func__)
    return getattr(value, '__isabstractmethod__', False)


def _note_abstract(cls, namespace):
    abstract = {key for key, value in namespace.items() if _is_abstract(value)}
    for base in cls.__bases__:
        for key in getattr(base, '__abstractmethods__', ()):
            if _is_abstract(_as_defined(cls, key)):
                abstract.add(key)
    cls.__abstractmethods__ = frozenset(abstract)


if sys.version_info >= (3, 10):
    def update_abstractmethods(cls):
        """Looks anew, after methods were given to the class."""
        if hasattr(cls, '__abstractmethods__'):
            _note_abstract(cls, cls.__dict__)
        return cls


def _prepared(cls, namespace):
    _note_abstract(cls, namespace)
    cls._abc_registry = []
    return cls


class ABCMeta(type):

    if sys.version_info >= (3, 11):
        def __new__(mcls, name, bases, namespace, /, **kwargs):
            return _prepared(super().__new__(mcls, name, bases, namespace, **kwargs), namespace)
    else:
        def __new__(mcls, name, bases, namespace, **kwargs):
            return _prepared(super().__new__(mcls, name, bases, namespace, **kwargs), namespace)

    def register(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if subclass not in cls._abc_registry:
            cls._abc_registry.append(subclass)
        return subclass

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(instance.__class__)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            return answer
        if cls in subclass.__mro__:
            return True
        return any(issubclass(subclass, other) for other in cls._abc_registry + cls.__subclasses__())


def _as_defined(cls, key):
    for base in cls.__mro__:
        if key in base.__dict__:
            return base.__dict__[key]
    return None


class ABC(metaclass=ABCMeta):

    __slots__ = ()


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True


class abstractproperty(property):
    __isabstractmethod__ = True


def get_cache_token():
    return 0
