# int, float, str, bool, list, tuple, set, dict, hex, oct, bin, repr, ascii.
print(str(5), str(5.0), str(None), str(True), str([1, "a"]), str({"k": (1,)}), str(), str("s"),
    str(b"b"), str(ValueError("v")), str(int), str(...))
print(repr("a"), repr(5), repr(1.0), repr(None), repr([]), repr(()), repr({}), repr(set()),
    repr(b""), repr(range(2)), repr(int), repr(NotImplemented))
print(bool(), bool("0"), bool(0.0), int("5") + int(2.9), float("2.5"), float(), list("ab"),
    tuple({"k": 1}), sorted(set([1, 1])), dict(a=1), ascii("é"))
print(hex(255), hex(-1), oct(8), bin(5), bin(-5), hex(0), bin(True), chr(65), ord("A"), abs(-2),
    abs(-2.5), abs(True), divmod(7, 3), pow(2, 3), round(2.567, 1))
print(isinstance(5, int), isinstance(True, int), isinstance(5, (str, int)), isinstance("a", object),
    issubclass(bool, int), issubclass(int, (str, object)), isinstance(int, type))
print(callable(len), callable(5), callable(int), callable(lambda: 0), type(5) is int,
    type(True) is int, type("") == str, id(5) == id(5), type(type(5)) is type)
print(list(iter([1, 2])), next(iter([]), "d"), slice(1), format(5, "03"), len({1: 2}), sorted("ba"),
    hash("a") == hash("a"))
print(int("0b11", 0), float("1e3"), list(bytes(2)), bytes([1]), str(b"x", "ascii"),
    "".join(map(str, (1, 2))), print.__name__)
for bad in (lambda: hex(1.5), lambda: bin("5"), lambda: chr("a"), lambda: abs(None),
        lambda: float(None), lambda: float("x"), lambda: len(5), lambda: divmod("a", 1),
            lambda: list(5), lambda: tuple(None), lambda: isinstance(5, 5), lambda: int("x")):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__)
