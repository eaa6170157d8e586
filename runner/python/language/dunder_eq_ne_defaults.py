# __ne__ follows __eq__; the default comparisons go by identity.
class ByValue:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        if not isinstance(other, ByValue):
            return NotImplemented
        return self.v == other.v


a, b, c = ByValue(1), ByValue(1), ByValue(2)
print(a == b, a != b, a == c, a != c, a == 1, a != 1, 1 == a, a is b)
print(a in [b], [a] == [b], (a, c) == (b, c), {"k": a} == {"k": b}, [a].index(b),
    [a, b, c].count(a))


class Default:
    pass


d, e = Default(), Default()
print(d == d, d == e, d != e, d != d, d == None, None != d)
for compare in (lambda: d < e, lambda: d <= d, lambda: d > 1, lambda: [d] < [e]):
    try:
        compare()
    except TypeError as error:
        print(error)
print([d] == [d], [d] < [d, e])


class NeOnly:
    def __ne__(self, other):
        return "ne"


n = NeOnly()
print(n != 1, n == n, n == 1)


class Weird:
    def __eq__(self, other):
        return "truthy string"


print(Weird() == 1, Weird() != 1, Weird() in [1], 1 in [Weird()], not Weird() == 1)


class Raises:
    def __eq__(self, other):
        raise ValueError("cannot compare")


try:
    Raises() in [1, 2]
except ValueError as error:
    print(error)
print(ByValue(NotImplemented) == ByValue(NotImplemented), NotImplemented is NotImplemented)
