# sort and sorted: stability, key, reverse, errors.
a = [3, 1, 2]
print(sorted(a), a, a.sort(), a, sorted(a, reverse=True), sorted("hello"), sorted({"b": 1, "a": 2}),
    sorted(()))
words = ["banana", "Apple", "cherry", "apple", "fig", "Date"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len),
    sorted(words, key=len, reverse=True))
pairs = [("b", 2), ("a", 2), ("c", 1), ("d", 1)]
print(sorted(pairs, key=lambda p: p[1]), sorted(pairs, key=lambda p: p[1], reverse=True),
    sorted(pairs))
print(sorted(pairs, key=lambda p: (-p[1], p[0])), sorted([1, True, 0, False, 1.0]),
    sorted([True, 1, 1.0], reverse=True))
print(sorted([(1, "z"), (1, "a"), (0, "m")]), sorted([[2], [1, 5], [1]]),
    sorted([2.5, 1, -3, 10 ** 20, float("-inf")]))
print(sorted(range(10), key=lambda n: n % 3), sorted(range(10), key=lambda n: n % 3, reverse=True),
    sorted("10 9 2 33".split(), key=int))
calls = []
sorted([3, 1, 2], key=lambda n: calls.append(n) or n)
print(calls)
for bad in (lambda: sorted([1, "a"]), lambda: sorted([None, None]), lambda: sorted([1, 2], key=5),
        lambda: [3, "x"].sort(),
            lambda: sorted([1], len), lambda: sorted([{}, {}])):
    try:
        bad()
    except TypeError as error:
        print(error)


class Item:
    def __init__(self, rank, name):
        self.rank, self.name = rank, name

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return "%s%d" % (self.name, self.rank)


items = [Item(2, "a"), Item(1, "b"), Item(2, "c"), Item(1, "d")]
print(sorted(items), sorted(items, reverse=True), min(items), max(items))
items.sort(key=lambda i: i.name, reverse=True)
print(items)
big = [(n * 7919) % 101 for n in range(100)]
print(sorted(big) == sorted(big[::-1]), sorted(big)[:5], sorted(big, key=lambda n: n // 10)[:12])
