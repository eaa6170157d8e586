"""Eager tasks of asyncio, from 3.12 on: the first step is done at once; who need not wait is never the loop's."""
# pairs: py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
from gevent import monkey
monkey.patch_all()
import asyncio

log = []


async def quick(x):
    return x


async def slow(x):
    log.append(x)
    await asyncio.sleep(0)
    log.append(x + '!')
    return x


async def bad():
    raise ValueError('bad')


async def main():
    asyncio.current_task().set_name('outer')
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(quick(1))
    print(task.done(), asyncio.current_task().get_name())
    print(await asyncio.gather(quick(1), slow('a'), quick(3)), log)
    print(await asyncio.gather(bad(), quick(2), return_exceptions=True))
    async with asyncio.TaskGroup() as group:
        named = group.create_task(slow('b'), name='named')
        other = group.create_task(quick(5))
        log.append('body')
    print(log, other.result(), named.get_name())
    task = asyncio.create_task(slow('c'), name='c')
    print(log[-1], len(asyncio.all_tasks()))
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled', log[-1])
    task = asyncio.create_task(bad())
    print(task.done(), task.exception())


asyncio.run(main())

# prints:
# True outer
# [1, 'a', 3] ['a', 'a!']
# [ValueError('bad'), 2]
# ['a', 'a!', 'b', 'body', 'b!'] 5 named
# c 2
# cancelled c
# True bad
