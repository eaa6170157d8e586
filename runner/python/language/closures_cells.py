# The captured variables of a function are visible in __closure__ and co_freevars.
def outer(a, b):
    c = a + b
    unused = 9

    def inner():
        return a, c

    return inner


f = outer(1, 2)
print(f.__code__.co_freevars)
print([cell.cell_contents for cell in f.__closure__])
print(outer.__closure__, outer.__code__.co_name, f.__name__, f.__qualname__)


def later():
    def use():
        return value
    value = "now"
    return use


print(later()())


def recursive(n):
    def go(k):
        return 1 if k == 0 else k * go(k - 1)
    return go(n)


print(recursive(10))


def argument_captured(x):
    getter = lambda: x
    x += 1
    return getter()


print(argument_captured(41))


def star_captured(*args, **kwargs):
    return (lambda: (args, kwargs))()


print(star_captured(1, 2, k=3))
