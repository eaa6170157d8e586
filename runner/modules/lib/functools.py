"""Models functools: what decorators and callbacks use; caches and dispatch are in files of their own."""
import sys

from _extension_types import compiled
from _function_caches import cached_property
from _function_caches import lru_cache
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


@compiled
class partial:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError('the first argument must be callable')
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    if sys.version_info >= (3, 14):
        def __get__(self, instance, owner=None):
            return self if instance is None else type(self.__call__)(self, instance)

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend(repr(each) for each in self.args)
        parts.extend('%s=%r' % item for item in self.keywords.items())
        kind = type(self)
        module = '' if kind.__module__ in ('__main__', 'builtins') and kind is not partial else kind.__module__ + '.'
        return module + kind.__qualname__ + '(' + ', '.join(parts) + ')'


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


def reduce(function, iterable, *initial):
    iterator = iter(iterable)
    if initial:
        value = initial[0]
    else:
        nothing = []
        value = next(iterator, nothing)
        if value is nothing:
            kind = 'iterable' if sys.version_info >= (3, 10) else 'sequence'
            raise TypeError(f'reduce() of empty {kind} with no initial value')
    for item in iterator:
        value = function(value, item)
    return value


def cmp_to_key(mycmp):
    @compiled
    class KeyWrapper:
        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        __hash__ = None
    return KeyWrapper


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
