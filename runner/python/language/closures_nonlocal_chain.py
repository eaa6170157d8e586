# nonlocal reaches the nearest enclosing function that binds the name.
def outer():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x = "set by inner"

        inner()
        return x

    def shadowing():
        x = "shadow"

        def inner():
            nonlocal x
            x = "shadow set"

        inner()
        return x

    before = x
    return before, middle(), x, shadowing(), x


print(outer())


def parameters(a, b):
    def swap():
        nonlocal a, b
        a, b = b, a
    swap()
    return a, b


print(parameters(1, 2))


def deletes():
    value = 1

    def drop():
        nonlocal value
        del value

    drop()
    try:
        return value
    except UnboundLocalError as error:
        return type(error).__name__


print(deletes())
