# str() falls back to __repr__, repr() never to __str__; containers use repr.
class Both:
    def __repr__(self):
        return "<repr>"

    def __str__(self):
        return "text"


class OnlyRepr:
    def __repr__(self):
        return "<only repr>"


class OnlyStr:
    def __str__(self):
        return "only str"


b = Both()
print(b, str(b), repr(b), [b], (b,), {"k": b}, {b: 1})
print("%s %r" % (b, b), "{} {!r}".format(b, b), f"{b} {b!r} {b!s}")
o = OnlyRepr()
print(o, str(o), [o], "{:>15}|".format(str(o)))
s = OnlyStr()
print(s, repr(s).startswith("<__main__.OnlyStr object at"), format(s))


class Wrong:
    def __repr__(self):
        return 5

    def __str__(self):
        return None


try:
    repr(Wrong())
except TypeError as error:
    print(error)
try:
    str(Wrong())
except TypeError as error:
    print(error)


class Derived(Both):
    def __repr__(self):
        return "derived " + super().__repr__()


print(repr(Derived()), str(Derived()))
