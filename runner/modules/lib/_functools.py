"""Models `_functools`, the part of functools that CPython has in C; lru_cache has a file of its own."""
import sys

from _extension_types import compiled

__name__ = 'functools'  # what it defines is that one's


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
