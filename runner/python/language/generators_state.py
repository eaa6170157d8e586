# A generator cannot be entered twice; locals live between the steps.
def running():
    try:
        next(me)
    except ValueError as error:
        print(error)
    yield "ok"


me = running()
print(next(me))


def accumulate(values):
    total = 0
    for value in values:
        total += value
        yield total


acc = accumulate([1, 2, 3])
print(next(acc), next(acc))
print(acc.gi_frame is not None, acc.gi_running)
print(list(acc), acc.gi_frame)


def pipeline():
    numbers = (n for n in range(10))
    even = (n for n in numbers if n % 2 == 0)
    squares = (n * n for n in even)
    return squares


print(list(pipeline()), sum(pipeline()))


def interleave(*iterables):
    iterators = [iter(it) for it in iterables]
    while iterators:
        for it in list(iterators):
            try:
                yield next(it)
            except StopIteration:
                iterators.remove(it)


print(list(interleave("ab", [1, 2, 3], (None,))))


def closes_over(n):
    def inner():
        nonlocal n
        while n:
            n -= 1
            yield n
    return inner


f = closes_over(4)
print(list(f()), list(f()))
