# throw() raises at the yield; the generator may handle it and go on.
def resilient():
    n = 0
    while True:
        try:
            yield n
        except ValueError as error:
            print("handled", error)
            n += 10
        except KeyError:
            print("leaving")
            return "bye"
        n += 1


g = resilient()
print(next(g), next(g))
print(g.throw(ValueError("v")))
print(next(g))
try:
    g.throw(KeyError("k"))
except StopIteration as stop:
    print("stop", stop.value)
try:
    g.throw(TypeError("after the end"))
except TypeError as error:
    print(error)


def plain():
    try:
        yield 1
        yield 2
    finally:
        print("cleanup")


p = plain()
next(p)
try:
    p.throw(IndexError("not handled"))
except IndexError as error:
    print(error, list(p))
q = plain()
try:
    q.throw(ValueError("before start"))
except ValueError as error:
    print(error, list(q))
r = plain()
next(r)
try:
    r.throw(ValueError)
except ValueError as error:
    print(repr(error))
