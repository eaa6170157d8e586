# Flags: combinations, boundaries, names; members out of auto().
import enum
from enum import Enum, Flag, IntEnum, IntFlag, auto


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(Perm.R, repr(Perm.R | Perm.X), Perm.RW, Perm.R in Perm.RW, Perm(0), Perm(7), ~Perm.R, list(Perm), list(Perm.RW))
print(Perm.RW & Perm.W, Perm.R ^ Perm.RW, bool(Perm(0)), Perm.RW.name, len(Perm.RW))


class Number(IntFlag):
    A = 1
    B = 2
    C = 4


print(Number.A | Number.C, repr(Number.A | 8), repr(Number(3)), Number.A + 1)
print(repr(~Number.A), f'{Number.B}', Number.A | 1)
for function in (lambda: Perm.R | 1, lambda: Perm('x')):
    try:
        print(function())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Color(Enum):
    RED = 1
    GREEN = auto()
    name_of = 'plain'

    def describe(self):
        return self.name


print(Color.GREEN.value, list(Color), Color.RED.describe())
for text in ('Color.RED.value = 5', 'Color.RED = 5', 'Color.NOPE', 'Color(9)', "Color['NOPE']",
             'class More(Color): pass', 'class Twice(Enum):\n A = 1\n A = 2', 'class Odd(Enum):\n _odd_ = 1'):
    try:
        exec(text)
    except Exception as error:
        print(type(error).__name__, error)


class Planet(Enum):
    EARTH = (5, 6)

    def __init__(self, mass, radius):
        self.mass = mass


class Coordinate(bytes, Enum):
    def __new__(cls, value, label):
        made = bytes.__new__(cls, [value])
        made._value_ = value
        made.label = label
        return made
    PX = (0, 'P.X')
    PY = (1, 'P.Y')


print(Planet.EARTH.mass, Coordinate.PY, Coordinate(1).label, Planet.EARTH.value)


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Word(str, Enum):
    A = 'a'


class Text(enum.StrEnum):
    ONE = auto()


print(Level.HIGH, repr(Level.LOW), f'{Level.HIGH:04d}', Word.A, f'{Word.A}', Text.ONE, repr(Text.ONE), Word.A == 'a')
print(enum.Enum('Animal', 'CAT DOG').DOG.value, Color.__members__.keys(), dir(Planet)[0])
try:
    @enum.verify(enum.UNIQUE)
    class Same(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
try:
    @enum.verify(enum.CONTINUOUS)
    class Gap(IntEnum):
        A = 1
        B = 4
except ValueError as error:
    print(error)
