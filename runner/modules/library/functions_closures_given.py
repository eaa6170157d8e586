# A function made of a code object is given cells, as many as its code asks for.
import types


def outer(x):
    def inner():
        return x
    return inner


def plain():
    return "plain"


def attempt(code, closure):
    try:
        print(types.FunctionType(code, {}, "made", None, closure)())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


for closure in ((5,), 5, (types.CellType(4),), (), None, [types.CellType(4)]):
    attempt(outer(1).__code__, closure)
    attempt(plain.__code__, closure)
