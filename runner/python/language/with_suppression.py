# A true value from __exit__ swallows the exception.
class Suppress:
    def __init__(self, *kinds, answer=True):
        self.kinds, self.answer = kinds, answer

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self.seen = value
        return self.answer if kind and issubclass(kind, self.kinds) else None


with Suppress(ValueError) as s:
    raise ValueError("swallowed")
print("after", repr(s.seen))
try:
    with Suppress(ValueError):
        raise KeyError("not swallowed")
except KeyError as error:
    print("caught", error)
for answer in (1, "yes", [], 0, None, [0]):
    try:
        with Suppress(ValueError, answer=answer):
            raise ValueError
        print("swallowed by", answer)
    except ValueError:
        print("not by", answer)


def function():
    with Suppress(ZeroDivisionError):
        return 1 / 0
    return "went on"


print(function())
with Suppress(Exception) as outer:
    with Suppress(KeyError):
        {}["inner"]
    print("between")
    raise TypeError("to outer")
print(repr(outer.seen))
for i in range(3):
    with Suppress(ValueError):
        if i == 1:
            raise ValueError
        print("loop", i)
