# The methods of list.
a = [3, 1, 2]
print(a.append(4), a, a.extend("xy"), a, a.insert(0, "first"), a, a.insert(100, "end"), a,
    a.insert(-1, "before end"), a)
print(a.pop(), a.pop(0), a.pop(-2), a, a.remove(1), a, a.index(4), a.count("x"), a.reverse(), a)
b = a.copy()
b.clear()
print(a, b, a.copy() is a, [1, 2, 1, 1].count(1), [1, 2, 1].index(1, 1), [1, 2, 3, 2].index(2, 2,
    4))
print([3, 1, 2].sort(), [True, 1, 1.0].count(1), [[], [0]].count([]), [1, 2, 3].index(3, -1))
for bad in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2),
        lambda: [1, 2].index(1, 1)):
    try:
        bad()
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)
a = [1, 2, 3]
a.extend(a)
print(a)
a += (4,)
a.extend({5: "keys"})
a.extend(n for n in range(2))
print(a)
a.append(a[:])
print(a[-1] == a[:-1], len(a))


class Same:
    def __eq__(self, other):
        return other == "wanted"


items = ["x", Same(), "wanted"]
print(items.index("wanted"), items.count("wanted"), "wanted" in [Same()])
items.remove("wanted")
print(len(items), items[1])
