# int() of strings, floats and objects.
for text in ("42", " -42 ", "+7", "007", "1_000", "0", "-0", "\t5\n", "٣", "99999999999999999999"):
    print(repr(text), int(text))
for text in ("", " ", "4.5", "1e3", "abc", "0x10", "1__0", "_1", "1_", "--1", "+ 1", "1 2", "12a",
        "०x"):
    try:
        print(int(text))
    except ValueError as error:
        print(error)
for text, base in (("ff", 16), ("0xff", 16), ("0XFF", 0), ("0b101", 0), ("0o17", 0), ("101", 2),
        ("z", 36), ("-7f", 16),
                   ("010", 10), ("0", 0), ("12", 3), ("1_0", 16), (b"12", 10)):
    print(text, base, int(text, base))
for text, base in (("9", 8), ("2", 2), ("010", 0), ("g", 16), ("1", 1), ("1", 37), ("", 16),
        ("0x", 16)):
    try:
        print(int(text, base))
    except ValueError as error:
        print(error)
print(int(), int(3.99), int(-3.99), int(True), int(b"12"), int(1e15))
for bad in (None, [], "x".join, (1,)):
    try:
        int(bad)
    except TypeError as error:
        print(type(error).__name__)
try:
    int(5, 10)
except TypeError as error:
    print(error)
for bad in (float("inf"), float("nan")):
    try:
        int(bad)
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)


class Number:
    def __int__(self):
        return 77


class Index:
    def __index__(self):
        return 3


print(int(Number()), [10, 20, 30, 40][Index()], hex(Index()), list(range(Index())), "ab" * Index())
