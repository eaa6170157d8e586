# A generator may call as deeply as others.


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


class Sum:

    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return other if self.n == 0 else Sum(self.n - 1) + (other + 1)


def generator():
    yield depth(900)
    yield Sum(400) + 1
    yield sorted([2, 1], key=lambda each: depth(800))
    try:
        depth(2000)
    except RecursionError as error:
        yield str(error).split(' while')[0].split(' in ')[0]


print(list(generator()))


async def coroutine():
    return depth(900)

try:
    coroutine().send(None)
except StopIteration as stop:
    print(stop.value)
