# Raising a caught object again adds the line of the second raise.
def inner():
    raise ValueError("same object")


def outer():
    try:
        inner()
    except ValueError as error:
        kept = error
    print("later")
    raise kept


outer()
