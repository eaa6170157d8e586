# Closures capture variables, not values.
functions = []
for i in range(3):
    functions.append(lambda: i)
print([f() for f in functions])
i = "changed"
print([f() for f in functions])


def make():
    made = []
    for n in range(3):
        def inner():
            return n
        made.append(inner)
    return made


print([f() for f in make()])
print([f() for f in [lambda: n for n in range(3)]])
print([f() for f in (lambda: n for n in range(3))])
generated = (lambda: n for n in range(3))
print([f() for f in list(generated)])


def each_own():
    def bind(n):
        return lambda: n
    return [bind(n) for n in range(3)]


print([f() for f in each_own()])
