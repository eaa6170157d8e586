# str.format: numbering, names, attributes, indices, conversions, nesting.
print("{} {}".format(1, "two"), "{0} {1} {0}".format("a", "b"), "{x} {y}".format(x=1, y=2),
    "{} {k}".format(5, k=6))
print("{0[1]} {0[-1]}".format({"-1": "minus", 1: "one"}), "{0[key]}".format({"key": "v"}),
    "{[0]}".format(["first"]))


class Thing:
    def __init__(self):
        self.name = "n"
        self.items = [{"deep": (1, 2)}]

    def __repr__(self):
        return "Thing()"


thing = Thing()
print("{0.name} {0.items[0][deep][1]} {t.name!r:>5}".format(thing, t=thing),
    "{!r} {!s} {!a}".format("é", "é", "é"))
print("{{}} {{{}}} {{0}}".format(1), "{:>{w}.{p}f}|{:{fill}^{w}}".format(2.5, "m", w=8, p=2,
    fill="*"))
print("{:d} {:x} {:5.1f} {:>4} {:%}".format(1, 255, 2.25, "r", 0.5), "{0:{0}}".format(5),
    "{a[b][c]}".format(a={"b": {"c": 1}}))
print("no fields".format(1, 2, x=3), "".format(), "{!s}".format(thing), "{0!r:.3}".format("abcdef"))
for text, args, kwargs in (("{} {}", (1,), {}), ("{1}", (1,), {}), ("{x}", (), {}),
        ("{0} {}", (1, 2), {}), ("{} {0}", (1, 2), {}),
                           ("{", (1,), {}), ("}", (1,), {}), ("{0", (1,), {}),
                           ("{0.missing}", (1,), {}), ("{0[0]}", (5,), {}),
                           ("{!z}", (1,), {}), ("{:d}", ("x",), {}), ("{0[5]}", ([1],), {}),
                           ("{0[k]}", ({},), {}), ("{a.b}", (), {})):
    try:
        print(text.format(*args, **kwargs))
    except (ValueError, IndexError, KeyError, AttributeError, TypeError) as error:
        print(text, type(error).__name__, error)
print("{x} {y}".format_map({"x": 1, "y": 2}))


class Default(dict):
    def __missing__(self, key):
        return "<%s>" % key


print("{x} {nope}".format_map(Default(x=1)))
