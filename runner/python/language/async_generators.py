# Asynchronous generators: async for over them, asend, athrow, aclose.


class Pause:
    def __init__(self, what):
        self.what = what

    def __await__(self):
        return (yield self.what)


async def numbers(n):
    try:
        for i in range(n):
            got = await Pause(('await', i))
            sent = yield i
            print('got', got, 'sent', sent)
    except ValueError as error:
        print('caught', error)
        yield 'after error'
    finally:
        print('closing')


def step(awaitable):
    iterator = awaitable.__await__()
    try:
        while True:
            print('yielded', iterator.send(None))
    except StopIteration as stop:
        return 'answer', stop.value
    except StopAsyncIteration:
        return 'end'


async def consume():
    async for i in numbers(2):
        print('item', i)
    return [i async for i in numbers(2) if i], {i: 0 async for i in numbers(1)}


coroutine = consume()
try:
    while True:
        print('yielded', coroutine.send('v'[:0] or None))
except StopIteration as stop:
    print(stop.value)

g = numbers(3)
print(type(g).__name__, g.__name__, g.ag_running, numbers.__code__.co_flags & 512 != 0)
print(step(g.__anext__()))
print(step(g.asend('hello')))
print(step(g.athrow(ValueError('thrown'))))
print(step(g.__anext__()))
print(step(g.__anext__()))
print(step(g.aclose()))

g = numbers(3)
step(g.asend(None))
print(step(g.aclose()))
print(step(g.__anext__()))
print(step(numbers(1).aclose()))


async def raises():
    yield 1
    raise StopAsyncIteration


g = raises()
print(step(g.__anext__()))
try:
    step(g.__anext__())
except RuntimeError as error:
    print(error)

once = numbers(1)
used = once.__anext__()
step(used)
try:
    step(used)
except RuntimeError as error:
    print(error)
step(once.aclose())


async def double(items):
    return [await value(i) for i in items], sum([await value(i) for i in items if await value(i) > 1])


async def value(i):
    return i


print(step(double([1, 2, 3])))


async def generator_expression():
    made = (await value(i) for i in range(3))
    return type(made).__name__, [i async for i in made], list(i for i in await value([5, 6]))


print(step(generator_expression()))
