# Decorators are applied from the bottom, evaluated from the top.
def announce(label):
    print("decorator made", label)

    def decorate(function):
        print("applied", label, "to", function.__name__)

        def wrapper(*args, **kwargs):
            print("before", label)
            result = function(*args, **kwargs)
            print("after", label)
            return result

        wrapper.__name__ = function.__name__ + "_" + label
        return wrapper

    return decorate


@announce("one")
@announce("two")
def function(a, b=2):
    print("function", a, b)
    return a + b


print(function.__name__)
print(function(1, b=5))


def replace(function):
    return "not a function any more: " + function.__name__


@replace
def replaced():
    pass


print(replaced)
registry = {}


def register(function):
    registry[function.__name__] = function
    return function


@register
def first():
    return 1


@register
def second():
    return 2


print({name: f() for name, f in registry.items()}, first())


class Registry:
    decorate = staticmethod(register)


@Registry.decorate
def third():
    return 3


print(list(registry))
