"""A class of abc remembers its answers; registering another one makes denials uncertain."""
import abc


class Shape(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        print('asked', cls.__name__, other.__name__)
        return NotImplemented


class Square(Shape):
    pass


class Other:
    pass


for _ in range(2):
    print(issubclass(Square, Shape), issubclass(Other, Shape), isinstance(Other(), Shape))
before = abc.get_cache_token()
abc.ABC.register(type('Unrelated', (), {}))
print(abc.get_cache_token() != before, issubclass(Other, Shape))
print(Shape.register(Other) is Other, isinstance(Other(), Shape), issubclass(Other, Square))
try:
    Square.register(Shape)
except RuntimeError as error:
    print(error)
try:
    Shape.register(3)
except TypeError as error:
    print(error)


class Odd(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return 'yes'


try:
    issubclass(int, Odd)
except AssertionError as error:
    print(type(error).__name__)
