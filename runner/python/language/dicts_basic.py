# Displays, lookup, order of insertion, equality and views.
d = {"b": 1, "a": 2, 3: "three", None: 0, (1, 2): "t", 1.5: "f"}
print(d, len(d), d["a"], d[3], d[1, 2], list(d), "a" in d, "z" in d, None in d, 3.0 in d, d[3.0])
d["b"] = "changed"
d["new"] = 1
del d["a"]
d["a"] = "again"
print(d, list(d.keys()), list(d.values()), list(d.items())[:2])
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} != {"a": 2}, {} == {}, {1: "x"} == {1.0: "x"},
    {1: "a", True: "b", 1.0: "c"})
print(dict(), dict(a=1, b=2), dict([("x", 1), ("y", 2)]), dict({"k": 1}, l=2),
    dict(zip("ab", [1, 2])), dict(["ab", "cd"]), {**{"m": 1}})
for bad in (lambda: d["missing"], lambda: d[(9,)], lambda: {}[None], lambda: {}[1.5],
        lambda: {}["it's"]):
    try:
        bad()
    except KeyError as error:
        print(error, repr(error), error.args)
for bad in (lambda: {[]: 1}, lambda: d[{}], lambda: {} < {}, lambda: {} + {}, lambda: dict(1),
        lambda: dict([1]), lambda: [] in {}):
    try:
        bad()
    except TypeError as error:
        print(error)
for bad in (lambda: dict([(1,)]), lambda: dict(["abc"])):
    try:
        bad()
    except ValueError as error:
        print(error)
nested = {"a": {"b": {"c": [1, {"d": 2}]}}}
print(nested["a"]["b"]["c"][1]["d"], nested, bool({}), bool({0: 0}))
recursive = {"n": 1}
recursive["self"] = recursive
print(recursive)
