# What sys.setrecursionlimit and sys.intern refuse, and records that nobody but sys makes.
import sys


def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, error)


class Text(str):
    pass


for limit in (0, -1, "x", 1.5, 2**31, 2**70, -2**40, 1):
    attempt(sys.setrecursionlimit, limit)
print(sys.getrecursionlimit())
for text in (1, Text("a"), "a"):
    attempt(sys.intern, text)
attempt(type(sys.version_info), (1,))
attempt(type(sys.version_info))
attempt(type, "Derived", (type(sys.version_info),), {})
attempt(type(sys.float_info), range(11))
attempt(type(sys.float_info), range(1))
