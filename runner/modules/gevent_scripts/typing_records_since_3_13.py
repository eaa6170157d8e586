"""Keys of a TypedDict that may not be changed, and what NamedTuple and TypedDict warn of, since 3.13."""
# pairs: py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import textwrap
import warnings
from typing import NamedTuple, NotRequired, ReadOnly, TypedDict


def say(function):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            print(function())
        except Exception as error:
            print(type(error).__name__, error, *getattr(error, '__notes__', ()))
    for each in caught:
        print(each.category.__name__, each.filename == __file__)
        print(textwrap.fill(str(each.message), 110))


class Film(TypedDict):
    title: ReadOnly[str]
    year: NotRequired[ReadOnly[int]]
    length: int


class Remade(Film, total=False):
    title: str


print(sorted(Film.__readonly_keys__), sorted(Film.__mutable_keys__), Film.__orig_bases__[0] is TypedDict)
print(sorted(Remade.__readonly_keys__), sorted(Remade.__mutable_keys__), Remade.__orig_bases__[0] is Film)
print(sorted(Remade.__required_keys__), sorted(Remade.__optional_keys__))


def narrowed():
    class Narrowed(Remade):
        title: ReadOnly[str]


class Failing:
    def __set_name__(self, owner, name):
        raise ValueError(name)


def named():
    class Named(NamedTuple):
        x: int
        failing = Failing()


say(narrowed)
say(named)
say(lambda: NamedTuple('A', x=int)(3))
say(lambda: NamedTuple('A')())
say(lambda: NamedTuple('A', None)())
say(lambda: NamedTuple('A', None, x=int))
say(lambda: TypedDict('A')())
say(lambda: TypedDict('A', None)())
say(lambda: TypedDict('A', x=int))
say(lambda: NamedTuple('A', [('x', int)]).__orig_bases__[0] is NamedTuple)

# prints:
# ['title', 'year'] ['length'] True
# ['year'] ['length', 'title'] True
# ['length'] ['title', 'year']
# TypeError Cannot override mutable key 'title' with read-only key
# ValueError failing Error calling __set_name__ on 'Failing' instance 'failing' in 'Named'
# A(x=3)
# DeprecationWarning True
# Creating NamedTuple classes using keyword arguments is deprecated and will be disallowed in Python 3.15. Use
# the class-based or functional syntax instead.
# A()
# DeprecationWarning True
# Failing to pass a value for the 'fields' parameter is deprecated and will be disallowed in Python 3.15. To
# create a NamedTuple class with 0 fields using the functional syntax, pass an empty list, e.g. `A =
# NamedTuple('A', [])`.
# A()
# DeprecationWarning True
# Passing `None` as the 'fields' parameter is deprecated and will be disallowed in Python 3.15. To create a
# NamedTuple class with 0 fields using the functional syntax, pass an empty list, e.g. `A = NamedTuple('A',
# [])`.
# TypeError Cannot pass `None` as the 'fields' parameter and also specify fields using keyword arguments
# {}
# DeprecationWarning True
# Failing to pass a value for the 'fields' parameter is deprecated and will be disallowed in Python 3.15. To
# create a TypedDict class with 0 fields using the functional syntax, pass an empty dictionary, e.g. `A =
# TypedDict('A', {})`.
# {}
# DeprecationWarning True
# Passing `None` as the 'fields' parameter is deprecated and will be disallowed in Python 3.15. To create a
# TypedDict class with 0 fields using the functional syntax, pass an empty dictionary, e.g. `A = TypedDict('A',
# {})`.
# TypeError TypedDict() got an unexpected keyword argument 'x'
# True
