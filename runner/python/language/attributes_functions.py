# getattr, setattr, hasattr, delattr and vars.
class Thing:
    shared = 1

    def method(self):
        return "m"


t = Thing()
print(getattr(t, "shared"), getattr(t, "method")(), getattr(t, "nope", None), getattr(t, "nope", 0))
try:
    getattr(t, "nope")
except AttributeError as error:
    print(error)
setattr(t, "with space", 1)
print(getattr(t, "with space"), vars(t))
delattr(t, "with space")
print(hasattr(t, "with space"), hasattr(Thing, "method"), hasattr(5, "real"), hasattr([], "append"))
for name in ("a", "b"):
    setattr(t, name, name.upper())
print(sorted(vars(t).items()))
vars(t)["c"] = 3
print(t.c)
for call in (lambda: getattr(t, 5), lambda: setattr(t, 5, 1), lambda: hasattr(t, 5),
             lambda: getattr(t), lambda: vars(5)):
    try:
        call()
    except TypeError as error:
        print(type(error).__name__)


def function():
    return function.calls


function.calls = 7
print(function(), vars(function), function.__name__)
setattr(Thing, "late", lambda self: "late")
print(t.late())
