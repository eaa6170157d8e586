# The methods of a dataclass are functions compiled from text: signatures and messages follow.
import dataclasses
import inspect
from dataclasses import dataclass, field, fields


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
    hidden: int = field(default=7, repr=False, compare=False, metadata={'a': 1})


print(inspect.signature(Point), Point.__doc__, Point.__match_args__)
attempt(Point)
attempt(Point, 1, 2, [], 4, 5)
attempt(Point, 1, x=2)
attempt(Point, 1, z=2)
print(Point(1).tags is Point(1).tags, fields(Point)[3].metadata['a'], fields(Point)[1].default)
attempt(lambda: Point(1) < Point(2))


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = field(default=0, compare=False)


print(Version(1) < Version(2), Version(1, 5) == Version(1, 6), hash(Version(1)) == hash(Version(1, 9)))
attempt(lambda: Version(1) < 3)
attempt(setattr, Version(1), 'major', 2)
attempt(delattr, Version(1), 'major')


@dataclass
class Node:
    value: int
    next: 'Node' = None


node = Node(1)
node.next = node
print(node)


@dataclass(kw_only=True)
class Named:
    first: int
    second: int = 2


print(inspect.signature(Named), Named(first=1))
attempt(Named, 1)


@dataclass
class Mixed:
    first: int
    _: dataclasses.KW_ONLY
    second: int = 5
    third: int


print(inspect.signature(Mixed), Mixed(1, third=3))


@dataclass
class Made:
    start: dataclasses.InitVar[int]
    total: int = field(init=False)

    def __post_init__(self, start):
        self.total = start * 2


print(Made(4), [each.name for each in fields(Made)], dataclasses.asdict(Made(1)))
attempt(dataclasses.replace, Made(1))


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 3


print(Slotted(1), Slotted.__slots__)
attempt(setattr, Slotted(1), 'z', 1)
Dynamic = dataclasses.make_dataclass('Dynamic', ['a', ('b', int), ('c', int, field(default=5))])
print(Dynamic(1, 2))
for text in ('class Wrong:\n    items: list = []', 'class Wrong:\n    a: int = 1\n    b: int',
             'class Wrong:\n    a = field()'):
    names = {}
    try:
        exec('from dataclasses import dataclass, field\n@dataclass\n' + text, names)
    except Exception as error:
        print(type(error).__name__, error)
print(dataclasses.replace(Point(1, 2), y=9), dataclasses.astuple(Point(1, 2, [(3,)])))
attempt(dataclasses.asdict, 5)
attempt(fields, 5)
