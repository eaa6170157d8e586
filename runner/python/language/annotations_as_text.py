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
