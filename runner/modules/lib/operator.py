"""Models operator: the evaluator's operations (_operator), those few others, and the makers of small functions."""
import sys

from _extension_types import compiled as _compiled
from _operator import *

_abs = abs


def abs(a):
    return _abs(a)


def pos(a):
    return +a


def invert(a):
    return ~a


inv = invert


def index(a):
    # Up to 3.9 a subclass of int answers itself.
    return a if isinstance(a, int) and sys.version_info < (3, 10) else range(a).stop


def matmul(a, b):
    return a @ b


def delitem(a, b):
    del a[b]


def concat(a, b):
    if not hasattr(a, '__getitem__'):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
    return a + b


def countOf(a, b):
    return sum(1 for item in a if item is b or item == b)


def indexOf(a, b):
    for place, item in enumerate(a):
        if item is b or item == b:
            return place
    raise ValueError('sequence.index(x): x not in sequence')


def length_hint(obj, default=0):
    if not isinstance(default, int):
        raise TypeError(f"'{type(default).__name__}' object cannot be interpreted as an integer")
    if hasattr(type(obj), '__len__'):
        return len(obj)
    hint = getattr(type(obj), '__length_hint__', None)
    found = NotImplemented if hint is None else hint(obj)
    if found is NotImplemented:
        return default
    if not isinstance(found, int):
        raise TypeError(f'__length_hint__ must be an integer, not {type(found).__name__}')
    if found < 0:
        raise ValueError('__length_hint__() should return >= 0')
    return found


if sys.version_info >= (3, 11):
    def call(obj, /, *args, **kwargs):
        return obj(*args, **kwargs)


def iadd(a, b):
    a += b
    return a


iconcat = iadd


def isub(a, b):
    a -= b
    return a


def imul(a, b):
    a *= b
    return a


def itruediv(a, b):
    a /= b
    return a


def ifloordiv(a, b):
    a //= b
    return a


def imod(a, b):
    a %= b
    return a


def ipow(a, b):
    a **= b
    return a


def iand(a, b):
    a &= b
    return a


def ior(a, b):
    a |= b
    return a


def ixor(a, b):
    a ^= b
    return a


def ilshift(a, b):
    a <<= b
    return a


def irshift(a, b):
    a >>= b
    return a


def imatmul(a, b):
    a @= b
    return a


for _name in ('abs add and_ concat contains delitem eq floordiv ge getitem gt iadd iand iconcat ifloordiv ilshift '
              'imatmul imod imul index inv invert ior ipow irshift isub itruediv ixor le lshift lt matmul mod mul ne '
              'neg not_ or_ pos pow rshift setitem sub truediv xor').split():
    globals()[f'__{_name.rstrip("_")}__'] = globals()[_name]


@_compiled
class attrgetter:
    def __init__(self, attr, *attrs):
        self._attrs = (attr,) + attrs
        if not all(isinstance(each, str) for each in self._attrs):
            raise TypeError('attribute name must be a string')

    def __repr__(self):
        return f'operator.attrgetter({", ".join(map(repr, self._attrs))})'

    def __call__(self, obj):
        found = []
        for attr in self._attrs:
            value = obj
            for name in attr.split('.'):
                value = getattr(value, name)
            found.append(value)
        return found[0] if len(found) == 1 else tuple(found)


@_compiled
class itemgetter:
    def __init__(self, item, *items):
        self._items = (item,) + items

    def __repr__(self):
        return f'operator.itemgetter({", ".join(map(repr, self._items))})'

    def __call__(self, obj):
        found = [obj[item] for item in self._items]
        return found[0] if len(found) == 1 else tuple(found)


@_compiled
class methodcaller:
    def __init__(self, name, /, *args, **kwargs):
        self._name = name
        self._args = args
        self._kwargs = kwargs

    def __call__(self, obj):
        return getattr(obj, self._name)(*self._args, **self._kwargs)
