# * and ** inside displays and calls.
a, b = [1, 2], (3, 4)
print([*a, *b], (*a, 9, *b), [*"xy", *range(2)])
print(sorted({*a, *b, 1}))
print({**{"x": 1, "y": 2}, "y": 3, **{"z": 4, "x": 5}})
print(*a, *b, sep="-")
print([*{}, *()], {**{}})
t = *a, *b
print(t)


def pack(*args, **kwargs):
    return args, kwargs


print(pack(*a, 5, *b, k=1, **{"m": 2}, n=3))
print(pack(*(n for n in range(3)), **dict(q=1)))
for bad in (5, None):
    try:
        [*bad]
    except TypeError as error:
        print(type(error).__name__)
try:
    {**[1]}
except TypeError as error:
    print(error)


class Mapping:
    def keys(self):
        return ["one", "two"]

    def __getitem__(self, key):
        return key.upper()


print({**Mapping()}, pack(**Mapping()))


def returns():
    return *a, 0


print(returns())
for item in (*a, *b):
    print(item, end=" ")
print()
