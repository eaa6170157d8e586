# contextlib.ExitStack leaves what was entered and pushed, last in first out.
import contextlib


class M:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind.__name__ if kind else None)


with contextlib.ExitStack() as stack:
    names = [stack.enter_context(M(n)) for n in "ab"]
    stack.callback(print, "callback", 1, sep="-")
    print("body", names)


@contextlib.contextmanager
def resource(n):
    try:
        yield n
    finally:
        print("release", n)


try:
    with contextlib.ExitStack() as stack:
        for n in range(3):
            stack.enter_context(resource(n))
        raise ValueError("x")
except ValueError as error:
    print("caught", error)
with contextlib.ExitStack() as stack:
    stack.callback(lambda: print("moved"))
    kept = stack.pop_all()
print("not yet")
kept.close()
with contextlib.nullcontext("value") as v:
    print(v)
