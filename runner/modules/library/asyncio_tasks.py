import asyncio


async def worker(name, queue, out):
    while True:
        n = await queue.get()
        await asyncio.sleep(n / 100)
        out.append((name, n))
        queue.task_done()


async def main():
    q = asyncio.Queue()
    out = []
    for i in range(6):
        q.put_nowait(i)
    ws = [asyncio.create_task(worker(f'w{i}', q, out)) for i in range(3)]
    await q.join()
    for w in ws:
        w.cancel()
    r = await asyncio.gather(*ws, return_exceptions=True)
    print(sorted(out, key=lambda t: t[1]), [type(x).__name__ for x in r])
    try:
        await asyncio.wait_for(asyncio.sleep(10), 0.05)
    except asyncio.TimeoutError as e:
        print('timeout', type(e).__name__, repr(str(e)))
    ev = asyncio.Event()
    lock = asyncio.Lock()
    sem = asyncio.Semaphore(2)
    cond = asyncio.Condition()

    async def waiter(i):
        await ev.wait()
        async with lock:
            await asyncio.sleep(0.01)
            print('got', i)
    ts = [asyncio.ensure_future(waiter(i)) for i in range(3)]
    await asyncio.sleep(0.01)
    ev.set()
    done, pending = await asyncio.wait(ts)
    print(len(done), len(pending), lock.locked())

    async def s(i):
        async with sem:
            print('in', i)
            await asyncio.sleep(0.01)
            print('out', i)
    await asyncio.gather(*(s(i) for i in range(4)))

    async def c():
        async with cond:
            await cond.wait()
            print('notified')
    t = asyncio.ensure_future(c())
    await asyncio.sleep(0)
    async with cond:
        cond.notify_all()
    await t
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    loop.call_later(0.02, f.set_result, 42)
    print(await f, await asyncio.shield(f))
    r = await loop.run_in_executor(None, lambda: __import__('threading').current_thread().name)
    print(r)
    for x in asyncio.as_completed([asyncio.sleep(0.02, 'b'), asyncio.sleep(0.01, 'a')]):
        print(await x)
    t = asyncio.create_task(asyncio.sleep(1), name='named')
    await asyncio.sleep(0)
    print(t.get_name(), t.done(), t.cancel(), t.cancelled())
    try:
        await t
    except asyncio.CancelledError as e:
        print('cancelled', t.cancelled(), t.done())
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()))


print(asyncio.run(main()))
