# Sets: displays, methods, repr of small ones.
s = {3, 1, 2, 1}
print(sorted(s), len(s), 1 in s, 5 in s, set(), {1}, set("a"), {"only"}, sorted(set("hello")),
    set() == set([]), {1, 2} == {2, 1})
print(s.add(4), s.discard(99), s.remove(1), sorted(s), bool(set()), bool({0}), {1, 1.0, True},
    len({0, False, 0.0}))
s.update([7, 8], (9,), {1: "k"})
print(sorted(s), {5}.pop(), s.clear(), s, {1}.copy(), isinstance(s, set), type(s) is set)
for bad in (lambda: {1}.remove(2), lambda: set().pop(), lambda: {"a"}.remove("it's")):
    try:
        bad()
    except KeyError as error:
        print(error)
for bad in (lambda: {[]}, lambda: {1} + {2}, lambda: {1}[0], lambda: {1} | [2], lambda: set(1),
        lambda: {1}.add({}), lambda: {1} < [1], lambda: hash({1})):
    try:
        bad()
    except TypeError as error:
        print(error)
f = frozenset([1, 2])
print(frozenset(), frozenset([1]), f == {1, 2}, {f: "key"}[frozenset([2, 1])],
    hash(f) == hash(frozenset([2, 1])), {f} == {frozenset({1, 2})})
print(type(f | {3}).__name__, type({3} | f).__name__, f.union([3]) == {1, 2, 3}, hasattr(f, "add"))
seen = set()
print([x for x in "abcabd" if x in seen or seen.add(x)], sorted(seen))
try:
    for x in seen:
        seen.add(x + x)
except RuntimeError as error:
    print(error)
