import enum
from enum import Enum, Flag, IntEnum, IntFlag, auto, unique


class Color(Enum):
    RED = 1
    GREEN = "g"
    ROUGE = 1

    def lower(self):
        return self.name.lower()

    @classmethod
    def default(cls):
        return cls.GREEN


print(Color.RED, repr(Color.RED), Color("g"), Color["RED"], list(Color), len(Color), Color.ROUGE is Color.RED)
print(Color.RED.lower(), Color.default(), Color.RED.value, Color.RED in Color, list(Color.__members__), Color)
print({Color.RED: 1}[Color.RED], Color.RED == 1, Color.RED != Color.GREEN, type(Color.RED))
print(isinstance(Color.RED, Color))
print(f"{Color.RED} {Color.RED!r:>20}", "%s" % Color.GREEN, [color.name for color in reversed(Color)], bool(Color.RED))
for wrong in (
    lambda: Color(9),
    lambda: Color["BLUE"],
    lambda: setattr(Color, "RED", 2),
    lambda: Color.RED < Color.GREEN,
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)


class Number(IntEnum):
    A = auto()
    B = auto()
    C = 10
    D = auto()


print(Number.A + 1, repr(Number.B), Number.A < Number.B, list(map(int, Number)))
print("%d" % Number.D, Number(10), Number.B == 2)
print(sorted([Number.C, Number.A]), [10, 20, 30][Number.A], max(Number).name, hash(Number.A) == hash(1))


class State(str, Enum):
    ON = "on"
    OFF = "off"


print(State.ON == "on", repr(State.ON), State("off").name, State.ON.upper(), State.ON.value + "!")


class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (0.6, 3.3)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def ratio(self):
        return round(self.mass / self.radius, 3)


print(Planet.EARTH.mass, Planet.MARS.ratio, Planet((0.6, 3.3)), Planet.EARTH.value)


class Level(int, Enum):
    LOW = 1

    def __new__(cls, value):
        made = int.__new__(cls, value)
        made._value_ = value * 10
        return made


print(Level.LOW.value, int(Level.LOW), Level(10), repr(Level.LOW))


class Access(Flag):
    READ = auto()
    WRITE = auto()
    EXECUTE = auto()


both = Access.READ | Access.WRITE
print(both.value, Access.READ in both, Access.EXECUTE in both, bool(both & Access.EXECUTE))
print(both & Access.READ, both == Access(3))
print((~both), (both ^ Access.READ), Access.WRITE | Access.READ is both, Access(4), len(Access))


class Mode(IntFlag):
    A = 1
    B = 2


print(Mode.A | Mode.B == 3, int(Mode.A | 2), Mode.A in Mode(3))

Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.DOG.value, Animal("CAT") if False else Animal(1))
Pair = Enum("Pair", {"X": 5, "Y": 6})
print(Pair.X, Pair(6))

try:
    @unique
    class Twice(Enum):
        ONE = 1
        UNO = 1
except ValueError as error:
    print(error)
try:
    class More(Color):
        BLUE = 3
except TypeError as error:
    print(type(error).__name__)


class Abstract(Enum):
    def shout(self):
        return self.name + "!"


class Concrete(Abstract):
    HEY = 1


print(Concrete.HEY.shout(), Concrete.HEY, issubclass(Concrete, Enum), enum.Enum is Enum)


class WithMissing(Enum):
    UNKNOWN = 0

    @classmethod
    def _missing_(cls, value):
        return cls.UNKNOWN


print(WithMissing(77))
