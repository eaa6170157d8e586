# The % operator: conversions, flags, width, precision, mappings.
print("%s %s" % (1, "a"), "%s" % "x", "%s" % [1, 2], "%s" % (None,), "%d %i %u" % (1, 2, 3),
    "%r %a" % ("é", "é"), "%%" % ())
print("|%5d|%-5d|%05d|%+d|% d|%+05d|" % (42, 42, 42, 42, 42, 42), "|%5s|%-5s|%.2s|%5.1s|" % ("ab",
    "ab", "abc", "abc"))
print("%x %X %#x %#X %o %#o" % (255, 255, 255, 255, 8, 8), "%08x|%#010x|%-8x|" % (255, 255, 255),
    "%x %o" % (-255, -8))
print("%f %.2f %8.3f|%-8.1f|%+.1f %08.2f" % (1.5, 2.345, 3.14159, 2.0, 1.0, -1.5),
    "%e %.2E %g %G" % (12345.678, 0.00012, 1e-5, 1e20))
print("%c%c" % ("a", 98), "%s%%" % 50, "%5.1f%%" % 99.55, "%*d|%-*d|%.*f" % (5, 1, 4, 2, 2,
    3.14159))
print("%(name)s is %(age)03d %(name)r" % {"name": "n", "age": 5}, "%(a)s%%" % {"a": 1},
    "%(k)s" % {"k": (1, 2)})
print("%s" % {"a": 1}, "%d" % 3.99, "%d" % True, "%s %s" % ("tuple", (1, 2)),
    "%.3s|%.10s|" % ("abcdef", "ab"), "%i" % -0.5)
print("%d" % 10 ** 2, "%s" % "a" + "b", "%g %g %g" % (1.0, 100000.0, 1000000.0),
    "%.0f %.0f" % (0.5, 1.5), "%#.3g" % 1.0)
print("%-10s|%10s" % ("left", "right"), "%s" % None, "%s" % ValueError("e"), "%r" % "q'")
for value in ("x", None, [1]):
    try:
        "%d" % value
    except TypeError:
        print("no number:", value)
cases = [("%s %s", (1,)), ("%s", (1, 2)), ("%d %d", 5), ("%(a)s", {}), ("%(a)s", 5), ("%z", 1),
    ("%", 1),
         ("%c", "ab"), ("%c", 1.5), ("%x", 1.5), ("%f", "1"), ("no", 5), ("no", (1,)),
         ("%s %(a)s", {"a": 1}), ("%*d", ("a", 1)), ("%(a", {"a": 1})]
for text, value in cases:
    try:
        print(text % value)
    except (TypeError, ValueError, KeyError, OverflowError) as error:
        print(text, type(error).__name__, error)
print("no arguments needed" % {}, "no" % [], "" % ())


class P:
    def __mod__(self, other):
        return "mod %s" % other

    def __rmod__(self, other):
        return "rmod %s" % (other,)


print(P() % 5, 5 % P(), "text %s" % P().__class__.__name__)
