# contextlib.contextmanager turns a generator into a manager; suppress and closing.
import contextlib


@contextlib.contextmanager
def tag(name):
    print("open", name)
    try:
        yield name * 2
    except ValueError as error:
        print("inside saw", error)
        raise
    finally:
        print("close", name)


@contextlib.contextmanager
def swallow(kind):
    try:
        yield
    except kind as error:
        print("swallowed", repr(error))


with tag("a") as value:
    print("body", value)
try:
    with tag("b"):
        raise ValueError("oops")
except ValueError as error:
    print("outside saw", error)
with swallow(KeyError):
    {}["missing"]
with contextlib.suppress(ZeroDivisionError, KeyError):
    1 / 0
print("suppressed")


class Closable:
    def close(self):
        print("closed")


with contextlib.closing(Closable()) as c:
    print(type(c).__name__)


@tag("as decorator")
def decorated(n):
    print("function", n)
    return n + 1


print(decorated(1))


@contextlib.contextmanager
def never_yields():
    return
    yield


try:
    with never_yields():
        pass
except RuntimeError as error:
    print(error)
