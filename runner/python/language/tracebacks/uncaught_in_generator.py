# Generators appear as frames where they are resumed.
def numbers():
    yield 1
    yield 2
    raise LookupError("no more numbers")


def total():
    result = 0
    for n in numbers():
        result += n
    return result


print(sum([1, 2]))
total()
