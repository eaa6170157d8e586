# Chained assignment evaluates the value once and binds targets from left to right.
def value(label, result):
    print("eval", label)
    return result


class Target:
    def __init__(self, name):
        self.__dict__["name"] = name

    def __setattr__(self, key, new):
        print("set", self.name, key, new)

    def __setitem__(self, key, new):
        print("setitem", self.name, key, new)


one, two = Target("one"), Target("two")
one.a = two.b = value("right", 7)
one[value("index1", 1)] = two[value("index2", 2)] = value("right", 8)
a = b = c = []
a.append(1)
print(a, b, c, a is b is c)
i = numbers = [0, 0, 0]
i = 0
i = numbers[i] = 2
print(i, numbers)
x, y = y, x = 1, 2
print(x, y)
(p, q), r = s = [(1, 2), 3]
print(p, q, r, s)
