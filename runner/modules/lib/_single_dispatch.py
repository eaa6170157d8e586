"""Models functools.singledispatch and singledispatchmethod: the class of the first argument chooses.

An abstract class that a class was registered with, or that its hook accepts, counts where no real base does.
Left out: choosing between two such classes neither of which derives from the other.
"""
import sys
import types


def _implementation(registry, cls):
    for base in cls.__mro__[:-1]:
        if base in registry:
            return registry[base]
    virtual = [each for each in registry if each is not object and issubclass(cls, each)]
    nearest = [each for each in virtual if not any(other is not each and issubclass(other, each) for other in virtual)]
    if len(nearest) > 1:
        raise RuntimeError(f'Ambiguous dispatch: {nearest[0]} or {nearest[1]}')
    return registry[nearest[0] if nearest else object]


def _classes_of(annotation):
    """What may be registered: a class, or from 3.11 on a union of classes."""
    if isinstance(annotation, type):
        return (annotation,)
    parts = getattr(annotation, '__args__', ())
    if sys.version_info >= (3, 11) and _is_union(annotation) and all(isinstance(part, type) for part in parts):
        return parts
    return None


def _is_union(annotation):
    if type(annotation) is getattr(types, 'UnionType', None):
        return True
    typing = sys.modules.get('typing')
    return typing is not None and typing.get_origin(annotation) is typing.Union


def _by_annotation(function):
    # From 3.10 on what wraps a function has its annotations.
    wrapped = sys.version_info >= (3, 10) and isinstance(function, (classmethod, staticmethod))
    given, function = function, function.__func__ if wrapped else function
    if not getattr(function, '__annotations__', {}):
        raise TypeError(f'Invalid first argument to `register()`: {given!r}. '
                        'Use either `@register(some_class)` or plain `@register` on an annotated function.')
    from typing import get_type_hints
    name, annotation = next(iter(get_type_hints(function).items()))
    classes = _classes_of(annotation)
    if classes is None:
        if sys.version_info >= (3, 11) and _is_union(annotation):
            raise TypeError(f'Invalid annotation for {name!r}. {annotation!r} not all arguments are classes.')
        raise TypeError(f'Invalid annotation for {name!r}. {annotation!r} is not a class.')
    return classes


def singledispatch(func):
    """Dispatches on the class of the first argument, nearest base first."""
    from functools import update_wrapper
    registry = {object: func}

    def register(cls, func=None):
        classes = _classes_of(cls)
        if classes is None:
            if func is not None:
                raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class'
                                + (' or union type.' if sys.version_info >= (3, 11) else '.'))
            classes, func = _by_annotation(cls), cls
        elif func is None:
            return lambda given: register(cls, given)
        for each in classes:
            registry[each] = func
        return func

    def dispatch(cls):
        return _implementation(registry, cls)

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, '__name__', 'singledispatch function')
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = types.MappingProxyType(registry)
    wrapper._clear_cache = lambda: None
    return update_wrapper(wrapper, func)


def _checked(args, func):
    # Up to 3.12 a call without arguments fails where the first one is looked at.
    if not args and sys.version_info >= (3, 13):
        name = getattr(func, '__name__', 'singledispatchmethod method')
        raise TypeError(f'{name} requires at least 1 positional argument')
    return args[0].__class__


class singledispatchmethod:

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func
        if (3, 13) <= sys.version_info < (3, 14):
            import weakref
            self._method_cache = weakref.WeakKeyDictionary()

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def _method_of(self, obj, cls):
        from functools import update_wrapper

        def _method(*args, **kwargs):
            return self.dispatcher.dispatch(_checked(args, self.func)).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        return update_wrapper(_method, self.func)

    if sys.version_info >= (3, 14):
        def __get__(self, obj, cls=None):
            return _singledispatchmethod_get(self, obj, cls)

        def __repr__(self):
            return f'<single dispatch method descriptor {_name_of(self.func)}>'
    elif sys.version_info >= (3, 13):
        def __get__(self, obj, cls=None):
            # Objects that are equal share the method of the first. One that has no weak references, or no hash, ends
            # this for all; so does asking the class.
            if self._method_cache is None:
                return self._method_of(obj, cls)
            try:
                return self._method_cache[obj]
            except TypeError:
                self._method_cache = None
                return self._method_of(obj, cls)
            except KeyError:
                made = self._method_cache[obj] = self._method_of(obj, cls)
                return made
    else:
        def __get__(self, obj, cls=None):
            return self._method_of(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)


def _name_of(named):
    return getattr(named, '__qualname__', None) or getattr(named, '__name__', '?')


class _singledispatchmethod_get:  # of 3.14

    def __init__(self, unbound, obj, cls):
        self._unbound = unbound
        self._dispatch = unbound.dispatcher.dispatch
        self._obj = obj
        self._cls = cls
        for name in ('__module__', '__doc__'):
            if hasattr(unbound.func, name):
                setattr(self, name, getattr(unbound.func, name))

    def __repr__(self):
        name = _name_of(self)
        if self._obj is None:
            return f'<single dispatch method {name}>'
        return f'<bound single dispatch method {name} of {self._obj!r}>'

    def __call__(self, /, *args, **kwargs):
        chosen = self._dispatch(_checked(args, self._unbound.func))
        return chosen.__get__(self._obj, self._cls)(*args, **kwargs)

    def __getattr__(self, name):
        if name not in ('__name__', '__qualname__', '__isabstractmethod__', '__annotations__', '__type_params__'):
            raise AttributeError
        return getattr(self._unbound.func, name)

    @property
    def __wrapped__(self):
        return self._unbound.func

    @property
    def register(self):
        return self._unbound.register


_singledispatchmethod_get.__module__ = 'functools'
singledispatch.__module__ = singledispatchmethod.__module__ = 'functools'
