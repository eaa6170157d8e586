# A mutable default lives as long as its function.
def append(item, to=[]):
    to.append(item)
    return to


print(append(1), append(2), append(3))
print(append.__defaults__, append("x", ["own"]))
append.__defaults__ = ([],)
print(append("fresh"))


def none_default(item, to=None):
    if to is None:
        to = []
    to.append(item)
    return to


print(none_default(1), none_default(2))


def count(key, seen={}):
    seen[key] = seen.get(key, 0) + 1
    return dict(seen)


print(count("a"), count("b"), count("a"))


def fresh_each_def():
    def inner(x=[]):
        x.append(len(x))
        return x
    return inner


one, two = fresh_each_def(), fresh_each_def()
print(one(), one(), two())


class Default:
    def __init__(self, items=[]):
        self.items = items


a, b = Default(), Default()
a.items.append("shared")
print(b.items, Default([]).items)
keyword = lambda *, k={}: k
keyword()["x"] = 1
print(keyword(), keyword.__kwdefaults__)
