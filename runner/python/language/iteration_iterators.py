# Iterators of builtins: independence, exhaustion, names.
a = [1, 2, 3]
one, two = iter(a), iter(a)
print(next(one), next(one), next(two), next(one), next(one, "end"), next(two))
for it in (iter([]), iter(()), iter({}), iter(set()), iter(range(0)), iter({}.items()), iter(b""),
        reversed([])):
    print(type(it).__name__, next(it, "empty"), iter(it) is it)
s = "héllo"
print([c for c in s], list(iter(s)), sum(1 for _ in iter(s)))
it = iter("abcdef")
for c in it:
    print(c, next(it, None), end=" ")
print()
it = iter(range(10))
print([next(it) for _ in range(3)], list(zip(it, it)), list(it))
try:
    next(5)
except TypeError as error:
    print(error)
try:
    next(iter([]))
except StopIteration as stop:
    print(repr(stop), stop.value)
d = {"a": 1}
it = iter(d)
d["b"] = 2
try:
    next(it)
except RuntimeError as error:
    print(error)
nested = iter([iter([1, 2]), iter([3])])
print([list(inner) for inner in nested], iter(one) is one)
