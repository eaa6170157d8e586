# globals() is the live module dictionary.
globals()["made"] = 42
print(made)
made += 1
print(globals()["made"])


def define():
    globals()["inside"] = lambda: "called"


define()
print(inside())
del globals()["made"]
try:
    made
except NameError as error:
    print(error)
print("define" in globals(), "made" in globals(), "nothing" in globals())
print(globals() is globals())
print(globals()["__name__"], __name__)


def has_own_locals(a, b=2):
    c = a + b
    return sorted(locals().items())


print(has_own_locals(1))
print(locals() is globals())
