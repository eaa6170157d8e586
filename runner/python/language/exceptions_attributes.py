# args, str, repr and equality of exception objects.
for error in (Exception(), Exception("a"), Exception("a", 1), Exception(("t",)), ValueError(None),
              KeyError("k"), KeyError(), KeyError(1, 2), IndexError("i"),
              Exception("quote ' inside"),
              Exception(Exception("inner")), OSError("text"), OSError(2, "No such thing"),
              OSError(2, "No such thing", "file.txt"), UnicodeError("u"), StopIteration(5),
              SystemExit(3)):
    print(repr(error), "|", str(error), "|", error.args)
e = ValueError("x")
print(e == ValueError("x"), e == e, hash(e) == hash(e))
e.args = ("changed", 2)
print(e, repr(e))
e.extra = [1]
print(e.extra, vars(e))
print(StopIteration(7).value, StopIteration().value, SystemExit(3).code, SystemExit().code)
print(OSError(2, "m", "f").errno, OSError(2, "m", "f").strerror, OSError(2, "m", "f").filename)
print(type(OSError(2, "m")).__name__, type(OSError(13, "m")).__name__, OSError("x").errno)
print(e.__cause__, e.__context__, e.__traceback__, e.__suppress_context__)
