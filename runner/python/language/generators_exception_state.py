# An exception inside a generator ends it; handlers around yields keep their own state.
def fails():
    yield 1
    raise ValueError("broken")


g = fails()
print(next(g))
try:
    next(g)
except ValueError as error:
    print(error)
print(next(g, "ended"))


def yields_in_handler():
    try:
        raise KeyError("inside")
    except KeyError as error:
        yield "handling"
        yield repr(error)
    yield "after"


h = yields_in_handler()
try:
    raise ValueError("outside")
except ValueError:
    print(next(h), next(h))
    try:
        raise TypeError("third")
    except TypeError as error:
        print(repr(error.__context__))
print(next(h))


def reraises():
    try:
        yield 1
    except ValueError:
        yield 2
        raise


r = reraises()
next(r)
print(r.throw(ValueError("kept")))
try:
    try:
        raise KeyError("other")
    except KeyError:
        next(r)
except ValueError as error:
    print("reraised", error)


def with_finally():
    for i in range(3):
        try:
            yield i
        finally:
            print("finally", i)


print([i for i in with_finally()])
for i in with_finally():
    break
