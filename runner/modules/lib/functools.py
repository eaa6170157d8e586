"""Models functools: what decorators and callbacks use; caches and dispatch are in files of their own."""
import sys

from _function_caches import lru_cache
from _functools import cmp_to_key
from _functools import partial
from _functools import reduce
from _native_thread import RLock
from _single_dispatch import singledispatch
from _single_dispatch import singledispatchmethod

if sys.version_info >= (3, 9):
    from _function_caches import cache

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__') + (
    ('__type_params__',) if sys.version_info >= (3, 12) else ())
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    nothing = []
    for name in assigned:
        try:
            value = getattr(wrapped, name, nothing)
        except NameError:
            # An annotation of what is still to come: from 3.14 on nothing is evaluated here.
            continue
        if value is not nothing:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError('the first argument %r must be a callable or a descriptor' % (func,)
                            if sys.version_info >= (3, 14) else '%r is not callable or a descriptor' % (func,))
        if isinstance(func, partialmethod):
            # One on top of another is flat, as partial is.
            args, keywords, func = func.args + args, {**func.keywords, **keywords}, func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def _unbound(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        # What inspect knows such a function by: under two underscores from 3.13 on.
        setattr(_method, '__partialmethod__' if sys.version_info >= (3, 13) else '_partialmethod', self)
        return _method

    def __get__(self, obj, cls=None):
        getter = getattr(self.func, '__get__', None)
        # Up to 3.13 a partial does not become a method.
        if getter is not None and (sys.version_info >= (3, 14) or not isinstance(self.func, partial)):
            bound = getter(obj, cls)
            if bound is not self.func:
                # Something was bound: a method of an instance or of the class.
                made = partial(bound, *self.args, **self.keywords)
                try:
                    made.__self__ = bound.__self__
                except AttributeError:
                    pass
                return made
        return self._unbound().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend(repr(each) for each in self.args)
        parts.extend('%s=%r' % item for item in self.keywords.items())
        return 'functools.partialmethod(' + ', '.join(parts) + ')'

    if sys.version_info >= (3, 9):
        def __class_getitem__(cls, item, /):
            from _types import GenericAlias
            return GenericAlias(cls, item)


def _derived(root, name, combine):
    """The comparison `name` out of the one that the class has."""
    def compare(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        return combine(answer, self, other)
    compare.__name__ = name
    return compare


def _negated(answer, self, other):
    return not answer


def _and_differs(answer, self, other):
    return answer and self != other


def _or_equals(answer, self, other):
    return answer or self == other


def _neither_nor_equal(answer, self, other):
    return not answer and self != other


def _not_or_equal(answer, self, other):
    return not answer or self == other


# For each comparison a class may have, the three that follow from it.
_FOLLOWING = {
    '__lt__': (('__gt__', _neither_nor_equal), ('__le__', _or_equals), ('__ge__', _negated)),
    '__le__': (('__ge__', _not_or_equal), ('__lt__', _and_differs), ('__gt__', _negated)),
    '__gt__': (('__lt__', _neither_nor_equal), ('__ge__', _or_equals), ('__le__', _negated)),
    '__ge__': (('__le__', _not_or_equal), ('__gt__', _and_differs), ('__lt__', _negated)),
}


def total_ordering(cls):
    """Fills in the comparisons that follow from the one the class has."""
    roots = [name for name in _FOLLOWING if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    # __lt__ is preferred to __le__, that to __gt__, that to __ge__.
    root = roots[0]
    for name, combine in _FOLLOWING[root]:
        if name not in roots:
            setattr(cls, name, _derived(root, name, combine))
    return cls


class cached_property:
    """Up to 3.11 all instances share the property's lock, a native one whatever is patched."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        if sys.version_info < (3, 12):
            self.lock = RLock()
        if sys.version_info >= (3, 13):
            self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            kept = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f'instance to cache {self.attrname!r} property.') from None
        if self.attrname not in kept:
            if sys.version_info >= (3, 12):
                return self._keep(instance, kept)
            with self.lock:
                if self.attrname not in kept:
                    return self._keep(instance, kept)
        return kept[self.attrname]

    def _keep(self, instance, kept):
        value = self.func(instance)
        try:
            kept[self.attrname] = value
        except TypeError:
            # The attributes of a class cannot be set through its __dict__.
            raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance does not support "
                            f'item assignment for caching {self.attrname!r} property.') from None
        return value

    if sys.version_info >= (3, 9):
        def __class_getitem__(cls, item, /):
            from _types import GenericAlias
            return GenericAlias(cls, item)


cached_property.__module__ = 'functools'
