# keys(), values() and items() are live views.
d = {"a": 1, "b": 2}
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items, len(keys), "a" in keys, 2 in values, ("a", 1) in items,
    ("a", 2) in items, ("a",) in items)
d["c"] = 3
print(keys, list(values), list(items), len(items))
print(keys == {"a", "b", "c"}, keys == ["a", "b", "c"], d.values() == d.values(),
    items == d.items(), d.keys() == dict(d).keys())
print(sorted(keys & {"a", "z"}), sorted(keys | {"z"}), sorted(keys - {"a"}),
    sorted(keys ^ {"a", "z"}), keys.isdisjoint({"q"}))
print(sorted(items & {("a", 1), ("b", 9)}), list(reversed(list(keys))), list(reversed(d)),
    list(reversed(d.items())))
for k, v in d.items():
    d[k] = v * 10
print(d, list(iter(keys)), set(keys) == keys, [*d], [*d.values()], max(d), max(d.values()),
    dict(items) == d)
try:
    for key in d:
        d[key + key] = 0
except RuntimeError as error:
    print(error, len(d))
try:
    for key in d:
        del d[key]
except RuntimeError as error:
    print(error, len(d))
for key in list(d):
    del d[key]
print(d, keys, bool(keys), list(values))
try:
    keys[0]
except TypeError as error:
    print(error)
print({**{"x": 1}, **d}, type(keys).__name__, type(values).__name__, type(items).__name__)
