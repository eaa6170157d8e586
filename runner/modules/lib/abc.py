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


class _abc_data:
    """What a class remembers: who was registered, and what it has answered about whom."""
    __module__ = '_abc'
    __slots__ = ('registry', 'derived', 'others', 'age')
    registrations = 0   # of all classes: each makes what was denied uncertain

    def __init__(self):
        self.registry = []
        self.derived = set()
        self.others = set()
        self.age = _abc_data.registrations

    def denies(self, subclass):
        return self.age == _abc_data.registrations and subclass in self.others

    def deny(self, subclass):
        self.others.add(subclass)
        return False

    def affirm(self, subclass):
        self.derived.add(subclass)
        return True


def _prepared(cls, namespace):
    _note_abstract(cls, namespace)
    cls._abc_impl = _abc_data()
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
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_impl.registry.append(subclass)
        _abc_data.registrations += 1
        return subclass

    def __instancecheck__(cls, instance):
        subclass, real = instance.__class__, type(instance)
        known = cls._abc_impl
        if subclass in known.derived:
            return True
        if real is subclass:
            return not known.denies(subclass) and cls.__subclasscheck__(subclass)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(real)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        known = cls._abc_impl
        if subclass in known.derived:
            return True
        if known.denies(subclass):
            return False
        if known.age != _abc_data.registrations:
            known.others.clear()
            known.age = _abc_data.registrations
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            if answer is not True and answer is not False:
                raise AssertionError
            return known.affirm(subclass) if answer else known.deny(subclass)
        if cls in subclass.__mro__:
            return known.affirm(subclass)
        for other in known.registry + cls.__subclasses__():
            if issubclass(subclass, other):
                return known.affirm(subclass)
        return known.deny(subclass)


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
    return _abc_data.registrations
