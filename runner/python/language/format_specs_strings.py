# Format specifications of str and of other objects.
for spec in ("", "s", "5", "<5", ">5", "^5", "*<6", "->6", "=^7", ".2", ".0", "5.1", "<5.2s", "é^6",
        "^", "10s", "{<5", "}>5"):
    try:
        print(repr(spec), "|%s|%s|" % (format("abc", spec), format("", spec)))
    except ValueError as error:
        print(repr(spec), type(error).__name__)
print(format(None), format([1, 2]), format({"a": 1}), format((1,)), format(len is len),
    format(ValueError("x")))
print("{:>6}|{:<6}|{:^6}".format("漢字", "é", "😀"), "{:.3}".format("naïve"), "{:>{}}".format("r", 4))
for value in ([1], {}, None, (), object(), len, ValueError):
    try:
        format(value, "5")
    except TypeError as error:
        print(error)


class Own:
    def __format__(self, spec):
        return spec.upper() or "(empty)"


print(format(Own()), format(Own(), "abc"), "{:x y}".format(Own()), "{0:{1}}".format(Own(), "inner"))


class UsesStr:
    def __str__(self):
        return "via str"


print(format(UsesStr()), "{}".format(UsesStr()), "{!s:>10}".format(UsesStr()))
try:
    format(UsesStr(), ">10")
except TypeError as error:
    print(error)
