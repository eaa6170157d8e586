# With the future import nothing evaluates annotations: they are text.
from __future__ import annotations


def f(x: Undefined, y: list[
        Other] = None) -> Missing | None:
    return x


class C:
    a: Undefined = 1
    b: 'quoted'


top: Nothing[1:2] = 5
print(f(3), sorted(f.__annotations__), f.__annotations__['x'], f.__annotations__['return'])
print(C.__annotations__, __annotations__)


def quoted(a: list["Node"], b: dict['x',"it's" ] | None, c: Callable[[int,"A"],  ...], d: Literal[ 0x10, True ],
           e: a . b . c[ "d" ]) -> (int|"Node"|None):
    pass


print(quoted.__annotations__)
