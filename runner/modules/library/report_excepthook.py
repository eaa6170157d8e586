# Hooks that format an exception and its traceback by hand.
import sys


def hook(kind, value, tb, name):
    lines = []
    while tb is not None:
        lines.append(tb.tb_lineno)
        tb = tb.tb_next
    print(f"Exception in {name}: {kind.__name__}: {value} at {lines}")


def guarded(name, function, *args):
    try:
        return function(*args)
    except Exception:
        hook(*sys.exc_info(), name)


def one():
    two()


def two():
    raise ValueError("from two")


class Runner:
    def run(self):
        self.step()

    def step(self):
        raise KeyError("step")


guarded("direct", two)
guarded("indirect", one)
guarded("method", Runner().run)
guarded("lambda", lambda: 1 / 0)
guarded("builtin", int, "x")
print(guarded("fine", len, "abc"), sys.exc_info() == (None, None, None))
