# del unbinds names, attributes, items and slices, from left to right.
a, b, c = 1, 2, 3
del a, (b, c)
for name in ("a", "b", "c"):
    print(name, name in globals())


class Thing:
    def __delattr__(self, key):
        print("delattr", key)

    def __delitem__(self, key):
        print("delitem", key)

    def __getitem__(self, key):
        print("getitem", key)
        return self


thing = Thing()
del thing.x, thing[1], thing[2:3]
del thing[0][1].y
items = list(range(10))
del items[0], items[-1]
print(items)
del items[::2]
print(items)
del items[1:]
print(items)
table = {"x": 1, "y": 2}
del table["x"]
print(table)
for key in ("x",):
    try:
        del table[key]
    except KeyError as error:
        print("KeyError", error)


class Plain:
    shared = 1


plain = Plain()
plain.own = 2
del plain.own
try:
    del plain.shared
except AttributeError as error:
    print(type(error).__name__)
del Plain.shared
print(hasattr(plain, "shared"))
