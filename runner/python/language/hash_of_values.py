# Equal values have equal hashes, across numeric types.
print(hash(1) == hash(1.0) == hash(True), hash(0) == hash(0.0) == hash(-0.0) == hash(False),
    hash(2 ** 70) == hash(2.0 ** 70))
print(hash("a") == hash("a"), hash((1, "a")) == hash((1.0, "a")),
    hash(frozenset("ab")) == hash(frozenset("ba")), hash(b"x") == hash(b"x"))
print(hash(-1) == hash(-2), hash(10 ** 20) == hash(10.0 ** 20), hash(None) == hash(None),
    hash(int) == hash(int), hash(...) == hash(...))
print({1: "int"}[1.0], {True: "bool"}[1], {2 ** 70: "big"}[2.0 ** 70], {(1, 2): "t"}[(1.0, 2.0)],
    1.5 in {1.5}, -0.0 in {0})
for value in ([], {}, set(), [1], ([],), {"a": 1}, (1, {2})):
    try:
        hash(value)
    except TypeError as error:
        print(error)


class Value:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return self.v == other.v

    def __hash__(self):
        return hash(self.v)


print(hash(Value("x")) == hash("x"), len({Value(1), Value(1.0), Value(True)}),
    Value(3) in {Value(3): 1}, hash(Value(5)))
print(isinstance(hash(2 ** 200), int), hash(5), hash(-5), hash(2 ** 31), hash(True), hash(7.0),
    len({0, 0.0, False, "0"}))
