"""Models functools.lru_cache and cache: results kept by arguments."""
import sys

from _extension_types import compiled

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


class _HashedSeq(list):
    """Arguments that are hashed once, as C's dict is told the hash."""
    __slots__ = 'hashvalue'

    def __init__(self, tup, hash=hash):
        super().__init__(tup)
        self.hashvalue = hash(tup)

    def __hash__(self):
        return self.hashvalue


def _make_key(args, kwds, typed, kwd_mark=(object(),), fasttypes={int, str}):
    key = args
    if kwds:
        key += kwd_mark
        for item in kwds.items():
            key += item
    if typed:
        key += tuple(type(each) for each in args) + tuple(type(each) for each in kwds.values())
    elif len(key) == 1 and type(key[0]) in fasttypes:
        return key[0]
    return _HashedSeq(key)


@compiled
class _lru_cache_wrapper:
    __slots__ = ('_function', '_maxsize', '_typed', '_results', '_hits', '_misses', '__dict__', '__weakref__')

    def __init__(self, function, maxsize, typed):
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        self.cache_clear()

    def __get__(self, instance, owner=None):
        from _types import MethodType
        return self if instance is None else MethodType(self, instance)

    def __call__(self, /, *args, **kwargs):
        key = _make_key(args, kwargs, self._typed)
        results = self._results
        found = results.get(key, _MISSING)
        if found is not _MISSING:
            self._hits += 1
            if self._maxsize is not None:
                # The newest stands last.
                results[key] = results.pop(key)
            return found
        self._misses += 1
        value = self._function(*args, **kwargs)
        if self._maxsize is None:
            results[key] = value
        elif self._maxsize and key not in results:
            if len(results) >= self._maxsize:
                del results[next(iter(results))]
            results[key] = value
        return value

    def cache_info(self):
        global _CacheInfo
        if _CacheInfo is None:
            from collections import namedtuple
            _CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'], module='functools')
        return _CacheInfo(self._hits, self._misses, self._maxsize, len(self._results))

    def cache_clear(self):
        self._results = {}
        self._hits = self._misses = 0

    def __reduce__(self):
        return self.__qualname__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self


_MISSING = []
_CacheInfo = None   # made when it is asked for


def _cached(function, maxsize, typed):
    from functools import update_wrapper
    wrapper = _lru_cache_wrapper(function, maxsize, typed)
    if sys.version_info >= (3, 9):
        wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)
