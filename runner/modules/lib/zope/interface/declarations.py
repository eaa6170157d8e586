"""Models zope.interface.declarations: what classes implement and what objects provide.

Left out: declarations that replace inherited ones, those of modules, sums and differences of declarations.
"""
from zope.interface.interface import InterfaceClass
from zope.interface.interface import Specification

_implemented_by_builtins = {}


def _interfaces_of(declarations):
    """The interfaces that stand in nested tuples and other declarations."""
    found = []
    for each in declarations:
        if isinstance(each, InterfaceClass):
            found.append(each)
        else:
            found += _interfaces_of(each)
    return found


class Declaration(Specification):

    def __init__(self, *bases):
        super().__init__(_interfaces_of(bases))

    def __contains__(self, interface):
        return self.extends(interface) and interface in self.interfaces()

    def __iter__(self):
        return self.interfaces()

    def flattened(self):
        return iter(self.__iro__)


class Implements(Declaration):
    """What a class implements: what was declared of it, then what its bases do.

    Both are looked up when somebody asks: hardly anybody does, and patching declares a good many classes.
    """

    def __init__(self, cls):
        self._class = cls
        self._declarations = []

    @property
    def _inherited(self):
        return tuple(implementedBy(base) for base in getattr(self._class, '__bases__', ()))

    @property
    def declared(self):
        inherited, declared = self._inherited, ()
        for interfaces in self._declarations:
            new = [each for each in _interfaces_of(interfaces)
                   if not any(known.isOrExtends(each) for known in (*declared, *inherited))]
            first = [each for each in new if any(each.extends(known) for known in declared)]
            last = [each for each in new if each not in first]
            declared = tuple(dict.fromkeys((*first, *declared, *last)))
        return declared

    @property
    def __bases__(self):
        return (*self.declared, *self._inherited)

    def declare(self, interfaces):
        self._declarations.append(interfaces)

    def __repr__(self):
        return f"classImplements({', '.join([each.__name__ for each in (self._class, *self.declared)])})"


class Provides(Declaration):
    """What one object provides: what was declared of it, then what its class implements."""

    def __init__(self, cls, interfaces, shown_class):
        self._shown_class = shown_class
        self._class = cls
        self._declared = interfaces

    @property
    def declared(self):
        of_class = implementedBy(self._class)
        return tuple(dict.fromkeys([each for each in self._declared if not of_class.isOrExtends(each)]))

    @property
    def __bases__(self):
        return (*self.declared, implementedBy(self._class))

    def __repr__(self):
        parts = [each.__name__ for each in (self._shown_class, *self.declared)]
        of_class = implementedBy(self._class)
        if list(of_class):
            parts.append(repr(of_class))
        return f"directlyProvides({', '.join(parts)})"


class ClassProvides(Provides):
    """The same of a class, in whose attributes it stands: its instances and subclasses have their own."""

    def __init__(self, cls, interfaces=()):
        super().__init__(type(cls), interfaces, cls)

    def __get__(self, instance, owner=None):
        if instance is None and owner is self._shown_class:
            return self
        if instance is not None:
            return implementedBy(self._shown_class)
        raise AttributeError('__provides__')


def implementedBy(cls):
    own = getattr(cls, '__dict__', {}).get('__implemented__')
    if own is None:
        own = _implemented_by_builtins.get(cls)
    if own is not None:
        return own
    if not callable(cls):
        raise TypeError('ImplementedBy called for non-factory', cls)
    own = Implements(cls)
    try:
        cls.__implemented__ = own
    except TypeError:
        _implemented_by_builtins[cls] = own
    else:
        if isinstance(cls, type) and '__provides__' not in vars(cls):
            cls.__provides__ = ClassProvides(cls)
    return own


def _own_declaration(ob):
    """What directlyProvides() has left at the object, or None."""
    own = getattr(ob, '__dict__', {}).get('__provides__')
    return own if isinstance(own, Provides) else None


def providedBy(ob):
    own = _own_declaration(ob)
    return own if own is not None else implementedBy(type(ob))


def classImplements(cls, *interfaces):
    implementedBy(cls).declare(interfaces)


class implementer:

    def __init__(self, *interfaces):
        self.interfaces = interfaces

    def __call__(self, ob):
        if isinstance(ob, type):
            implementedBy(ob).declare(self.interfaces)
            return ob
        own = Implements(ob)
        try:
            ob.__implemented__ = own
        except AttributeError:
            raise TypeError("Can't declare implements", ob)
        own.declare(self.interfaces)
        return ob


def directlyProvides(object, *interfaces):
    interfaces = _interfaces_of(interfaces)
    if isinstance(object, type):
        object.__provides__ = ClassProvides(object, interfaces)
    else:
        object.__provides__ = Provides(type(object), interfaces, type(object))


def directlyProvidedBy(object):
    own = _own_declaration(object)
    return Declaration(own.declared if own is not None else ())


def alsoProvides(object, *interfaces):
    directlyProvides(object, directlyProvidedBy(object), *interfaces)


def noLongerProvides(object, interface):
    directlyProvides(object, [each for each in directlyProvidedBy(object) if not each.isOrExtends(interface)])
    if interface.providedBy(object):
        raise ValueError('Can only remove directly provided interfaces.')


class provider:

    def __init__(self, *interfaces):
        self.interfaces = interfaces

    def __call__(self, ob):
        directlyProvides(ob, *self.interfaces)
        return ob
