# Keys are found by __hash__ first, then identity or __eq__.
class Key:
    def __init__(self, name, hashed=1):
        self.name, self.hashed = name, hashed

    def __hash__(self):
        print("hash", self.name)
        return self.hashed

    def __eq__(self, other):
        print("eq", self.name, other.name)
        return self.name.lower() == other.name.lower()

    def __repr__(self):
        return self.name


d = {Key("a"): 1}
print(d[Key("A")], Key("b") in d)
d[Key("A")] = 2
print(d)
same = Key("x", 5)
d[same] = 3
print(d[same])


class OnlyEq:
    def __eq__(self, other):
        return True


try:
    {OnlyEq(): 1}
except TypeError as error:
    print(error, OnlyEq.__hash__)


class Neither:
    pass


n = Neither()
print({n: "found"}[n], Neither() in {n: 1}, hash(n) == hash(n))


class Derived(OnlyEq):
    def __hash__(self):
        return 7


print({Derived(): "value"}[Derived()], len({Derived(), Derived()}),
    hash(1) == hash(1.0) == hash(True), hash("") == hash(""))


class BadHash:
    def __hash__(self):
        return "x"


try:
    hash(BadHash())
except TypeError as error:
    print(error)
print(hash(0), hash(1), hash(-1), hash(2 ** 61 - 1), hash(2 ** 61), hash(0.5) == hash(0.5),
    hash(None) == hash(None))
