# The frame of a failed call is the caller's.
def takes_two(a, b):
    return a + b


def caller():
    return takes_two(1)


caller()
