# __getitem__, __setitem__, __delitem__, __contains__, __len__ of one's own classes.
class Table:
    def __init__(self):
        self.data = {}

    def __getitem__(self, key):
        print("get", key)
        if key not in self.data:
            raise KeyError(key)
        return self.data[key]

    def __setitem__(self, key, value):
        print("set", key, value)
        self.data[key] = value

    def __delitem__(self, key):
        print("del", key)
        del self.data[key]

    def __contains__(self, key):
        print("contains", key)
        return key in self.data

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return iter(sorted(self.data))


t = Table()
t["a"] = 1
t["a"] += 5
t[1, 2] = "tuple"
t[...] = "dots"
print("a" in t, "z" in t, "z" not in t, len(t), bool(t), t[1, 2])
del t["a"], t[...]
try:
    t["gone"]
except KeyError as error:
    print("KeyError", error)
t.data = {"x": 1, "b": 2}
print(list(t), sorted(t, reverse=True), max(t), [*t], dict(zip(t, range(5))))


class ContainsTruth:
    def __contains__(self, item):
        return [item]


print(1 in ContainsTruth(), 5 not in ContainsTruth())


class NoContains:
    __contains__ = None


try:
    1 in NoContains()
except TypeError as error:
    print(error)
for bad in (lambda: t.missing, lambda: (5)[0], lambda: None[0], lambda: len[0],
        lambda: (lambda: 0)[1]):
    try:
        bad()
    except (TypeError, AttributeError) as error:
        print(error)
for target in (5, None, "s", (1,), range(3), len):
    try:
        target[0] = 1
    except TypeError as error:
        print(error)
    try:
        del target[0]
    except TypeError as error:
        print(error)
