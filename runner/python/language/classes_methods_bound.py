# Functions in a class become bound methods when reached through an instance.
class Greeter:
    def __init__(self, name):
        self.name = name

    def greet(self, other="you"):
        return self.name + " greets " + other


g = Greeter("a")
m = g.greet
print(m(), m("b"), m(other="c"))
print(m.__self__ is g, m.__func__ is Greeter.greet, m.__name__)
print(Greeter.greet(g, "d"))
print(g.greet == g.greet, g.greet is g.greet, Greeter.greet is Greeter.greet)
print(g.greet == Greeter("a").greet)
g.name = "changed"
print(m())
print(list(map(g.greet, ["x", "y"])))
g.extra = lambda other: "no self: " + other
print(g.extra("e"))
Greeter.late = lambda self: "late " + self.name
print(g.late())
print(callable(g), callable(m), callable(Greeter))


class Callable:
    def __call__(self, *args, **kwargs):
        return args, kwargs


print(Callable()(1, k=2), callable(Callable()))


class UsesBuiltin:
    size = len
    upper = str.upper


print(UsesBuiltin().size("abc"), UsesBuiltin.size("abcd"), UsesBuiltin.upper("x"))
