"""Models functools: what decorators and callbacks use; what is rarer is in files of its own, loaded when asked for."""
import sys

from _functools import partial
from _functools import reduce
from _native_thread import RLock

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

    if sys.version_info >= (3, 9):
        def __class_getitem__(cls, item, /):
            from _types import GenericAlias
            return GenericAlias(cls, item)


_RARER = {'lru_cache': '_function_caches', 'cmp_to_key': '_comparison_keys', 'partialmethod': '_partial_methods',
          'total_ordering': '_orderings', 'singledispatch': '_single_dispatch',
          'singledispatchmethod': '_single_dispatch', '_make_key': '_function_caches', '_HashedSeq': '_function_caches',
          '_lru_cache_wrapper': '_function_caches'}
if sys.version_info >= (3, 9):
    _RARER['cache'] = '_function_caches'

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering',
           *(['cache'] if sys.version_info >= (3, 9) else []), 'cmp_to_key', 'lru_cache', 'reduce', 'partial',
           'partialmethod', 'singledispatch', 'singledispatchmethod', 'cached_property']


def __getattr__(name):
    if name not in _RARER:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    found = globals()[name] = getattr(__import__(_RARER[name]), name)
    return found
