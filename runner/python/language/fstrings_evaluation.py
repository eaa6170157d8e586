# f-strings evaluate from left to right, when they are reached; __format__ gets the specification.
def t(value):
    print("eval", value)
    return value


print(f"{t(1)} {t(2):{t(5)}} {t(3)!r}")


class Spec:
    def __format__(self, spec):
        return "<%s>" % spec

    def __repr__(self):
        return "repr"

    def __str__(self):
        return "str"


s = Spec()
print(f"{s} {s:abc} {s:{'nested'}} {s!r} {s!s:>5} {s:a{1}b{2}c} {s:%H:%M:%S}")
functions = [lambda: f"{i}" for i in range(3)]
print([f() for f in functions])


def scoped():
    local = "local"
    return (lambda: f"{local} {scoped.__name__}")()


print(scoped())
try:
    f"{undefined_thing}"
except NameError as error:
    print(error)
try:
    f"{1 / 0}"
except ZeroDivisionError as error:
    print(error)


class BadFormat:
    def __format__(self, spec):
        return 5


try:
    f"{BadFormat()}"
except TypeError as error:
    print(error)
for bad in (lambda: f"{[]:5}", lambda: f"{None:>5}", lambda: f"{object():x}", lambda: f"{ {}:d}"):
    try:
        bad()
    except TypeError as error:
        print(error)
print(f"{'nested ' + f'{1 + 1}'} {f'{s}'!r}")
