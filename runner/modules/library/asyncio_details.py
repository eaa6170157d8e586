import asyncio, contextvars, contextlib
var = contextvars.ContextVar('v', default=0)


async def child(n):
    var.set(n)
    await asyncio.sleep(0.01)
    return var.get()


@contextlib.asynccontextmanager
async def manager():
    print('enter')
    try:
        yield 5
    finally:
        print('exit')


async def agen():
    for i in range(3):
        await asyncio.sleep(0)
        yield i


async def main():
    print(await asyncio.gather(child(1), child(2)), var.get())
    async with manager() as m:
        print(m)
    print([x async for x in agen()])
    t = asyncio.create_task(child(3))
    t.add_done_callback(lambda t: print('cb', t.result()))
    await t
    await asyncio.sleep(0)
    f = asyncio.get_running_loop().create_future()
    for bad in (f.result, f.exception):
        try:
            bad()
        except asyncio.InvalidStateError as e:
            print(e)
    f.set_result(1)
    try:
        f.set_result(2)
    except asyncio.InvalidStateError as e:
        print('invalid')
    q = asyncio.Queue(1)
    await q.put(1)
    try:
        q.put_nowait(2)
    except asyncio.QueueFull:
        print('full')
    print(await q.get(), q.empty())
    try:
        q.get_nowait()
    except asyncio.QueueEmpty:
        print('empty')
    try:
        await asyncio.gather(child(1), asyncio.sleep(0, 'x'), bad2())
    except KeyError as e:
        print('gather', e)


async def bad2():
    raise KeyError('k')


asyncio.run(main())
