# Callee, positional arguments, then keywords, strictly from left to right.
def t(label, value=None):
    print(label)
    return value


def function(*args, **kwargs):
    print("called", args, kwargs)
    return function


t("callee", function)(t("a", 1), *t("star", [2]), t("b", 3), k=t("k", 4), **t("double", {"m": 5}))


class Thing:
    def method(self, *args):
        print("method", args)
        return self

    def __getattr__(self, name):
        print("lookup", name)
        return lambda *args: print("dynamic", name, args)


thing = Thing()
t("object", thing).method(t("argument", 1)).unknown(t("later", 2))
t("outer", function)(t("inner", repr)(t("deep", 1)))
print({t("k1", 1): t("v1", 2), t("k2", 3): t("v2", 4)})
print([t(1), t(2)], (t(3), t(4)))
t("list", [0, 1, 2])[t("start", 0):t("stop", 2):t("step", 1)]
print(t("left", 1) + t("middle", 2) * t("right", 3))
print(t("condition", True) and t("then", "yes") or t("never", "no"))
print(t("chosen", 1) if t("test", True) else t("not chosen", 2))
try:
    t("not callable", 5)(t("argument is evaluated first", 1))
except TypeError as error:
    print(error)
