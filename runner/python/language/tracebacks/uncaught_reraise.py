# A bare raise keeps where the exception came from and adds no line twice.
def inner():
    raise ValueError("original")


def outer():
    try:
        inner()
    except ValueError:
        print("logging")
        raise


outer()
