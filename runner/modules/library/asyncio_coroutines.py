import asyncio


async def rec(n):
    return 0 if n == 0 else 1 + await rec(n - 1)


async def main():
    print(await rec(50))
    try:
        await rec(2000)
    except RecursionError:
        print('RecursionError')
    f = [await rec(i) for i in range(3) if await rec(i) >= 0]
    print(f)
    print({k: [x async for x in agen(k)] async for k in agen(3)})
    g = agen(3)
    print(await g.__anext__(), await g.asend(None))
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print('stopped')
    try:
        await agen2().__anext__()
    except ZeroDivisionError as e:
        print('zde', e)

    async def late():
        try:
            yield 1
        finally:
            await asyncio.sleep(0.01)
            print('late cleanup')
    async for x in late():
        pass
    l = lambda: rec(1)
    print(await l())

    class A:

        def __await__(self):
            return (yield from rec(2).__await__())
    print(await A())
    async with M() as m, M():
        print(m)

    def gen():
        x = (yield 1)
        return x
    try:
        await gen()
    except TypeError as e:
        print(e)
    c = rec(1)
    c.close()
    try:
        c.send(None)
    except RuntimeError as e:
        print(e)
    print(await asyncio.gather(*[rec(i) for i in range(3)]))


class M:

    async def __aenter__(self):
        await asyncio.sleep(0)
        return 'm'

    async def __aexit__(self, *a):
        await asyncio.sleep(0)
        print('aexit', a[0])


async def agen(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def agen2():
    yield (1 / 0)


asyncio.run(main())
