# sys.exc_info() shows the exception being handled, also in functions called from the handler.
import sys


def current():
    kind, value, trace = sys.exc_info()
    return (kind.__name__ if kind else None, str(value), trace is not None)


print(current())
try:
    raise ValueError("one")
except ValueError:
    print(current())
    try:
        raise KeyError("two")
    except KeyError:
        print(current())
    print(current())
print(current())


def generator():
    print("generator", current())
    yield 1
    print("generator", current())
    try:
        raise TypeError("inside")
    except TypeError:
        yield 2
    print("generator", current())


g = generator()
try:
    1 / 0
except ZeroDivisionError:
    next(g)
    print("caller", current())
next(g)
print("caller", current())
list(g)


def with_finally():
    try:
        raise IndexError("f")
    finally:
        print("finally", current())


try:
    with_finally()
except IndexError:
    pass
print(current())
