# Order through overwriting, deleting, many keys and growth.
d = {}
for n in range(20):
    d[n * 7 % 20] = n
print(list(d), list(d.values()))
for n in range(0, 20, 3):
    del d[n]
for n in (3, 0, 100):
    d[n] = "again"
print(list(d), d.popitem(), list(d)[-1])
d[1] = "kept place"
print(list(d)[:5], len(d))
big = {str(n): n for n in range(1000)}
for n in range(0, 1000, 2):
    del big[str(n)]
print(len(big), list(big)[:5], list(big)[-3:], sum(big.values()), big["501"], "500" in big)
big.update({"1": "first still", "new": "last"})
print(next(iter(big.items())), list(big.items())[-1])
mixed = {1: "int", "1": "str", 1.5: "float", (1,): "tuple", None: "none", False: "zero",
    b"1": "bytes", frozenset([1]): "set"}
print(mixed, mixed[0], mixed[True], list(mixed) == [1, "1", 1.5, (1,), None, False, b"1",
    frozenset([1])])
print({"z": 1, "a": 2, **{"m": 3, "z": 4}}, dict(z=1, a=2), dict({"z": 1}, a=2, z=3))
