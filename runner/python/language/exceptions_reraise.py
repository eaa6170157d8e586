# A bare raise sends the exception being handled on.
def inner():
    raise ValueError("inner")


def outer():
    try:
        inner()
    except ValueError as error:
        error.note = "seen"
        raise


try:
    outer()
except ValueError as error:
    print(error, error.note, error.__context__)
try:
    raise
except RuntimeError as error:
    print(error)


def helper():
    raise


try:
    try:
        1 / 0
    except ZeroDivisionError:
        helper()
except ZeroDivisionError as error:
    print("through helper:", error)


def nested():
    try:
        raise KeyError("outer")
    except KeyError:
        try:
            raise ValueError("inner")
        except ValueError:
            pass
        raise


try:
    nested()
except KeyError as error:
    print(repr(error), error.__context__)


def same_object():
    error = ValueError("reused")
    caught = []
    for _ in range(2):
        try:
            raise error
        except ValueError as e:
            caught.append(e)
    return caught[0] is caught[1] is error


print(same_object())
