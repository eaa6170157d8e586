"""Until 3.9 what waits and what synchronizes takes a loop, which asyncio warns of; Task tells of tasks until 3.8."""
# pairs: py3.8-gevent21.12
import asyncio
import warnings

loop = asyncio.new_event_loop()


def attempt(name, call):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        shown = call()
    print(name, shown, sum(each.filename == __file__ for each in caught))


def run(coroutine):
    return loop.run_until_complete(coroutine)


async def one():
    return 1


async def slow():
    await asyncio.sleep(0.01, loop=loop)
    return asyncio.Task.current_task() in asyncio.Task.all_tasks(), asyncio.iscoroutinefunction(asyncio.sleep)


for kind in (asyncio.Lock, asyncio.Event, asyncio.Condition, asyncio.BoundedSemaphore, asyncio.PriorityQueue):
    attempt(kind.__name__, lambda: kind(loop=loop)._loop is loop)
asyncio.set_event_loop(loop)
attempt('no loop', lambda: asyncio.Lock(loop=None)._loop is loop)
attempt('slow', lambda: run(slow()))
attempt('sleep', lambda: run(asyncio.sleep(0, 'slept', loop=loop)))
attempt('wait_for', lambda: run(asyncio.wait_for(one(), 1, loop=loop)))
attempt('wait', lambda: len(run(asyncio.wait([one(), one()], loop=loop))[0]))
attempt('gather', lambda: run(asyncio.gather(one(), one(), loop=loop)))
attempt('none', lambda: run(asyncio.gather(loop=loop)))
attempt('shield', lambda: run(asyncio.shield(one(), loop=loop)))
attempt('as_completed', lambda: [run(each) for each in asyncio.as_completed([one(), one()], loop=loop)])
# prints:
# Lock True 1
# Event True 1
# Condition True 1
# BoundedSemaphore True 1
# PriorityQueue True 1
# no loop True 0
# slow (True, True) 3
# sleep slept 0
# wait_for 1 0
# wait 2 0
# gather [1, 1] 0
# none [] 1
# shield 1 1
# as_completed [1, 1] 1
