# Caches, dispatch on the first argument, orderings.
import abc
import collections.abc
import functools
from functools import lru_cache, singledispatch, singledispatchmethod, total_ordering


@singledispatch
def show(value):
    return 'object'


@show.register
def _(value: int):
    return 'int'


@show.register(list)
@show.register(tuple)
def _(value):
    return 'sequence'


@show.register(collections.abc.Mapping)
def _(value):
    return 'mapping'


@show.register
def _(value: float | None):
    return 'float or none'


print(show(1), show(True), show([]), show(()), show({}), show('x'), show(None), show(1.5), show.dispatch(dict).__name__)
print(sorted(each.__name__ for each in show.registry))
for wrong in (lambda: show(), lambda: show.register(5), lambda: show.register(lambda x: x)):
    try:
        wrong()
    except TypeError as error:
        print(str(error).split(' at 0x')[0])


class Report:
    @singledispatchmethod
    def add(self, item):
        return 'any'

    @add.register
    def _(self, item: int):
        return 'number'


print(Report().add(1), Report().add('x'))


@lru_cache(maxsize=2, typed=True)
def square(number):
    return number * number


for number in (1, 1.0, 2, 1, 2):
    square(number)
print(square.cache_info(), square.cache_parameters(), square.__wrapped__(5))
square.cache_clear()
print(square.cache_info())
for wrong in (lambda: square([]), lambda: lru_cache('x')(len)):
    try:
        wrong()
    except TypeError as error:
        print(error)


@total_ordering
class Size:
    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return isinstance(other, Size) and self.number == other.number

    def __gt__(self, other):
        return self.number > other.number if isinstance(other, Size) else NotImplemented


print(Size(1) < Size(2), Size(1) <= Size(1), Size(2) >= Size(3))
try:
    Size(1) <= 5
except TypeError as error:
    print(error)


class Cached:
    @functools.cached_property
    def value(self):
        print('worked out')
        return 5

    half = functools.partialmethod(pow, 2)


cached = Cached()
print(cached.value, cached.value, vars(cached))
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)), functools.partial(int, base=2)('101'))
print(functools.partial(print, 1, sep='-'))


def wrapped(number: int) -> str:
    """Documented."""


@functools.wraps(wrapped)
def wrapper(*args):
    pass


print(wrapper.__name__, wrapper.__doc__, wrapper.__annotations__, functools.WRAPPER_ASSIGNMENTS)
