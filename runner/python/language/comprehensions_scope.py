# Comprehensions have a scope of their own.
x = "outer"
print([x for x in range(3)], x)
print({x: 1 for x in "ab"}, x)
print(list(x for x in "cd"), x)


def function():
    y = "local"
    inner = [y for y in range(2)]
    nested = [[y for y in range(n)] for n in range(3)]
    uses = [y + str(n) for n in range(2)]
    return inner, nested, uses, y


print(function())
a = [1, 2]
a = [a for a in a]
print(a)
print([z for z in [1, 2] for z in [z * 10, z * 100]])
try:
    z
except NameError as error:
    print(error)


def reads_enclosing(k):
    return [k * n for n in range(3)], (lambda: [k + m for m in range(2)])()


print(reads_enclosing(5))


def closures():
    functions = [lambda: (i, j) for i in range(2) for j in range(2)]
    return [f() for f in functions]


print(closures())


class InClass:
    items = [1, 2, 3]
    doubled = [n * 2 for n in items]
    pairs = [(m, n) for m in items for n in range(2)]
    try:
        broken = [n for n in range(2) if items]
    except NameError as error:
        message = str(error)


print(InClass.doubled, InClass.pairs, InClass.message)
print(hasattr(InClass, "n"))
