# async for and async with, in every way they end.


def run(coroutine):
    try:
        while True:
            print('yielded', coroutine.send(None))
    except StopIteration as stop:
        return stop.value


class Pause:
    def __init__(self, what):
        self.what = what

    def __await__(self):
        yield self.what


class Count:
    def __init__(self, end):
        self.at, self.end = 0, end

    def __aiter__(self):
        return self

    async def __anext__(self):
        await Pause(f'before {self.at}')
        if self.at == self.end:
            raise StopAsyncIteration
        self.at += 1
        return self.at


class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        await Pause('entering ' + self.name)
        return self.name.upper()

    async def __aexit__(self, kind, value, traceback):
        await Pause('leaving ' + self.name)
        print('exit', kind and kind.__name__, value)
        return self.swallow


async def loops():
    async for i in Count(2):
        print('item', i)
    else:
        print('else')
    async for i in Count(5):
        if i == 1:
            continue
        if i == 3:
            break
        print('item', i)
    else:
        print('not here')
    async for a, in Pairs():
        return a


class Pairs(Count):
    def __init__(self):
        pass

    async def __anext__(self):
        return (1,)


print(run(loops()))


async def managers():
    async with Manager('a') as a, Manager('b', swallow=True):
        print(a)
        raise ValueError('inside')
    print('after')
    for i in range(2):
        async with Manager('c'):
            if i == 0:
                continue
            return 'returned'


print(run(managers()))


async def bad_loop(over):
    async for item in over:
        pass


async def bad_with(manager):
    async with manager:
        pass


class NoNext:
    def __aiter__(self):
        return 3


for bad in (bad_loop([1]), bad_loop(NoNext())):
    try:
        run(bad)
    except TypeError as error:
        print(error)
try:
    run(bad_with(Manager))
except (TypeError, AttributeError):
    print('no context manager')
