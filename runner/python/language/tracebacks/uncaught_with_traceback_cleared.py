# with_traceback(None) starts a new traceback.
def inner():
    raise ValueError("moved")


def outer():
    try:
        inner()
    except ValueError as error:
        kept = error.with_traceback(None)
    raise kept


outer()
