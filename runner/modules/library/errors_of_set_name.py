"""An exception out of __set_name__ is the cause of one that says where it was (a note says so from 3.12 on)."""
import functools


class Refusing:
    def __set_name__(self, owner, name):
        raise TypeError('no ' + name)


def made(name, **namespace):
    try:
        type(name, (), namespace)
    except Exception as error:
        print(type(error).__name__, error, repr(error.__cause__), error.__suppress_context__)


made('Bad', b=Refusing())
cached = functools.cached_property(lambda self: 1)
made('Twice', one=cached, two=cached)
