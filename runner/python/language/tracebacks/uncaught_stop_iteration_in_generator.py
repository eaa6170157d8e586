# StopIteration inside a generator becomes a RuntimeError with a cause.
def leaking():
    yield 1
    next(iter([]))


for value in leaking():
    print(value)
