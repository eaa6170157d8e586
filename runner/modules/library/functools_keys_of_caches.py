"""What lru_cache makes its keys with, which caches of others take, too."""
import functools


def key(*args, **kwargs):
    return functools._make_key(args, kwargs, False)


print(key(1), key('a'), key(1.0), type(key(1.0)) is functools._HashedSeq, isinstance(key(1.0), list))
print(key(1, 2), key(1, 2) == key(1, 2), hash(key(1, 2)) == hash((1, 2)))
print(len(key(1, a=2)), key(1, a=2) == key(1, a=2), key(1, a=2) == key(1, b=2), key(a=1, b=2) == key(b=2, a=1))
print(functools._make_key((3,), {}, True), functools._make_key(('x',), {'k': b''}, typed=True)[2:])
try:
    key([])
except TypeError as error:
    print(error)


@functools.lru_cache(maxsize=None)
def double(n):
    return 2 * n


double(1)
print(type(double) is functools._lru_cache_wrapper, double.cache_info())
cache = {key(*args): args for args in ((1,), (1, 2), ('1',))}
print(cache[key(1, 2)], cache.get(key(2)))
