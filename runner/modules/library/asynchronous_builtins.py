# aiter(), anext() and breakpoint(), and what they refuse.
import asyncio
import sys


async def numbers():
    yield 1
    yield 2


class NoIterator:
    def __aiter__(self):
        return 3


async def main():
    iterator = aiter(numbers())
    print(await anext(iterator), await anext(iterator, 'unused'), await anext(iterator, 'default'))
    try:
        await anext(iterator)
    except StopAsyncIteration:
        print('ended')
    for call in (lambda: aiter(3), lambda: anext(3), lambda: aiter(NoIterator())):
        try:
            call()
        except TypeError as error:
            print(error)


asyncio.run(main())
sys.breakpointhook = lambda *args, **kwargs: print('hook', args, kwargs)
breakpoint(1, key=2)
