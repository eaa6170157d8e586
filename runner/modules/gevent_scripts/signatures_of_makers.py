"""What a partial gives by name, and all after it, can only be given by name. Of makers the nearest one counts."""
import functools
import inspect


def call(a, b, *args, c=3, **more):
    pass


def wrapped(function):
    @functools.wraps(function)
    def inner(*args):
        return function(*args)
    return inner


class Base:

    def __new__(cls, a):
        return super().__new__(cls)

    @wrapped
    def method(self, x, y=2):
        pass

    part = functools.partialmethod(method, 5)


class Derived(Base):

    def __init__(self, b):
        pass


class Meta(type):

    def __call__(cls, one):
        return super().__call__()


class Made(metaclass=Meta):

    def __init__(self, hidden):
        pass


for one in (functools.partial(call, b=2), functools.partial(call, 1, c=9), Base(0).method, wrapped(Base(0).method),
            Base(0).part, Base.part, Derived, Made,
            functools.update_wrapper(functools.partial(call, 1), call)):
    print(inspect.signature(one))
try:
    inspect.signature(functools.partial(lambda: 0, 1))
except ValueError as error:
    print(str(error)[:15], repr(error.__cause__))
# prints:
# (a, *, b=2, c=3, **more)
# (b, *args, c=9, **more)
# (x, y=2)
# (x, y=2)
# (y=2)
# (self, y=2)
# (b)
# (one)
# (a, b, *args, c=3, **more)
# partial object  TypeError('too many positional arguments')
# prints on py3.8-gevent21.12
# (a, *, b=2, c=3, **more)
# (b, *args, c=9, **more)
# (x, y=2)
# (self, x, y=2)
# (y=2)
# (self, y=2)
# (a)
# (one)
# (a, b, *args, c=3, **more)
# partial object  TypeError('too many positional arguments')
