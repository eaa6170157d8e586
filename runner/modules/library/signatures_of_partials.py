"""Signatures of partials, partial methods, methods that take everything, and of what says its signature itself."""
import functools
import inspect


def base(a, b, c=3, *rest, d, e=5, **more):
    pass


def only(a, b, /, c):
    pass


for made in (functools.partial(base, 1), functools.partial(base, b=2), functools.partial(base, 1, 2, d=4),
             functools.partial(base, z=1), functools.partial(base, 1, 2, 3, 4), functools.partial(base, e=6),
             functools.partial(only, 1), functools.partial(only, 1, c=2),
             functools.partial(functools.partial(base, 1), c=4)):
    print(inspect.signature(made))
for wrong in (functools.partial(only, 1, 2, 3, 4), functools.partial(only, x=1)):
    try:
        inspect.signature(wrong)
    except ValueError as error:
        print(str(error).split(' at 0x')[0], '|', error.__cause__)


class Cell:
    def set_state(self, state, quiet=False):
        pass

    def everything(*args, **kwargs):
        pass

    def nothing():
        pass

    set_on = functools.partialmethod(set_state, True)
    set_quiet = functools.partialmethod(set_state, quiet=True)
    all_of_it = functools.partialmethod(everything, 1)


print(inspect.signature(Cell.set_on), inspect.signature(Cell().set_on), inspect.signature(Cell().set_quiet))
print(inspect.signature(Cell.all_of_it), inspect.signature(Cell().everything))
try:
    inspect.signature(Cell().nothing)
except ValueError as error:
    print(error)


@functools.wraps(base)
def wrapper(*args, **kwargs):
    pass


print(inspect.signature(wrapper), inspect.signature(wrapper, follow_wrapped=False))
wrapper.__signature__ = inspect.signature(only)
print(inspect.signature(wrapper))
wrapper.__signature__ = 3
try:
    inspect.signature(wrapper)
except TypeError as error:
    print(error)
