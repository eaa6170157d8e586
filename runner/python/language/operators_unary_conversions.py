# Unary operators and conversions through special methods.
class N:
    def __neg__(self):
        return "neg"

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "invert"

    def __abs__(self):
        return "abs"

    def __int__(self):
        return 42

    def __float__(self):
        return 4.5

    def __index__(self):
        return 3

    def __bool__(self):
        return False

    def __len__(self):
        return 7

    def __round__(self, n=None):
        return ("round", n)

    def __hash__(self):
        return 11


n = N()
print(-n, +n, ~n, abs(n), int(n), float(n), bool(n), len(n), round(n), round(n, 2), hash(n))
print([0, 1, 2, 3, 4][n], "abcdef"[n:], list(range(n)), hex(n), oct(n), bin(n), "x" * n,
    chr(n) == "\x03", not n, n or "falsy")


class Bad:
    def __int__(self):
        return "x"

    def __len__(self):
        return -1

    def __bool__(self):
        return "yes"

    def __index__(self):
        return 1.5

    def __float__(self):
        return 5

    def __str__(self):
        return 5

    def __hash__(self):
        return "h"


bad = Bad()
for call in (int, len, bool, float, str, hash, hex):
    try:
        call(bad)
    except (TypeError, ValueError) as error:
        print(call.__name__, type(error).__name__)
for call in (lambda: -object(), lambda: ~1.5, lambda: +"a", lambda: abs([]), lambda: -None,
        lambda: not_defined):
    try:
        call()
    except (TypeError, NameError) as error:
        print(error)


class LenTooBig:
    def __len__(self):
        return 2.0


try:
    len(LenTooBig())
except TypeError as error:
    print(error)
