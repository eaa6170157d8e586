"""Models zope.interface.interface: interfaces, their attributes and methods, and the order of what they extend.

Left out: invariants, tagged values in the class statement, dependents.
"""
from _frames import unsupported as _unsupported

from zope.interface.exceptions import InvalidInterface

_CO_VARARGS = 4
_CO_VARKEYWORDS = 8
_MISSING = object()
# Names that the class statement makes by itself, on one version of CPython or another.
_OF_CLASS_STATEMENT = frozenset((
    '__module__', '__qualname__', '__doc__', '__annotations__', '__annotate__', '__annotate_func__',
    '__annotations_cache__', '__conditional_annotations__', '__static_attributes__', '__firstlineno__'))


class Element:

    def __init__(self, __name__, __doc__=''):
        if not __doc__ and ' ' in __name__:
            __name__, __doc__ = None, __name__
        self.__name__ = __name__
        self.__doc__ = __doc__
        self._tagged_values = {}

    def getName(self):
        return self.__name__

    def getDoc(self):
        return self.__doc__

    def getTaggedValue(self, tag):
        return self._tagged_values[tag]

    def queryTaggedValue(self, tag, default=None):
        return self._tagged_values.get(tag, default)

    def getTaggedValueTags(self):
        return self._tagged_values.keys()

    def setTaggedValue(self, tag, value):
        self._tagged_values[tag] = value


class Attribute(Element):
    interface = None

    def __str__(self):
        return self._path() + self._signature()

    def __repr__(self):
        return '<%s.%s object at 0x%x %s>' % (
            type(self).__module__, type(self).__name__, id(self), self._path())

    def _path(self):
        interface = self.interface
        return f'{interface.__module__}.{interface.__name__}.{self.__name__}' if interface else self.__name__

    def _signature(self):
        return ''


class Method(Attribute):
    positional = required = ()
    varargs = kwargs = None

    def _signature(self):
        return self.getSignatureString()

    def getSignatureInfo(self):
        return {'positional': self.positional, 'required': self.required, 'optional': self.optional,
                'varargs': self.varargs, 'kwargs': self.kwargs}

    def getSignatureString(self):
        parts = [f'{name}={self.optional[name]!r}' if name in self.optional else name for name in self.positional]
        if self.varargs:
            parts.append('*' + self.varargs)
        if self.kwargs:
            parts.append('**' + self.kwargs)
        return f"({', '.join(parts)})"


def fromFunction(func, interface=None, imlevel=0, name=None):
    """The method that a function of the class statement describes; there is no `self`."""
    code = func.__code__
    if code.co_kwonlyargcount:
        _unsupported('zope.interface: a method with keyword-only parameters')
    method = Method(name or func.__name__, func.__doc__ or '')
    defaults = func.__defaults__ or ()
    names = list(code.co_varnames[imlevel:])
    positional = names[:code.co_argcount - imlevel]
    first_optional = len(positional) - len(defaults)
    method.positional = tuple(positional)
    method.required = tuple(positional[:first_optional])
    method.optional = dict(zip(positional[first_optional:], defaults))
    rest = names[len(positional):]
    if code.co_flags & _CO_VARARGS:
        method.varargs = rest.pop(0)
    if code.co_flags & _CO_VARKEYWORDS:
        method.kwargs = rest.pop(0)
    method.interface = interface
    return method


class Specification:
    """What extends others. Its order is looked up anew each time: declarations change while programs run."""

    def __init__(self, bases=()):
        self.__bases__ = tuple(bases)

    @property
    def __sro__(self):
        order = _merged(self)
        root = [each for each in order if each is Interface]
        return tuple([each for each in order if each is not Interface] + (root or [Interface]))

    @property
    def __iro__(self):
        return tuple(each for each in self.__sro__ if isinstance(each, InterfaceClass))

    def interfaces(self):
        seen = []
        for base in self.__bases__:
            for interface in base.interfaces():
                if interface not in seen:
                    seen.append(interface)
                    yield interface

    def extends(self, interface, strict=True):
        return self.isOrExtends(interface) and (not strict or self != interface)

    def isOrExtends(self, interface):
        for base in self.__bases__:
            if base.isOrExtends(interface):
                return True
        return self == interface or interface is Interface

    __call__ = isOrExtends


