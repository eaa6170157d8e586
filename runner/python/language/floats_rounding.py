# round() rounds half to even, on the exact value.
print([round(n) for n in (0.5, 1.5, 2.5, 3.5, -0.5, -1.5, 2.4, 2.6, -2.5)])
print(round(2.675, 2), round(1.005, 2), round(0.125, 2), round(0.375, 2), round(2.5, 0),
    round(-0.4), round(-0.4, 0))
print(round(1234.5678, 2), round(1234.5678, -2), round(1234.5678, 0), round(1234.5678), round(1e20),
    round(1e300, 2) == 1e300)
print(round(5), round(15, -1), round(25, -1), round(-15, -1), round(1234, -2), round(1250, -2),
    round(1350, -2), round(5, 3), round(7, -5))
print(type(round(2.0)).__name__, type(round(2.0, 1)).__name__, type(round(2)).__name__,
    type(round(2.0, None)).__name__)
print(round(0.1 + 0.2, 10), round(1 / 3, 4), round(2 / 3, 4), round(99.999, 2), round(0.00001, 4),
    round(True))
for bad in (float("inf"), float("nan")):
    try:
        round(bad)
    except (OverflowError, ValueError) as error:
        print(error)
    print(round(bad, 2))


class R:
    def __round__(self, digits=None):
        return "rounded to %r" % digits


print(round(R()), round(R(), 2))
try:
    round("5")
except TypeError as error:
    print(error)
print([int(x) for x in (2.9, -2.9)], [x // 1 for x in (2.9, -2.9)],
    [round(x * 4) / 4 for x in (0.3, 0.4, 0.62)])
