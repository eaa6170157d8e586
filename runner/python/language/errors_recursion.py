# Endless recursion raises RecursionError, which can be caught and leaves the program usable.
def endless(n):
    return endless(n + 1)


try:
    endless(0)
except RecursionError as error:
    print(type(error).__name__, isinstance(error, RuntimeError),
        str(error).startswith("maximum recursion depth exceeded"))


def depth(n=0):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


print(depth() > 500, depth() < 5000)


class Loop:
    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __repr__(self):
        return repr(self)

    def __eq__(self, other):
        return self == other


for action in (lambda: Loop().anything, lambda: repr(Loop()), lambda: Loop() == 1):
    try:
        action()
    except RecursionError:
        print("too deep")


def mutual_a():
    return mutual_b()


def mutual_b():
    return mutual_a()


try:
    mutual_a()
except RecursionError:
    print("mutual")


def generator():
    yield from generator()


try:
    list(generator())
except RecursionError:
    print("generator")


def sum_to(n):
    return 0 if n == 0 else n + sum_to(n - 1)


print(sum_to(300), "still working")
