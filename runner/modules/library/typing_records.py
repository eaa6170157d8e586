"""NamedTuple and TypedDict stand for a base: what may stand beside them, and what a class body may say."""
import typing
from typing import Annotated, Generic, NamedTuple, NotRequired, Required, TypedDict, TypeVar

T = TypeVar('T')


class Shape:
    pass


def say(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


def make(head, *body):
    """A class statement, and the class."""
    names = dict(globals())
    exec('\n    '.join([f'class {head}:', *(body or ('key: int',))]), names)
    return names[head.split('(')[0]]


print(type(NamedTuple), type(TypedDict), NamedTuple.__module__, NamedTuple.__mro_entries__.__name__)
for head in ('A(NamedTuple)', 'A(NamedTuple, Generic[T])', 'A(Generic[T], NamedTuple)', 'A(NamedTuple, Shape)',
             'A(dict, NamedTuple)', 'A(TypedDict)', 'A(TypedDict, Generic[T])', 'A(TypedDict, Shape)',
             'A(dict, TypedDict)', 'A(TypedDict, total=False)'):
    say(lambda head=head: (make(head).__mro__, make(head).__annotations__, type(make(head)).__name__))

pair = make('Pair(NamedTuple, Generic[T])', 'key: T', 'size: int = 3')
print(pair[int], pair[int]('k'), pair('k').size, pair.__parameters__, pair.__orig_bases__[1])
print(pair.__new__.__annotations__, pair.__bases__, make('Plain(NamedTuple)').__orig_bases__[0] is NamedTuple)
record = make('Record(TypedDict, Generic[T])', 'key: T')
print(record[int], record[int](key='k'), record.__parameters__)


class Below(record[int]):
    more: str


print(Below.__bases__, Below.__annotations__, Below.__orig_bases__)
for body in ('def __new__(cls): pass', 'def __init__(self): pass', '_fields = ()', '_source = 1', '__slots__ = ()',
             'def _asdict(self): pass'):
    say(make, 'A(NamedTuple)', 'x: int', body)
say(make, 'A(NamedTuple)', 'x: int', 'y: int = 1', 'z: int = 2', 'more: int')


class Point(NamedTuple):
    """Where."""
    x: int
    y: 'Point' = None

    def twice(self):
        return self.x * 2


print(Point(2).twice(), Point.__doc__, Point.__qualname__, Point.__annotations__, typing.get_type_hints(Point))
say(lambda: typing.NamedTuple('A', [('x', int), ('y', 'A')]).__annotations__)
say(lambda: typing.NamedTuple('A', [('x', int)], y=int))
say(lambda: typing.NamedTuple('A', None, x=int)(3))
say(lambda: typing.NamedTuple('A', x=int).__module__)
say(lambda: typing.NamedTuple())
say(lambda: typing.NamedTuple(typename='A', fields=[]))
say(isinstance, (), NamedTuple)
say(issubclass, tuple, NamedTuple)


class Film(TypedDict, total=False):
    title: Required[str]
    year: Annotated[NotRequired[int], 'when']
    length: int


class Series(Film):
    seasons: int


print(sorted(Film.__required_keys__), sorted(Film.__optional_keys__), Film.__total__)
print(sorted(Series.__required_keys__), sorted(Series.__optional_keys__), Series.__total__, Series.__bases__)
print(Film(title='x'), Film.__orig_bases__[0] is TypedDict, typing.is_typeddict(Film), typing.is_typeddict(TypedDict))
say(lambda: TypedDict('A', {'in': int}, total=False).__optional_keys__)
say(lambda: TypedDict('A', {}, x=int))
say(lambda: TypedDict())
say(isinstance, {}, Film)
say(isinstance, {}, TypedDict)
say(make, 'A(TypedDict, other=1)')
