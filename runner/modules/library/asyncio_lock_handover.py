# A lock of asyncio wakes its first waiter only, also where that one is cancelled at the same time; how queues and
# barriers show themselves.
import asyncio
import re


async def cancelled_while_released():
    lock = asyncio.Lock()
    taken = []

    async def take(name):
        await lock.acquire()
        taken.append(name)

    def cancel_and_release():
        tasks[0].cancel()
        lock.release()

    await lock.acquire()
    tasks = [asyncio.create_task(take(name)) for name in 'abc']
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_soon(cancel_and_release)
    try:
        await tasks[0]
    except asyncio.CancelledError:
        print('cancelled', lock.locked(), taken)
    await asyncio.sleep(0)
    print(lock.locked(), taken, [task.done() for task in tasks])
    tasks[2].cancel()


async def shown():
    queue = asyncio.Queue(2)
    print(queue)
    queue.put_nowait('a')
    queue.put_nowait('b')
    waiting = asyncio.create_task(queue.put('c'))
    await asyncio.sleep(0)
    print(queue, re.sub('0x[0-9a-f]+', '0x', repr(queue)))
    queue.get_nowait()
    await waiting
    getters = asyncio.LifoQueue()
    waiting = asyncio.create_task(getters.get())
    await asyncio.sleep(0)
    print(getters, asyncio.Queue[int])
    waiting.cancel()
    barrier = asyncio.Barrier(2)
    waiting = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    print(re.sub('0x[0-9a-f]+', '0x', repr(barrier)))
    await barrier.wait()
    await waiting
    await barrier.abort()
    print(re.sub('0x[0-9a-f]+', '0x', repr(barrier)))


asyncio.run(cancelled_while_released())
asyncio.run(shown())
