# string.Template lists its names; configparser with converters; typing's overloads; enum's names in their module.
import configparser
import enum
import string
import types
import typing

for text in ('$who owes ${amt}$$ to ${who}', '$a $', 'nothing', '$1 ${b'):
    print(string.Template(text).get_identifiers(), string.Template(text).is_valid())
parser = configparser.ConfigParser(converters={'list': lambda text: text.split(','), 'upper': str.upper})
parser.read_dict({'s': {'items': 'a,b', 'name': 'x'}})
print(parser.getlist('s', 'items'), parser['s'].getlist('items'), parser['s'].getupper('name'),
      parser['s'].getupper('nope'), parser['s'].getupper('nope', 'instead'), parser.getlist('s', 'nope', fallback=[]))


@typing.overload
def f(a: int) -> int: ...


@typing.overload
def f(a: str) -> str: ...


def f(a):
    return a


print([g.__annotations__ for g in typing.get_overloads(f)], typing.dataclass_transform(eq_default=False)(f) is f,
      f.__dataclass_transform__['eq_default'])


@enum.global_enum
class Color(enum.Enum):
    RED = 1


@enum.global_enum
class Right(enum.IntFlag):
    READ = 1
    WRITE = 2


print(repr(RED), str(RED), repr(READ | WRITE), repr(Right(0)), WRITE)


class Space(types.SimpleNamespace):
    pass


print(Space(b=1, a=2), types.SimpleNamespace(x=Space()))
