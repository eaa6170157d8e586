# return in a generator ends it; the value travels in StopIteration.
def g():
    yield 1
    return "value"


it = g()
print(next(it))
try:
    next(it)
except StopIteration as stop:
    print(repr(stop), stop.value, stop.args)
try:
    next(it)
except StopIteration as stop:
    print(repr(stop), stop.value)


def nothing():
    return
    yield


print(list(nothing()))


def raises_stop():
    yield 1
    raise StopIteration("by hand")


it = raises_stop()
next(it)
try:
    next(it)
except RuntimeError as error:
    print(error, repr(error.__cause__), repr(error.__context__))


def leaks():
    yield next(iter([]))


try:
    list(leaks())
except RuntimeError as error:
    print(error, repr(error.__cause__))


def tuple_value():
    return (1, 2)
    yield


try:
    next(tuple_value())
except StopIteration as stop:
    print(stop.value, repr(stop))
print([x for x in g()], tuple(g()), dict([(k, 1) for k in g()]))
