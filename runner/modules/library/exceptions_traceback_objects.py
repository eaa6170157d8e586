# Line numbers and frames of a traceback as the program sees them.
import sys


def inner():
    raise ValueError("here")


def outer():
    inner()


def lines(tb):
    found = []
    while tb is not None:
        found.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return found


try:
    outer()
except ValueError as error:
    print(lines(error.__traceback__), error.__traceback__ is sys.exc_info()[2])
    kept = error
print(lines(kept.__traceback__))
try:
    raise kept
except ValueError as error:
    print(lines(error.__traceback__))
try:
    raise kept.with_traceback(None)
except ValueError as error:
    print(lines(error.__traceback__), error is kept)
print(ValueError("never raised").__traceback__)


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print(kind.__name__, value.__traceback__ is tb, lines(tb))
        return True


with Manager():
    outer()
try:
    kept.__traceback__ = 5
except TypeError as error:
    print(type(error).__name__)
