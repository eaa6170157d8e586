# enumerate, zip, map, filter, reversed, any, all.
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("a", start=-1)), list(zip()),
    list(zip("ab")), list(zip("abc", [1, 2])))
print(list(zip(*[(1, "a"), (2, "b")])), dict(zip("xy", range(2))), list(map(str, [1, 2])),
    list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])))
print(list(filter(None, [0, 1, "", "a", None, []])), list(filter(lambda n: n > 1, range(4))),
    list(map(None.__class__, [])))
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed(range(3))),
    list(reversed((1, 2))), any([]), all([]))
print(any([0, "", None]), any([0, 2]), all([1, "a"]), all([1, 0]), any(n > 2 for n in range(5)),
    all(n < 5 for n in range(5)))
m = map(print, ["lazy 1", "lazy 2"])
print("not yet")
next(m)
z = zip(iter([1, 2, 3]), iter("ab"))
print(next(z), list(z), list(z), iter(z) is z)
one = iter([1, 2, 3, 4])
print(list(zip(one, one)), next(one, "empty"))
short, long = iter("a"), iter([1, 2, 3])
print(list(zip(long, short)), list(long))
print(any(print("stops at", n) or n == 1 for n in range(5)), all(n != 1 for n in iter([0, 1, 2])))


class Sequence:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return "item %d" % i if i < 3 else [][0]


print(list(reversed(Sequence())), list(Sequence()), list(zip(Sequence(), range(2))))


class Reversible:
    def __reversed__(self):
        return iter("custom")


print("".join(reversed(Reversible())), type(zip()).__name__, type(map(str, "")).__name__,
    type(enumerate("")).__name__)
for bad in (lambda: zip(5), lambda: map(str), lambda: list(map(5, [1])), lambda: enumerate(5),
        lambda: reversed(5), lambda: any(5), lambda: next(zip([1], 5))):
    try:
        bad()
    except TypeError as error:
        print(type(error).__name__)
