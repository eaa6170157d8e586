# repr of builtin values and of classes and functions without addresses.
import collections


def function():
    pass


class Outer:
    class Inner:
        pass

    def method(self):
        pass


print(repr(1), repr(-1), repr(1.0), repr(True), repr(None), repr(...), repr(NotImplemented),
    repr(""), repr("'"), repr('"'), repr("'\""))
print(repr([]), repr(()), repr((1,)), repr({}), repr(set()), repr(frozenset()), repr({1}),
    repr(frozenset({1})), repr(b""), repr(range(1, 2)), repr(slice(1)))
print(repr([1, [2, (3, {"k": {4}})]]), repr({"a": {"b": None}}), repr(({},)), repr([...]),
    repr({(1,): [()]}), repr([set(), b"x", 1e10]))
print(int, str, list, dict, type, object, type(None), type(...), type(NotImplemented),
    type(range(1)), type(slice(1)), type(len), type(function))
print(Outer, Outer.Inner, ValueError, KeyError, type(function), type(Outer().method),
    type({}.keys()), type((n for n in [])))
print(len, print, repr(function).split(" at ")[0], repr(Outer.method).split(" at ")[0],
    repr(Outer().method).split(" of ")[0], repr(lambda: 0).split(" at ")[0])
print(repr((n for n in [])).split(" at ")[0], repr(Outer()).split(" at ")[0],
    repr(Outer.Inner()).split(" at ")[0], repr([].append).split(" at ")[0],
    repr(object()).split(" at ")[0])
print(repr(ValueError("x")), repr(KeyError("k")), repr(Exception()), repr(Exception(1, "a")),
    repr(OSError(2, "m")), [ValueError("in list")], repr(StopIteration()))
print({}.keys(), {"a": 1}.values(), {"a": 1}.items(), repr(iter([])).split(" at ")[0],
    repr(zip()).split(" at ")[0], repr(enumerate("")).split(" at ")[0])
print(repr(property()).split(" at ")[0], repr(staticmethod).split(" at ")[0], classmethod, property,
    super, staticmethod)
print(collections.OrderedDict.__name__, collections.deque([1, 2]), collections.deque([1], maxlen=3),
    collections.Counter("aab"), collections.defaultdict(int, {"a": 1}))
loop = [1]
loop.append(loop)
table = {}
table["t"] = table
print(loop, table, (loop,), [table])
