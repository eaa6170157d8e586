"""Models functools.lru_cache, cache and cached_property: results kept by arguments, or in the instance."""
import sys

from _native_thread import RLock

__name__ = 'functools'  # what it defines is that one's


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorate(function):
        return _cached(function, maxsize, typed)
    return decorate


def cache(user_function, /):
    return _cached(user_function, None, False)


def _key(args, kwargs, typed):
    key = args
    if kwargs:
        key += (_cached,)
        for item in kwargs.items():
            key += item
    if typed:
        key += (_cached,) + tuple(type(each) for each in args) + tuple(type(each) for each in kwargs.values())
    return key


def _cached(function, maxsize, typed):
    from functools import update_wrapper
    results = {}
    hits = misses = 0

    def wrapper(*args, **kwargs):
        nonlocal hits, misses
        key = _key(args, kwargs, typed)
        if key in results:
            hits += 1
            # The newest stands last.
            value = results[key] = results.pop(key)
            return value
        misses += 1
        value = function(*args, **kwargs)
        if maxsize != 0 and key not in results:
            if maxsize is not None and len(results) >= maxsize:
                del results[next(iter(results))]
            results[key] = value
        return value

    def cache_clear():
        nonlocal hits, misses
        results.clear()
        hits = misses = 0

    def cache_info():
        from collections import namedtuple
        info = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'], module='functools')
        return info(hits, misses, maxsize, len(results))

    wrapper.cache_clear = cache_clear
    wrapper.cache_info = cache_info
    if sys.version_info >= (3, 9):
        wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


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
