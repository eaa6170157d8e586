# Frames from the outermost to the innermost.
def outer(n):
    return middle(n + 1)


def middle(n):
    value = inner(n)
    return value


def inner(n):
    return 10 / (n - n)


print(inner.__name__)
outer(1)
