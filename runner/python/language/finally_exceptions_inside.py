# An exception in finally replaces the one under way and keeps it as context.
def replace():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")


try:
    replace()
except KeyError as error:
    print(repr(error), repr(error.__context__))


def handled_inside():
    try:
        raise ValueError("kept")
    finally:
        try:
            raise KeyError("only inside")
        except KeyError as error:
            print("inside", repr(error), repr(error.__context__))


try:
    handled_inside()
except ValueError as error:
    print(repr(error), repr(error.__context__))


def loop():
    for i in range(3):
        try:
            1 / (i - 1)
        except ZeroDivisionError:
            print("zero at", i)
        finally:
            print("finally", i)
            if i == 2:
                return "from finally"


print(loop())


def conditional(swallow):
    try:
        raise ValueError("maybe")
    finally:
        if swallow:
            return "swallowed"


print(conditional(True))
try:
    conditional(False)
except ValueError as error:
    print(error)
