# raise with a class, an instance, and with what is neither.
def attempt(action):
    try:
        action()
    except BaseException as error:
        print(type(error).__name__, repr(str(error)), error.args)


def class_only():
    raise ValueError


def instance():
    raise ValueError("a", 2)


def number():
    raise 5


def text():
    raise "string exceptions are gone"


def none():
    raise None


def plain_class():
    class Plain:
        pass
    raise Plain


class Needs(Exception):
    def __init__(self, n):
        super().__init__("needs %d" % n)


class MakesOther(Exception):
    def __new__(cls):
        return 5


attempt(class_only)
attempt(instance)
attempt(number)
attempt(text)
attempt(none)
attempt(plain_class)


def raise_needs():
    raise Needs


def raise_needs_value():
    raise Needs(3)


def raise_evaluates():
    raise ValueError(1 / 0)


try:
    raise_needs()
except TypeError as error:
    print(type(error).__name__)
attempt(raise_needs_value)
attempt(raise_evaluates)
try:
    raise MakesOther
except TypeError as error:
    print(type(error).__name__)
