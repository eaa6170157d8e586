"""Models `_functools`, the part of functools that CPython has in C; lru_cache has a file of its own."""
import sys

from _extension_types import compiled

__name__ = 'functools'  # what it defines is that one's


@compiled
class partial:
    __slots__ = ('func', 'args', 'keywords', '__dict__', '__weakref__')

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        args = tuple(args)
        if not callable(func):
            raise TypeError('the first argument must be callable')
        if isinstance(func, partial) and not func.__dict__:
            # One without attributes of its own is flattened.
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = object.__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    if sys.version_info >= (3, 14):
        def __get__(self, instance, owner=None):
            from _types import MethodType
            return self if instance is None else MethodType(self, instance)

    if sys.version_info >= (3, 9):
        def __class_getitem__(cls, item, /):
            from _types import GenericAlias
            return GenericAlias(cls, item)

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords or None, self.__dict__ or None)

    def __setstate__(self, state, /):
        if not isinstance(state, tuple) or len(state) != 4 or not callable(state[0]):
            raise TypeError('invalid partial state')
        self.func, args, keywords, own = state
        self.args = tuple(args)
        self.keywords = dict(keywords or {})
        self.__dict__.update(own or {})

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend(repr(each) for each in self.args)
        parts.extend('%s=%r' % item for item in self.keywords.items())
        kind = type(self)
        module = '' if kind.__module__ in ('__main__', 'builtins') and kind is not partial else kind.__module__ + '.'
        return module + kind.__qualname__ + '(' + ', '.join(parts) + ')'


@compiled
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
