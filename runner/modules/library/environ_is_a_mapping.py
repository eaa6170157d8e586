# os.environ: a mapping of strings to strings and no dict; os.environb has the same variables as bytes.
import collections.abc
import os


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


environ = os.environ
environ.clear()
for key, value in (("X", 1), (3, "x"), (b"X", "x"), ("X", None)):
    show(environ.__setitem__, key, value)
for method in (environ.__getitem__, environ.get, environ.__contains__, environ.pop, environ.__delitem__, os.getenv):
    show(method, 3)
    show(method, "MISSING")
environ["A"] = "1"
environ["B"] = "\xe9"
print(environ, len(environ), list(environ), sorted(environ.items()), list(environ.keys()), list(environ.values()))
print(isinstance(environ, collections.abc.MutableMapping), isinstance(environ, collections.abc.Mapping))
print(type(environ).__name__, isinstance(environ, dict), type(environ.copy()), environ == {"A": "1", "B": "\xe9"})
print(environ.setdefault("A", "2"), environ.setdefault("C", "3"), environ.pop("C"))
print(environ.pop("C", None), "C" in environ)
show(environ.setdefault, "D", 4)
show(environ.pop, "C")
print(environ | {"A": "0", "Z": 5}, {"A": "0", "Z": 5} | environ, type(environ | {}))
environ |= {"E": "5"}
environ.update(F="6")
show(environ.update, {"G": 7})
show(lambda: environ | [("a", "b")])
print(sorted(environ), os.getenv("F"), os.getenv("G", "none"), os.getenvb(b"F"))
print(os.environb[b"B"], os.environb.get(b"A"), b"E" in os.environb)
os.environb[b"H"] = b"\xc3\xbc"
print(environ["H"], type(os.environb).__name__)
show(os.environb.__setitem__, "I", b"9")
show(os.environb.__getitem__, b"MISSING")
del environ["A"], os.environb[b"B"]
print(sorted(environ), sorted(os.environb))
for names in (("A", 5), (5, "A"), ("A", "1"), (b"A", b"1")):
    show(os.putenv, *names)
show(os.unsetenv, 5)
for _ in range(len(environ)):
    environ.popitem()
print(environ, bool(environ))
show(environ.popitem)
