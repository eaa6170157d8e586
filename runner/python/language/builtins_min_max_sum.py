# min, max and sum with key, default and start.
print(min(3, 1, 2), max([3, 1, 2]), min("hello"), max("a", "B", key=str.lower),
    min([], default="none"), max((), default=None))
print(max(["aa", "b", "cc"], key=len), min(["aa", "b", "c"], key=len),
    max({"x": 1, "y": 5}, key={"x": 1, "y": 5}.get), min([1, 1.0, True]))
print(max(1, 1.0), max(1.0, 1), min([[2], [1, 5]]), max((1, 2), (1, 3)),
    max(n % 5 for n in range(9)), min(-0.0, 0.0), max([True, 2]))
print(sum([]), sum([1, 2, 3]), sum([1, 2], 10), sum((n for n in range(4)), start=1),
    sum([[1], [2]], []), sum([0.5, 1]), sum([True, True]), sum({1: 2, 3: 4}))
print(sum([10 ** 20, 1]), type(sum([1.0])).__name__, sum(range(101)), sum([(1,), (2,)], ()),
    sum(len(w) for w in ["a", "bc"]))
for bad in (lambda: max([]), lambda: min(()), lambda: min({})):
    try:
        bad()
    except ValueError as error:
        print(type(error).__name__)
for bad in (lambda: max(1), lambda: max(1, "a"), lambda: sum(["a", "b"]), lambda: sum([1, "a"]),
        lambda: sum(["a"], ""),
            lambda: max(1, 2, default=3), lambda: min([1, None]), lambda: sum([[1]]),
            lambda: sum(1)):
    try:
        bad()
    except TypeError as error:
        print(error)


class Vector:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Vector(self.n + getattr(other, "n", other))

    __radd__ = __add__


print(sum([Vector(1), Vector(2)]).n, sum([Vector(1), Vector(2)], Vector(10)).n)
