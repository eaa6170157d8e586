# The first string of a body is its documentation.
class Documented:
    """Class doc."""

    def method(self):
        "method doc"
        return 1

    def without(self):
        return "not a doc"

    @property
    def prop(self):
        """Property doc."""
        return 2


def function():
    """First line.

    Second line.
    """


print(Documented.__doc__, Documented.method.__doc__, Documented.without.__doc__)
print(Documented().__doc__, Documented().method.__doc__, Documented.prop.__doc__)
print(function.__doc__.split("\n")[0], function())
function.__doc__ = "changed"
print(function.__doc__)
print((lambda: 0).__doc__)


class Derived(Documented):
    pass


print(Derived.__doc__, Derived().method.__doc__)
f_string = 1


def no_doc():
    f"{f_string}"


print(no_doc.__doc__)
