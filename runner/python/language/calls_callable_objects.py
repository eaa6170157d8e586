# What can be called, and what TypeError says of what cannot.
class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, *, twice=False):
        return (x + self.n) * (2 if twice else 1)


add = Adder(5)
print(add(1), add(1, twice=True), callable(add), list(map(add, [1, 2])))
for value in (5, "text", None, [], {}, (1,), 1.5, object(), Adder(1).n):
    try:
        value()
    except TypeError as error:
        print(error, callable(value))


class Plain:
    pass


plain = Plain()
plain.__call__ = lambda: "instance attribute"
try:
    plain()
except TypeError as error:
    print(error)
Plain.__call__ = lambda self: "class attribute"
print(plain())
table = {"add": lambda a, b: a + b, "neg": lambda a: -a, "up": str.upper}
print(table["add"](1, 2), table["neg"](3), table["up"]("x"))
print((lambda f: f(f))(lambda f: "self applied"))
print(Adder(1)(Adder(2)(3)))
