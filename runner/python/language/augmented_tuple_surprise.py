# t[0] += [..] on a tuple fails after the list has been extended.
t = ([1], 2)
try:
    t[0] += [2]
except TypeError as error:
    print(error)
print(t)


class Holder:
    items = []


h = Holder()
h.items += ["x"]
print(Holder.items, vars(h), Holder.items is h.items)
h.items += ["y"]
print(Holder.items)


class ReadOnly:
    @property
    def values(self):
        return store


store = [1]
readonly = ReadOnly()
try:
    readonly.values += [2]
except AttributeError as error:
    print(type(error).__name__)
print(store)


def local_fails():
    try:
        store += [3]
    except UnboundLocalError as error:
        return type(error).__name__


print(local_fails(), store)
missing = {}
try:
    missing["k"] += 1
except KeyError as error:
    print(repr(error), missing)
