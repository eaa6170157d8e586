"""3.10 repeats the slots of bases, 3.13 knows what a class without __slots__ has, 3.14 puts super() right."""
# pairs: py3.10-gevent22.10 py3.11-gevent22.10 py3.12-gevent25.9 py3.13-gevent26.5 py3.14-gevent25.9
import sys
from dataclasses import dataclass


@dataclass(slots=True)
class Base:
    name: str

    def show(self):
        return self.name


@dataclass(slots=True)
class Derived(Base):
    size: int = 0

    def show(self):
        return super().show() + str(self.size)


class Plain:
    pass


print(Derived.__slots__)
try:
    print(Derived('x').show())
except TypeError as error:
    print(error)
if sys.version_info >= (3, 11):
    try:
        made = dataclass(slots=True, weakref_slot=True)(type('Made', (Plain,), {'__annotations__': {'x': int}}))
        print(made.__slots__)
    except TypeError as error:
        print(error)
# prints:
# ('name', 'size')
# super(type, obj): obj must be an instance or subtype of type
# prints on py3.11-gevent22.10
# ('size',)
# super(type, obj): obj must be an instance or subtype of type
# __weakref__ slot disallowed: either we already got one, or __itemsize__ != 0
# prints on py3.12-gevent25.9
# ('size',)
# super(type, obj): obj must be an instance or subtype of type
# __weakref__ slot disallowed: we already got one
# prints on py3.13-gevent26.5
# ('size',)
# super(type, obj): obj (instance of Derived) is not an instance or subtype of type (Derived).
# ('x',)
# prints on py3.14-gevent25.9
# ('size',)
# x0
# ('x',)
