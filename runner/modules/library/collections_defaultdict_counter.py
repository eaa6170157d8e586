# defaultdict, Counter and OrderedDict.
from collections import Counter, OrderedDict, defaultdict
d = defaultdict(list)
d["a"].append(1)
d["a"].append(2)
d["b"]
print(d, dict(d), d.get("z"), "z" in d, len(d), d.default_factory is list)
n = defaultdict(int, x=5)
n["x"] += 1
n["y"] += 1
print(dict(n), sorted(n.items()), defaultdict(lambda: "default")["k"])
try:
    defaultdict()["k"]
except KeyError as error:
    print(repr(error))
nested = defaultdict(lambda: defaultdict(int))
nested["a"]["b"] += 3
print({k: dict(v) for k, v in nested.items()})
c = Counter("abracadabra")
print(c["a"], c["z"], c.most_common(2), sorted(c.items()), sum(c.values()), c, len(c))
c.update("aaa")
c.subtract({"b": 5})
print(c["a"], c["b"], sorted((c + Counter(b=10)).items()),
    sorted(Counter(a=3, b=1) - Counter(a=1, b=2)), list(Counter(a=2, b=1).elements()))
o = OrderedDict([("x", 1), ("y", 2), ("z", 3)])
o.move_to_end("x")
print(list(o), o.popitem(last=False), list(o.items()), o == {"z": 3, "x": 1},
    o == OrderedDict(x=1, z=3), OrderedDict(z=3) == OrderedDict(z=3))
print(isinstance(o, dict), isinstance(c, dict), isinstance(d, dict), Counter([1, 1, 2]) == {1: 2,
    2: 1})
