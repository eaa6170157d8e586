"""Models `types`: the types of functions, modules, frames ... (native), generic aliases (native), SimpleNamespace.

MappingProxyType is a copy, not a view.
"""
from _types import *


class SimpleNamespace:

    def __init__(self, mapping=(), /, **kwargs):
        self.__dict__.update(mapping)
        self.__dict__.update(kwargs)

    def __repr__(self):
        return 'namespace(' + ', '.join(f'{name}={value!r}' for name, value in vars(self).items()) + ')'

    def __eq__(self, other):
        if not isinstance(other, SimpleNamespace):
            return NotImplemented
        return vars(self) == vars(other)


class MappingProxyType(dict):

    def __setitem__(self, key, value):
        raise TypeError("'mappingproxy' object does not support item assignment")

    def __delitem__(self, key):
        raise TypeError("'mappingproxy' object does not support item deletion")

    def __repr__(self):
        return f'mappingproxy({dict(self)!r})'


class _AwaitedGenerator:
    """What types.coroutine makes of a generator: it may be awaited."""

    def __init__(self, generator):
        self._generator = generator
        self.__name__ = generator.__name__
        self.__qualname__ = generator.__qualname__
        for name in ('send', 'throw', 'close'):
            setattr(self, name, getattr(generator, name))

    def __await__(self):
        return self._generator

    def __iter__(self):
        return self._generator


def coroutine(func):
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')
    from functools import wraps

    @wraps(func)
    def wrapped(*args, **kwargs):
        made = func(*args, **kwargs)
        return _AwaitedGenerator(made) if type(made) is GeneratorType else made
    return wrapped
