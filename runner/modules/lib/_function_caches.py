"""Models functools.lru_cache and cache: results kept by arguments."""
import sys

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
