# Delegating generators each have their frame.
def inner():
    yield "a"
    raise ValueError("inner generator")


def outer():
    yield from inner()


def run():
    return list(outer())


run()
