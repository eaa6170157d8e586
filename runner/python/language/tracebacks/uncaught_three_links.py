# A chain of three exceptions, with a cause in the middle.
def first():
    raise KeyError("first")


def second():
    try:
        first()
    except KeyError as error:
        raise IndexError("second") from error


def third():
    try:
        second()
    except IndexError:
        raise ValueError("third")


third()
