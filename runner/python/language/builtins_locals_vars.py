# locals() in functions, vars() of objects, id and identity of constants.
def function(a, b=2, *args, **kwargs):
    before = sorted(locals())
    c = 3
    return before, sorted(locals()), locals()["c"]


print(function(1, k=5))


class Thing:
    x = 1

    def __init__(self):
        self.y = 2


t = Thing()
print(vars(t), vars(t) is t.__dict__, "x" in vars(Thing), vars(Thing)["x"])
a = b = object()
print(id(a) == id(b), id(a) == id(object()), a is b, id(t) == id(t))


def outer():
    x = 1

    def inner():
        return sorted(locals()), x
    return inner()


print(outer())
print(sorted(k for k in vars() if k in ("t", "a", "function")))
comprehension = [k for k in range(2)]
print("comprehension" in globals(), globals().get("nothing", "default"))
print(callable(globals), type(globals()).__name__, isinstance(vars(t), dict))
