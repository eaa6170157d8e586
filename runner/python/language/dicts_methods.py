# get, setdefault, pop, popitem, update, copy, fromkeys, clear.
d = {"a": 1, "b": 2, "c": 3}
print(d.get("a"), d.get("z"), d.get("z", 0), d.setdefault("a", 9), d.setdefault("new", []),
    d.setdefault("none"), d)
d["new"].append(1)
d.setdefault("new", []).append(2)
print(d, d.pop("none"), d.pop("zz", "default"), d.popitem(), d.popitem(), d)
print(d.update({"b": 20, "x": 1}), d, d.update([("y", 2)], z=3), d, d.update(), d.update(b=0), d)
copy = d.copy()
copy["only copy"] = 1
print("only copy" in d, copy == d, dict.fromkeys("ab"), dict.fromkeys([1, 2], "v"),
    dict.fromkeys(()))
shared = dict.fromkeys("ab", [])
shared["a"].append(1)
print(shared, d.clear(), d)
for bad in (lambda: {}.pop("k"), lambda: {}.popitem()):
    try:
        bad()
    except KeyError as error:
        print(error)
for bad in (lambda: {}.pop(), lambda: {}.update(5), lambda: {}.get([])):
    try:
        bad()
    except TypeError as error:
        print(error)
counts = {}
for word in "a b a c b a".split():
    counts[word] = counts.get(word, 0) + 1
print(counts, sorted(counts, key=counts.get, reverse=True), max(counts, key=counts.get),
    sum(counts.values()))
groups = {}
for n in range(7):
    groups.setdefault(n % 3, []).append(n)
print(groups, {v: k for k, v in counts.items()},
    sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))
