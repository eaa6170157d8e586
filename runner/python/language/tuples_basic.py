# Tuples: displays, repr, immutability, hashing, comparison.
print((), (1,), (1, 2), 1, (1), tuple(), tuple("ab"), tuple([1]), ((),), ((1,),), (None, True))
t = 1, 2, 3
print(t, len(t), t[0], t[-1], t[1:], t + (4,), t * 2, 2 * (0,), 2 in t, t.index(3), t.count(1),
    t == (1, 2, 3), t is t[:])
print((1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (1, "a") == (1.0, "a"), (1, 2) == [1, 2],
    max((1, 2), (1, 3)))
print(hash((1, 2)) == hash((1, 2)), {(1, 2): "k"}[1, 2], {(): 0}[()], (1, [2])[1])
for bad in (lambda: t[3], lambda: t["a"], lambda: t + [1], lambda: t.index(9),
        lambda: hash((1, [])), lambda: (1,) < (None,), lambda: t + 1):
    try:
        bad()
    except (IndexError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    t[0] = 1
except TypeError as error:
    print(error)
try:
    del t[0]
except TypeError as error:
    print(error)
mutable = ([], 1)
mutable[0].append("inside")
print(mutable, sorted([(2, "a"), (1, "b")]), sum(((1,), (2,)), ()), [*zip((1, 2), (3, 4))],
    dict(((1, 2), (3, 4))))


def swap(a, b):
    return b, a


x, y = swap(1, 2)
print(x, y, swap(*swap(1, 2)), type(swap(1, 2)) is tuple, bool(()), bool((0,)),
    isinstance((), tuple))
single = "a",
print(single, len(single), ("a"), ("a" "b"), ("a", "b",))
