# Default values are evaluated once, when the def runs, in the enclosing scope.
def note(value):
    print("evaluated", value)
    return value


def function(a=note(1), b=note(2), *, c=note(3)):
    return a, b, c


print("defined")
print(function(), function(10), function(c=30))


def collects(item, into=[]):
    into.append(item)
    return into


print(collects(1), collects(2), collects(3, []), collects(4))
print(collects.__defaults__)
factor = 2


def scaled(x, by=factor):
    return x * by


factor = 100
print(scaled(3), scaled(3, factor))
functions = [lambda i=i: i for i in range(3)]
print([f() for f in functions])


class WithDefault:
    size = 4

    def area(self, side=size):
        return side * side


WithDefault.size = 5
print(WithDefault().area(), function.__kwdefaults__)
