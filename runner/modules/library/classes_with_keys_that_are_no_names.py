# The dictionary that type() makes a class of may have keys that are no strings.
import warnings

warnings.simplefilter('ignore')

X = type("X", (), {1: 2, "__len__": lambda self: 7, (3,): 4, "name": "x"})
print(len(X()), X.__dict__[1], X.__dict__[(3,)], X.name)


class Derived(X):
    pass


class Both(Derived, type("Other", (), {None: 1, "__call__": lambda self: "called"})):
    pass


print(len(Derived()), Both()(), len(Both()))
X.__len__ = lambda self: 8
print(len(Derived()), len(Both()))
