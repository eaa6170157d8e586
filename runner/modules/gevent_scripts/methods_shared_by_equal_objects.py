"""singledispatchmethod of 3.13 hands out one method for all objects that are equal, bound to the first of them."""
from functools import singledispatchmethod


class Model:

    def __init__(self, key, name):
        self.key, self.name = key, name

    def __eq__(self, other):
        return self.key == other.key

    def __hash__(self):
        return hash(self.key)

    @singledispatchmethod
    def show(self, thing):
        return self.name + ' object'

    @show.register
    def _(self, thing: int):
        return self.name + ' int'


first, second = Model(1, 'first'), Model(1, 'second')
print(first.show(1), second.show(1), second.show('x'))
print(first.show is first.show, type(first.show).__name__)
try:
    first.show()
except (IndexError, TypeError) as error:
    print(type(error).__name__, error)
Model.show      # None has no weak references: that ends the sharing
print(second.show(1))
# prints:
# first int second int second object
# False function
# IndexError tuple index out of range
# second int
# prints on py3.13-gevent24.11 py3.13-gevent26.5
# first int first int first object
# True function
# TypeError show requires at least 1 positional argument
# second int
# prints on py3.14-gevent25.9
# first int second int second object
# False _singledispatchmethod_get
# TypeError show requires at least 1 positional argument
# second int
