# yield from passes values, sent values and the result through.
def inner():
    print("inner got", (yield 1))
    print("inner got", (yield 2))
    return "inner result"


def outer():
    result = yield from inner()
    print("result", result)
    yield from [10, 20]
    yield from "ab"
    other = yield from (n for n in range(1))
    print("other", other)
    return "outer result"


g = outer()
print(next(g), g.send("x"), g.send("y"), list(g))


def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, [3, [4]], 5], [], 6])))


class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child


print(list(Tree(1, Tree(2, Tree(3)), Tree(4))))


def bad():
    yield from 5


try:
    list(bad())
except TypeError as error:
    print(error)
h = outer()
next(h)
try:
    h.send(None)
    h.send(None)
    h.send("to a list")
except AttributeError as error:
    print(type(error).__name__)
