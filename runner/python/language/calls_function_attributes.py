# Functions are objects: names, defaults, code, own attributes.
def f(a, b=1, *args, c, d=2, **kwargs):
    "doc"
    local = 1
    return local


print(f.__name__, f.__qualname__, f.__module__, f.__doc__)
print(f.__defaults__, f.__kwdefaults__, f.__closure__, f.__dict__)
code = f.__code__
print(code.co_name, code.co_argcount, code.co_kwonlyargcount, code.co_varnames)
f.note = "mine"
print(f.note, vars(f))
del f.note
print(hasattr(f, "note"))
f.__name__ = "renamed"
print(f.__name__, f.__qualname__)
g = lambda x: x
print(g.__name__, g.__qualname__)


def outer():
    def inner():
        return 1

    class Local:
        def method(self):
            return 2
    return inner, Local.method, lambda: 0


print([h.__qualname__ for h in outer()])
print(len.__name__, [].append.__name__, str.join.__name__, len.__doc__ is not None)
print(repr(len), repr(f).startswith("<function f at 0x"), repr(outer).split(" at ")[0])
print(f == f, f == g, hash(f) == hash(f), bool(f))
annotated = f.__annotations__
print(annotated)
