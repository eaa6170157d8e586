# if/elif/else, conditional expressions, and what counts as true.
def sign(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n < 10:
        return "small"
    else:
        return "big"


print([sign(n) for n in (-1, 0, 5, 50)])


class Falsy:
    def __bool__(self):
        print("bool asked")
        return False


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Both(Sized):
    def __bool__(self):
        return True


values = [0, 1, -1, 0.0, 0.1, "", " ", [], [0], {}, {0: 0}, (), (0,), set(), None, object, Falsy(),
          Sized(0), Sized(2), Both(0), b"", b"0", range(0), range(1), True, False, len]
print([bool(v) for v in values])
print(sum(1 for v in values if v))
print("a" if [] else "b", "a" if not [] else "b")
x = 5
print("odd" if x % 2 else "even", (1 if x > 3 else 2) + 1, 1 if x > 9 else 2 if x > 4 else 3)
if Falsy():
    print("no")
if not Falsy():
    print("yes")


class BadBool:
    def __bool__(self):
        return 1


try:
    bool(BadBool())
except TypeError as error:
    print(error)
