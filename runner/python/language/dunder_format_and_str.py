# __format__, __str__, __repr__, __bytes__ and who calls them.
class Show:
    def __init__(self, log):
        self.log = log

    def __str__(self):
        self.log.append("str")
        return "s"

    def __repr__(self):
        self.log.append("repr")
        return "r"

    def __format__(self, spec):
        self.log.append("format " + spec)
        return "f" + spec

    def __bytes__(self):
        return b"bytes"


log = []
s = Show(log)
for text in (str(s), repr(s), format(s), format(s, "x"), f"{s}", f"{s!r}", f"{s:>3}", f"{s!s:>3}",
        "%s" % s, "%r" % s, "{}".format(s),
             "{!r:<3}|".format(s), "{:spec}".format(s), str([s]), str({"k": s}), "%s" % [s],
             "".join([str(s)]), ascii(s)):
    print(text, log)
    log.clear()
print(bytes(s), s, [s])


class Inherits(Show):
    def __str__(self):
        return "derived and " + super().__str__()


print(Inherits(log), repr(Inherits(log)), f"{Inherits(log)}")


class Nested:
    def __init__(self, inner):
        self.inner = inner

    def __repr__(self):
        return f"{type(self).__name__}({self.inner!r})"


print(Nested(Nested([Nested("x"), (Nested(1),)])))
