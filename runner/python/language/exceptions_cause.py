# raise ... from sets __cause__ and hides the context.
def attempt(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error, "|", repr(error.__cause__), repr(error.__context__),
              error.__suppress_context__)


def explicit():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ValueError("explained") from error


def none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("hidden") from None


def from_class():
    raise ValueError("made") from KeyError


def outside():
    raise ValueError("without handler") from KeyError("k")


def other():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("v") from KeyError("not the context")


def bad():
    raise ValueError("x") from 5


def by_hand():
    error = ValueError("by hand")
    error.__cause__ = KeyError("c")
    error.__context__ = IndexError("i")
    raise error


for action in (explicit, none, from_class, outside, other, bad, by_hand):
    attempt(action)
try:
    ValueError().__cause__ = "text"
except TypeError as error:
    print(error)