def _merged(spec):
    """The specification and what it extends, as Python orders the bases of classes."""
    orders = [_merged(base) for base in spec.__bases__] + [list(spec.__bases__)]
    result = [spec]
    while True:
        orders = [order for order in orders if order]
        if not orders:
            return result
        heads = [order[0] for order in orders if not any(order[0] in other[1:] for other in orders)]
        if not heads:
            _unsupported('zope.interface: bases whose orders contradict each other')
        result.append(heads[0])
        orders = [[each for each in order if each is not heads[0]] for order in orders]


class InterfaceClass(Element, Specification):

    def __init__(self, name, bases=(), attrs=None, __doc__=None, __module__=None):
        attrs = attrs or {}
        for base in bases:
            if not isinstance(base, InterfaceClass):
                raise TypeError('Expected base interfaces')
        self.__name__ = name
        self._tagged_values = {}
        self.__doc__ = attrs.get('__doc__', __doc__) or ''
        self.__module__ = attrs.get('__module__', __module__)
        self.__bases__ = tuple(bases)
        self._attributes = {}
        for key, value in attrs.items():
            if key not in _OF_CLASS_STATEMENT:
                self._attributes[key] = self._described(key, value)

    def _described(self, name, value):
        if isinstance(value, Attribute):
            value.interface = self
            value.__name__ = value.__name__ or name
            return value
        if not hasattr(value, '__code__'):
            raise InvalidInterface('Concrete attribute, ' + name)
        return fromFunction(value, self, name=name)

    def __repr__(self):
        return f'<{type(self).__name__} {self}>'

    def __str__(self):
        return f'{self.__module__}.{self.__name__}'

    # Two of the same name and module are equal.

    def _key(self):
        return self.__name__, self.__module__

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, InterfaceClass) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, InterfaceClass) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, InterfaceClass) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, InterfaceClass) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, InterfaceClass) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    # What it is made of.

    def _all_attributes(self):
        found = {}
        for interface in reversed(self.__bases__):
            found.update(interface._all_attributes())
        found.update(self._attributes)
        return found

    def interfaces(self):
        yield self

    def getBases(self):
        return self.__bases__

    def names(self, all=False):
        if not all:
            return self._attributes.keys()
        found = dict.fromkeys(self._attributes)
        for base in self.__bases__:
            found.update(dict.fromkeys(base.names(True)))
        return found.keys() if self.__bases__ else self._attributes.keys()

    def namesAndDescriptions(self, all=False):
        return self._all_attributes().items() if all and self.__bases__ else self._attributes.items()

    def __iter__(self):
        return iter(self.names(all=True))

    def __contains__(self, name):
        return self.get(name) is not None

    def direct(self, name):
        return self._attributes.get(name)

    def get(self, name, default=None):
        for interface in self.__iro__:
            if name in interface._attributes:
                return interface._attributes[name]
        return default

    queryDescriptionFor = get

    def __getitem__(self, name):
        found = self.get(name)
        if found is None:
            raise KeyError(name)
        return found

    getDescriptionFor = __getitem__

    def isEqualOrExtendedBy(self, other):
        return self == other or other.extends(self)

    # Who provides it.

    def providedBy(self, ob):
        return providedBy(ob).isOrExtends(self)

    def implementedBy(self, cls):
        return implementedBy(cls).isOrExtends(self)

    def __call__(self, obj, alternate=_MISSING):
        conform = getattr(obj, '__conform__', None)
        adapted = conform(self) if conform is not None else None
        if adapted is not None:
            return adapted
        if self.providedBy(obj):
            return obj
        if alternate is _MISSING:
            raise TypeError('Could not adapt', obj, self)
        return alternate


Interface = InterfaceClass('Interface', __module__='zope.interface')

# Behind what declarations are made of.
from zope.interface.declarations import implementedBy
from zope.interface.declarations import providedBy
