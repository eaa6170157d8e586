# python: 3.10
from collections import namedtuple
from dataclasses import dataclass

Pair = namedtuple("Pair", "left right")


@dataclass
class Point:
    x: int
    y: int = 0


for thing in (Point(0, 0), Point(1, 2), Pair(1, 2), Pair(3, 3)):
    match thing:
        case Point(0, 0):
            print("origin")
        case Point(x=1, y=y):
            print("x is 1", y)
        case Pair(left, right) if left == right:
            print("equal", left)
        case Pair():
            print("pair")
print(Point.__match_args__, Pair.__match_args__)
