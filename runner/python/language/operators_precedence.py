# Precedence and associativity.
print(2 + 3 * 4, (2 + 3) * 4, 2 ** 3 ** 2, -2 ** 2, 2 ** -1, 10 - 4 - 3, 100 / 10 / 2, 7 // 2 * 2,
    7 % 4 * 2)
print(1 + 2 << 3, 1 | 2 & 3, 1 | 2 ^ 3, 5 & 3 == 3, (5 & 3) == 3, ~1 + 1, -1 // 2, -(1 // 2), +-+1,
    ~-~5)
print(not True == False, not (True == False), 1 < 2 == True, (1 < 2) == True,
    1 in [1] and 2 not in [1], not 1 in [2])
print(True or False and False, (True or False) and False, not False or True,
    1 if 0 else 2 if 0 else 3, (lambda: 1 or 2)())
print("a" + "b" * 2, "%d" % 3 + "x", "%s" % (1,) * 2, [1] + [2] * 2, -5 % 3, -(5 % 3), 2 * 3 % 4,
    6 - 2 * 2 ** 2)
print(1 < 2 < 3 != 4, 3 > 2 > 1, 1 < (2 < 3), 10 & 6 | 1, 10 & (6 | 1), 1 << 2 + 1, 8 >> 1 + 1,
    3 - -3, 2 ** 3 * 2, -3 ** 2)
x = 5
print(x if x > 3 else -x, [lambda: x, 1][1], x.real.imag, x.__add__(2) ** 2, (x, x + 1)[1],
    {1: 2}[1] ** 2, "abc"[1] * 2, not x, -x ** 2)
a = b = 2
a += b * 3
a *= b + 1
print(a, b, a - b * 2 // 3, a // b ** 2, *[a, b], sep=" ")
print(1 + True, 2 * (True + True), not 0 + 1, 1 is not None, None is not False, 1 not in (2, 3),
    not not 5, 5 or 0 and 1)
