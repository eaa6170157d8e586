# Asynchronous generators that are dropped: the loop they were first asked in closes them (sys.set_asyncgen_hooks).
import asyncio
import sys


async def counted(name, pause=False):
    try:
        for i in range(3):
            yield i
    finally:
        if pause:
            await asyncio.sleep(0)
        print('closed', name)


async def first_of(items):
    async for item in items:
        return item


async def main():
    print(await first_of(counted('by return')))
    left = counted('a name')
    print(await left.__anext__())
    del left
    print('dropped')
    await asyncio.sleep(0)
    print('after a turn')
    await asyncio.sleep(0)
    waiting = counted('one that waits', pause=True)
    print(await waiting.__anext__())
    waiting = None
    await asyncio.sleep(0.01)
    global kept
    kept = counted('kept')
    print(await kept.__anext__())
    hooks = sys.get_asyncgen_hooks()
    print(hooks.firstiter.__name__, hooks.finalizer.__name__)

print(sys.get_asyncgen_hooks().firstiter)
asyncio.run(main())
print(sys.get_asyncgen_hooks().finalizer)


async def two_at_once():
    shared = counted('shared', pause=True)

    async def take(n):
        try:
            async for item in shared:
                await asyncio.sleep(0)
                print(n, item)
        except RuntimeError as error:
            print(n, error)
    await asyncio.gather(take(1), take(2))

asyncio.run(two_at_once())


async def slow():
    for i in range(2):
        await asyncio.sleep(0)
        yield i


async def asked_twice():
    items = slow()
    print(await asyncio.gather(items.__anext__(), items.__anext__(), return_exceptions=True))
    await items.aclose()
    await items.aclose()
    print([i async for i in items])

asyncio.run(asked_twice())

loop = asyncio.new_event_loop()
outside = counted('outside of a loop')
print(loop.run_until_complete(outside.__anext__()))
loop.close()
del outside
print('end')
