# What cannot be awaited, and what happens to a coroutine that is awaited again.


def attempt(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        print('returned', stop.value)
    except BaseException as error:
        print(type(error).__name__, error, '| cause:', repr(error.__cause__))


class Bad:
    def __await__(self):
        return 5


class Returns:
    def __await__(self):
        return iter([])


async def gives(value):
    return value


async def waits(awaitable):
    return await awaitable


attempt(waits(Bad()))
attempt(waits(Returns()))
attempt(waits(gives(3)))

used = gives(1)
attempt(used)
attempt(used)
attempt(waits(used))
try:
    iter(gives(1))
except TypeError as error:
    print(error)
try:
    for item in gives(1):
        pass
except TypeError as error:
    print(error)
try:
    gives(1).send(7)
except TypeError as error:
    print(error)


async def stops():
    raise StopIteration(4)


attempt(stops())


class Forever:
    def __await__(self):
        yield 'paused'


async def paused():
    await Forever()

shared = paused()
shared.send(None)
attempt(waits(shared))
ended = paused()
ended.close()
attempt(ended)


async def ignores():
    try:
        await Forever()
    except GeneratorExit:
        await Forever()


stubborn = ignores()
stubborn.send(None)
try:
    stubborn.close()
except RuntimeError as error:
    print(error)


async def with_error():
    try:
        await waits(None)
    except TypeError:
        return 'TypeError'


attempt(with_error())
