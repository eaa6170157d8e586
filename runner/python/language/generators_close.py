# close() raises GeneratorExit at the yield.
def careful():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("asked to exit")
        raise
    finally:
        print("finally")


g = careful()
next(g)
g.close()
print(list(g), g.close())
unstarted = careful()
unstarted.close()
print(list(unstarted))
finished = careful()
list(finished)
finished.close()


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("ignoring")
            yield "more"
            return


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)


def returns_on_exit():
    try:
        yield
    except GeneratorExit:
        print("returning")
        return


r = returns_on_exit()
next(r)
r.close()


def raises_on_exit():
    try:
        yield
    finally:
        raise ValueError("from cleanup")


v = raises_on_exit()
next(v)
try:
    v.close()
except ValueError as error:
    print(error, type(error.__context__).__name__)
