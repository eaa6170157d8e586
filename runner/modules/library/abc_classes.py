from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        ...

    @property
    @abstractmethod
    def name(self):
        ...

    @classmethod
    @abstractmethod
    def make(cls):
        ...


class Square(Shape):
    name = "square"

    def __init__(self, side=2):
        self.side = side

    def area(self):
        return self.side ** 2

    @classmethod
    def make(cls):
        return cls(3)


class Half(Shape):
    def area(self):
        return 0


print(sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__), sorted(Square.__abstractmethods__))
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as error:
        print(error)
print(Square.make().area(), isinstance(Square(), Shape), issubclass(Half, Shape), isinstance(3, Shape))


class Duck(metaclass=ABCMeta):
    @abstractmethod
    def quack(self):
        ...

    @classmethod
    def __subclasshook__(cls, other):
        return True if hasattr(other, "quack") else NotImplemented


class Robot:
    def quack(self):
        return "beep"


print(isinstance(Robot(), Duck), issubclass(int, Duck))
try:
    Duck()
except TypeError as error:
    print(error)


class Plugin(ABC):
    pass


@Plugin.register
class Other:
    pass


print(isinstance(Other(), Plugin), Other in Plugin.__subclasses__(), type(Plugin) is ABCMeta)


class Plain(metaclass=ABCMeta):
    """Has a metaclass and no base of abc's."""


class Below(Plain):
    pass


print(isinstance(3, Plain), issubclass(Below, Plain), isinstance(Below(), Plain), object.__subclasshook__(int))
Below.register(int)
print(isinstance(3, Plain), issubclass(str, Plain), isinstance(True, Below))
