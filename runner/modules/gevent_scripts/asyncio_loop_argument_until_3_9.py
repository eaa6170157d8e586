"""Until 3.9 what asyncio has takes a loop, with a warning; coroutines may be decorated generators; who comes to a
semaphore at the right moment overtakes those that wait.
"""
# pairs: py3.8-gevent21.12
import asyncio
import warnings

warnings.simplefilter('ignore')


@asyncio.coroutine
def decorated(number):
    yield from asyncio.sleep(0.01)
    doubled = yield from plain(number)
    more = yield from native(doubled)
    return more


@asyncio.coroutine
def plain(number):
    return number * 2


async def native(number):
    return number + 1


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.run_until_complete(decorated(3)), asyncio.iscoroutinefunction(decorated))
print(loop.run_until_complete(asyncio.gather(decorated(1), native(1), loop=loop)))


async def main():
    print(await asyncio.sleep(0.01, 'slept', loop=loop), await asyncio.wait_for(native(1), 1, loop=loop))
    for made in (lambda: asyncio.Lock(loop=loop), lambda: asyncio.Queue(3, loop=loop),
                 lambda: asyncio.Semaphore(2, lop=loop)):
        try:
            print(type(made()).__name__)
        except TypeError as error:
            print(error)
    semaphore = asyncio.Semaphore(1)
    order = []

    async def once(name):
        async with semaphore:
            order.append(name)
            await asyncio.sleep(0)

    async def twice():
        for number in range(2):
            async with semaphore:
                order.append(number)

    tasks = [asyncio.ensure_future(once(name)) for name in 'ab']
    await asyncio.sleep(0)
    await asyncio.wait(tasks + [asyncio.ensure_future(twice())])
    print(order)
    print(asyncio.create_task(native(1), name='named').get_name(), asyncio.create_task(native(1)).get_name())


loop.run_until_complete(main())
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    asyncio.Event(loop=loop)
    asyncio.coroutine(plain)
    for each in caught:
        print(each.message)
# prints:
# 7 True
# [3, 2]
# slept 2
# Lock
# Queue
# __init__() got an unexpected keyword argument 'lop'
# ['a', 0, 1, 'b']
# named Task-10
# The loop argument is deprecated since Python 3.8, and scheduled for removal in Python 3.10.
# "@coroutine" decorator is deprecated since Python 3.8, use "async def" instead
