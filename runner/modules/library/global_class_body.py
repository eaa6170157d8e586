# global works in a class body and skips enclosing functions.
value = "module"


def function():
    value = "function"

    class Body:
        global value
        read = value
        value = "set in class"
        kept = 1

    return Body.read, hasattr(Body, "value"), Body.kept, value


print(function())
print(value)


def nested():
    counter = 10

    class Uses:
        nonlocal counter
        counter += 5
        seen = counter

    return counter, Uses.seen, "counter" in vars(Uses)


print(nested())


class Importing:
    global system
    import sys as system


print(system.__name__, hasattr(Importing, "system"))
