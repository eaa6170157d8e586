"""Models `types`: the types of functions, modules, frames ... (native), SimpleNamespace, GenericAlias.

MappingProxyType is a copy, not a view; coroutines are left out.
"""
import sys

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


def _shown(item):
    if item is Ellipsis:
        return '...'
    if not hasattr(item, '__qualname__') or hasattr(item, '__origin__'):
        return repr(item)
    module = '' if item.__module__ == 'builtins' else item.__module__ + '.'
    return module + item.__qualname__


if sys.version_info >= (3, 9):
    class GenericAlias:

        def __init__(self, origin, args):
            self.__origin__ = origin
            self.__args__ = args if isinstance(args, tuple) else (args,)

        def __call__(self, *args, **kwargs):
            return self.__origin__(*args, **kwargs)

        def __repr__(self):
            names = ', '.join(_shown(each) for each in self.__args__)
            return f'{_shown(self.__origin__)}[{names}]'
