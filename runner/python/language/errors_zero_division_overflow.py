# ArithmeticErrors: which operation raises which class.
cases = [
    lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.5 // 0.0,
    lambda: 1.5 % 0, lambda: divmod(1, 0), lambda: divmod(1.0, 0),
    lambda: 0 ** -1, lambda: 0.0 ** -2, lambda: 2.0 ** 5000, lambda: float(10 ** 400),
    lambda: int(float("inf")), lambda: round(float("inf")),
    lambda: 10 ** 400 * 1.0, lambda: True / False, lambda: pow(0, -1), lambda: 1 << 3 << 2,
    lambda: 5 % -0.0, lambda: (2 ** 2000) / 3,
]
for number, case in enumerate(cases):
    try:
        print(number, case())
    except ArithmeticError as error:
        print(number, type(error).__name__, isinstance(error, ZeroDivisionError), bool(str(error)))
try:
    1 / 0
except ZeroDivisionError as error:
    print(error, error.args)
x = 10
try:
    x /= 0
except ZeroDivisionError as error:
    print(x, error)


def safe(a, b):
    try:
        return a / b
    except ZeroDivisionError:
        return float("inf") if a > 0 else float("-inf") if a < 0 else float("nan")


print(safe(1, 0), safe(-1, 0), safe(0, 0), safe(6, 3), safe(1e308, 1e-308), -safe(1, 0))
