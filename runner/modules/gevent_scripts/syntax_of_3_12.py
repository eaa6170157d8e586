# What the syntax of 3.12 adds: anything in the fields of f-strings, type parameters, aliases of types.
# pairs: py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import asyncio
import typing

words = {'a': 'first', 'b': ['x', 'y']}
print(f'{words['a']} and {'-'.join(words['b'])}', f"{f"{f"{1 + 1}"}"}")
print(f'{'\n'.join(words['b'])}', f'{words['a']!r:>10}', f'{len(words):{'0'}{'4'}}')
print(f'''{
    words['a']  # a comment with ' and }
}''', f'{
    1 +
    2
}', f'{words['a'] = }', f'{"{}"}{{}}')
type Number = int | float
type Pair[T] = tuple[T, T]
type Nested = list[Nested] | int
print(Number, Number.__value__, Pair, Pair.__type_params__, Pair.__value__, Pair[int], Nested.__value__)
print(type(Number).__name__, Pair[int].__origin__ is Pair, Pair[int].__args__)


def first[T](items: list[T], otherwise: T = None) -> T:
    "The first one."
    return items[0] if items else otherwise


print(first([3]), first([]), first.__type_params__, first.__annotations__, first.__qualname__, first.__doc__)
variable = first.__type_params__[0]
print(variable.__name__, variable.__bound__, variable.__constraints__, variable.__infer_variance__, repr(variable))


class Box[T, *Ts, **P]:

    def __init__(self, item):
        self.item = item

    def change[U: int](self, item: U) -> 'Box[U]':
        return type(self)(item), T, U

    def shown(self):
        return super().__repr__()[:10]


print(Box.__type_params__, Box.__bases__, Box.__orig_bases__, Box.__parameters__)
print(Box(1).change(2)[1:], Box.change.__type_params__[0].__bound__, Box.change.__qualname__, Box(1).shown())


class Table[K: (int, str), V: Later](dict[K, V]):
    pass


print(Table.__orig_bases__, Table[int, str], Table.__type_params__[0].__constraints__)
try:
    Table.__type_params__[1].__bound__
except NameError as error:
    print(error)
Later = float
print(Table.__type_params__[1].__bound__)


def noted(function):
    print('noted', function.__name__, function.__type_params__)
    return function


@noted
async def answer[T](value: T) -> T:
    return value


print(asyncio.run(answer(42)))


def around():
    captured = 10

    def inner[T](a: T):
        return captured, a, T

    return inner('a'), inner.__qualname__


print(around())
type = 'a name as any other'
print(type, typing.get_type_hints(first), isinstance(Box(1), typing.Generic))

# prints:
# first and x-y 2
# x
# y    'first' 0002
# first 3 words['a'] = 'first' {}{}
# Number int | float Pair (T,) tuple[T, T] Pair[int] list[Nested] | int
# TypeAliasType True (<class 'int'>,)
# 3 None (T,) {'items': list[T], 'otherwise': T, 'return': T} first The first one.
# T None () True T
# (T, Ts, P) (<class 'typing.Generic'>,) (typing.Generic[T, typing.Unpack[Ts], P],) (T, Ts, P)
# (T, U) <class 'int'> Box.change <__main__.
# (dict[K, V], typing.Generic[K, V]) __main__.Table[int, str] (<class 'int'>, <class 'str'>)
# name 'Later' is not defined
# <class 'float'>
# noted answer (T,)
# 42
# ((10, 'a', T), 'around.<locals>.inner')
# a name as any other {'items': list[T], 'otherwise': T, 'return': T} True
