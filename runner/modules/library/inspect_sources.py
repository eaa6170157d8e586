import functools
import inspect
import linecache


def twice(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs), function(*args, **kwargs)
    return wrapper


class Shape:
    """A shape.

       With corners.
    """

    corners = 0

    @twice
    def area(self,
             scale=1):
        # nothing yet

        return scale

    @property
    def name(self):
        return 'shape'


after = 1
print(inspect.getsource(Shape.area))
print(inspect.getsource(Shape))
print(inspect.getsourcelines(twice)[1], inspect.getdoc(Shape))
print(inspect.unwrap(Shape.area) is Shape.area.__wrapped__, linecache.getline(__file__, 1))
print(inspect.getfullargspec(Shape.area), inspect.getfullargspec(Shape.area.__wrapped__))
print(inspect.getcallargs(lambda a, b=2, *c, d, **e: 0, 1, d=4, f=5))
print(inspect.getattr_static(Shape(), 'name') is Shape.__dict__['name'],
      inspect.isdatadescriptor(Shape.__dict__['name']))


def numbers():
    print(inspect.getgeneratorstate(generator))
    yield 1


generator = numbers()
print(inspect.getgeneratorstate(generator))
next(generator)
print(inspect.getgeneratorstate(generator))
generator.close()
print(inspect.getgeneratorstate(generator))


def where():
    info = inspect.getframeinfo(inspect.currentframe().f_back)
    return info.function, info.lineno, info.code_context, info.index


def caller():
    return where()


print(caller())
try:
    caller(1)
except TypeError:
    print([entry.function for entry in inspect.trace()])
