# Float division, modulo, powers, rounding and comparison.
for a in (7.5, -7.5):
    for b in (2, -2, 0.1, 2.5):
        print(a, b, a // b, a % b, divmod(a, b), a / b)
print(2.0 ** 3, 2 ** 0.5, 4 ** 0.5, 2.0 ** -1, (-2.0) ** 3, 0.0 ** 0, 1e300 * 1e10, -1.0 // 0.3,
    5 // 0.3)
for bad in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 1 / 0.0, lambda: 0.0 ** -1,
        lambda: divmod(1.0, 0)):
    try:
        bad()
    except ZeroDivisionError as error:
        print(type(error).__name__)
try:
    10.0 ** 400
except OverflowError as error:
    print(type(error).__name__)
inf, nan = float("inf"), float("nan")
print(inf > 1e308, -inf < 0, inf == inf, nan == nan, inf - inf, inf * 0, 1 / inf, inf + 1, nan < 1,
    min(1, nan), max(nan, 1))
print(1.0 == 1, 0.5 < 1, 2 > 1.5, 1e16 == 10 ** 16, 1e16 + 1 == 10 ** 16 + 1, 0.1 + 0.2 == 0.3,
    -0.0 == 0.0, 1 < 1.0000000000000002)
print((2.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (0.5).hex(), abs(-2.5),
    -(-0.0), +1.5, int(-0.9))
print(1.5 + 1, 1 + 1.5, 3 * 0.5, 1.0 - 1, True + 0.5, 5 - 2.5, 7 // 2.0, 7 % 2.5, sum([0.5] * 10),
    sum([1, 2.5]))
for text in ("1.5", " 2 ", "1e3", "-inf", "NaN", "1_0.5", ".5", "5.", "+3", "Infinity", "1e-400",
        "1e400"):
    print(repr(text), float(text))
for text in ("", "abc", "1.2.3", "1e", "--1", "0x10", "1 2"):
    try:
        float(text)
    except ValueError as error:
        print(error)
