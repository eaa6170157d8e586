# range: lengths, membership, indexing, equality.
print(range(5), list(range(5)), list(range(2, 5)), list(range(0, 10, 3)), list(range(5, 0, -2)),
    list(range(0)), list(range(5, 2)), range(1, 5, 2))
r = range(10, 50, 10)
print(len(r), r[0], r[-1], r[1:3], 20 in r, 25 in r, "x" in r, 20.0 in r, r.index(30), r.count(10),
    r.start, r.stop, r.step)
print(range(3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2),
    range(3) == [0, 1, 2], hash(range(3)) == hash(range(0, 3)))
print(list(reversed(range(3))), range(5)[::-1], max(range(5)), sum(range(5)), bool(range(0)),
    bool(range(1)), sorted(range(3), reverse=True))
print(range(10 ** 20)[10 ** 19], len(range(0, 10 ** 18, 3)), list(range(10 ** 20, 10 ** 20 + 2)),
    10 ** 19 in range(10 ** 20))
it = iter(range(2))
print(next(it), next(it), next(it, "end"), iter(range(3)) is not range(3), type(it).__name__)
for bad in (lambda: range(1, 2, 0), lambda: range(3).index(9), lambda: range(3)[3],
        lambda: range(1.0), lambda: range("3"), lambda: range(3)["a"]):
    try:
        bad()
    except (ValueError, IndexError, TypeError) as error:
        print(type(error).__name__, error)
a, *b = range(4)
print(a, b, tuple(range(2)), [*range(2)], {*range(2)}, dict.fromkeys(range(2)),
    list(zip(range(2), range(5, 9))))
for i in range(3):
    i += 10
    print(i, end=" ")
print(repr(range(-3, 3)), list(range(-3, 3, 2)), list(range(3, -3, -2)))
