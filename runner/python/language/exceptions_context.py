# An exception raised while another is handled remembers it as __context__.
def show(error):
    chain = []
    while error is not None:
        chain.append("%s(%s) cause=%r suppress=%s" % (type(error).__name__, error,
                                                      error.__cause__, error.__suppress_context__))
        error = error.__context__
    print(" <- ".join(chain))


try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("second")
except ValueError as error:
    show(error)
try:
    try:
        try:
            {}["k"]
        except KeyError:
            undefined
    except NameError:
        raise TypeError("third")
except TypeError as error:
    show(error)
try:
    try:
        raise ValueError("a")
    finally:
        raise KeyError("in finally")
except KeyError as error:
    show(error)
try:
    raise ValueError("alone")
except ValueError as error:
    show(error)
kept = None
try:
    raise ValueError("handled before")
except ValueError:
    pass
try:
    raise TypeError("no context after the handler ended")
except TypeError as error:
    show(error)


def raises():
    raise IndexError("in function")


try:
    try:
        raise ValueError("around the call")
    except ValueError:
        raises()
except IndexError as error:
    show(error)
