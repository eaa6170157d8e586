# Iterables of any kind unpack into nested targets.
a, b = 1, 2
a, b = b, a
print(a, b)
(c, [d, e]), f = (1, (2, 3)), 4
print(c, d, e, f)
[g, h] = "xy"
print(g, h)
i, j, k = {"p": 1, "q": 2, "r": 3}
print(i, j, k)
l, m = (n * n for n in range(2))
print(l, m)
x, = [7]
[y] = (8,)
() = []
[] = ()
print(x, y)
for (left, right), weight in [((1, 2), 3), ((4, 5), 6)]:
    print(left, right, weight)
for text, in ["a", "b"]:
    print(text)
print([p + q for p, q in [(1, 2), (3, 4)]])
one, two = range(2)
print(one, two)


class Points:
    def __iter__(self):
        yield "first"
        yield "second"


u, v = Points()
print(u, v)


class Target:
    pass


t, values = Target(), [0, 0]
t.x, values[1], (t.y, values[0]) = 1, 2, (3, 4)
print(t.x, t.y, values)
