# What waits for a semaphore, a condition or a barrier of asyncio and is cancelled, or comes when others were woken.
import asyncio


async def semaphore_goes_round():
    semaphore = asyncio.Semaphore(1)
    order = []

    async def once(name):
        async with semaphore:
            order.append(name)
            await asyncio.sleep(0)

    async def thrice():
        for number in range(3):
            async with semaphore:
                order.append(f'again {number}')

    tasks = [asyncio.create_task(once(name)) for name in 'abc']
    await asyncio.sleep(0)
    tasks.append(asyncio.create_task(thrice()))
    tasks[1].cancel()
    await asyncio.wait(tasks)
    print(order, semaphore.locked())


async def condition_times_out():
    condition = asyncio.Condition()
    items = []

    async def get(timeout):
        async with condition:
            try:
                await asyncio.wait_for(condition.wait_for(lambda: items), timeout)
                return items.pop()
            except asyncio.TimeoutError:
                return condition.locked()

    tasks = [asyncio.create_task(get(timeout)) for timeout in (0.02, 0.4, 0.5)]
    await asyncio.sleep(0.15)
    async with condition:
        items.append('item')
        condition.notify()
    print(await asyncio.gather(*tasks))


async def barrier_breaks():
    barrier = asyncio.Barrier(3)

    async def party():
        try:
            return await barrier.wait()
        except asyncio.BrokenBarrierError as error:
            return str(error)

    for end in (barrier.abort, barrier.reset):
        tasks = [asyncio.create_task(party()) for _ in range(2)]
        await asyncio.sleep(0)
        print(barrier.n_waiting)
        await end()
        print(await asyncio.gather(*tasks), barrier.broken)
        if barrier.broken:
            print(await party())
            await barrier.reset()


async def done_ones_take_their_turn():
    done = asyncio.ensure_future(asyncio.sleep(0))
    await done
    turns = []
    asyncio.get_running_loop().call_soon(turns.append, 'turn')
    print(len((await asyncio.wait([done]))[0]), turns)


for run in (semaphore_goes_round, condition_times_out, barrier_breaks, done_ones_take_their_turn):
    asyncio.run(run())
for made in (lambda: asyncio.Barrier(0), lambda: asyncio.Lock(loop=None), lambda: asyncio.Queue(1, limit=2)):
    try:
        made()
    except (TypeError, ValueError) as error:
        print(error)
