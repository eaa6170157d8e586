# Classes as decorators, decorated classes, decorated methods.
class Counted:
    def __init__(self, function):
        self.function = function
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)


@Counted
def add(a, b):
    return a + b


print(add(1, 2), add(3, 4), add.calls, type(add).__name__)


def with_repr(cls):
    cls.__repr__ = lambda self: "%s(%s)" % (cls.__name__, ", ".join(
        "%s=%r" % item for item in sorted(vars(self).items())))
    return cls


@with_repr
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


print(Point(1, "two"), [Point(3, 4)])


def trace(function):
    def wrapper(self, *args):
        print("call", function.__name__, args)
        return function(self, *args)
    return wrapper


class Thing:
    @trace
    def method(self, n):
        return n * 2

    @classmethod
    @trace
    def make(cls, n):
        return cls.__name__, n

    @staticmethod
    @Counted
    def static(n):
        return n

    @property
    @trace
    def prop(self):
        return "prop"


print(Thing().method(3), Thing.make(4), Thing.static(5), Thing().prop)


def instance_of(cls):
    return cls()


@instance_of
class Instance:
    value = 9


print(Instance.value)
