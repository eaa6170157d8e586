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

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
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
            raise TypeError('%r is not callable or a descriptor' % (func,))
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, instance, owner=None):
        if instance is None and not isinstance(self.func, (classmethod, staticmethod)):
            return partial(_behind_self(self.func, self.args), **self.keywords)
        bound = self.func.__get__(instance, owner)
        return partial(bound, *self.args, **self.keywords)

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend(repr(each) for each in self.args)
        parts.extend('%s=%r' % item for item in self.keywords.items())
        return 'functools.partialmethod(' + ', '.join(parts) + ')'


def _behind_self(function, args):
    def method(self, /, *more, **keywords):
        return function(self, *args, *more, **keywords)
    return method


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
                kept[self.attrname] = self.func(instance)
                return kept[self.attrname]
            with self.lock:
                if self.attrname not in kept:
                    kept[self.attrname] = self.func(instance)
        return kept[self.attrname]


cached_property.__module__ = 'functools'
