# Operators need sets, methods take any iterable.
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(b - a), sorted(a ^ b))
print(sorted(a.union(b, [9])), sorted(a.intersection([1, 2, 99])), sorted(a.difference(b, [1])))
print(sorted(a.symmetric_difference([1, 100])), a.isdisjoint([7]), a.issubset(range(10)),
    a.issuperset([1]), a.union() == a, a.union() is a)
print({1} < {1, 2}, {1} <= {1}, {1} < {1}, {1, 2} > {2}, {1, 2} >= {1, 2}, {1} < {2}, {1} > {2},
    set() < {1}, {1} != {2})
c = set(a)
c |= {10}
c &= {1, 2, 10}
c -= {2}
c ^= {1, 5}
print(sorted(c), c is not a, sorted(a))
c.intersection_update([5, 10, 11])
c.difference_update([10])
c.symmetric_difference_update([1])
print(sorted(c))
for bad in (lambda: a | [1], lambda: a & "x", lambda: a - 5, lambda: a.union(5), lambda: a ^ None):
    try:
        bad()
    except TypeError as error:
        print(error)
words = "the cat and the dog and the bird".split()
print(sorted(set(words)), len(words) - len(set(words)), sorted({w[0] for w in words}),
    sorted(set(words) - {"and", "the"}))
print(sorted({frozenset(w) for w in ("ab", "ba", "c")}, key=len) == [frozenset("c"),
    frozenset("ab")], {(1, 2), (1, 2)}, max({3, 9}), sum({1, 2}))
