# Subclasses of builtin types keep their behaviour and may add to it.
class Stack(list):
    def push(self, item):
        self.append(item)
        return self

    def __repr__(self):
        return "Stack" + super().__repr__()


s = Stack([1, 2]).push(3)
print(s, len(s), s[0], s[1:], type(s[1:]).__name__, s == [1, 2, 3], isinstance(s, list))
print(type(s + [1]).__name__, sorted(s, reverse=True))


class Default(dict):
    def __missing__(self, key):
        self[key] = value = key * 2
        return value


d = Default(a=1)
print(d["a"], d["b"], d, d.get("zz"), "zz" in d)


class Name(str):
    def __new__(cls, value):
        return super().__new__(cls, value.strip().title())

    def initials(self):
        return "".join(part[0] for part in self.split())


n = Name("  ada lovelace ")
print(n, n.initials(), n.upper(), type(n.upper()).__name__, n == "Ada Lovelace",
    {n: 1}["Ada Lovelace"])


class Level(int):
    def __str__(self):
        return "L%d" % self

    def __add__(self, other):
        return Level(int(self) + other)


print(Level(3), repr(Level(3)), Level(3) + 4, Level(3) * 2, "%s %d" % (Level(1), Level(1)))


class Pair(tuple):
    @property
    def first(self):
        return self[0]


print(Pair((1, 2)).first, Pair("ab") == ("a", "b"), Pair())
