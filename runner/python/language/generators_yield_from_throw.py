# throw() and close() go to the innermost generator.
def inner():
    try:
        yield "in 1"
        yield "in 2"
    except ValueError as error:
        print("inner handled", error)
        yield "recovered"
    except GeneratorExit:
        print("inner closed")
        raise
    finally:
        print("inner finally")
    return "inner done"


def outer():
    try:
        result = yield from inner()
        print("outer has", result)
        yield "after"
    except KeyError as error:
        print("outer handled", error)
        yield "outer recovered"
    finally:
        print("outer finally")


g = outer()
print(next(g))
print(g.throw(ValueError("v")))
print(next(g))
print(list(g))
g = outer()
next(g)
print(g.throw(KeyError("k")))
g.close()
g = outer()
next(g)
g.close()


def over_list():
    try:
        yield from [1, 2, 3]
    except ValueError:
        yield "thrown at list"


g = over_list()
next(g)
print(g.throw(ValueError()), list(g))
