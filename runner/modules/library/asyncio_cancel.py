import asyncio
log = []


async def w(n):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        log.append(('c', n))
        await asyncio.sleep(0)
        log.append(('c2', n))
        raise
    finally:
        log.append(('f', n))


async def stubborn():
    for _ in range(2):
        try:
            await asyncio.sleep(0.05)
        except asyncio.CancelledError:
            log.append('ignored')
    return 'survived'


async def main():
    ts = [asyncio.create_task(w(i)) for i in range(2)]
    await asyncio.sleep(0)
    g = asyncio.gather(*ts)
    await asyncio.sleep(0)
    g.cancel()
    try:
        await g
    except asyncio.CancelledError:
        log.append('gather cancelled')
    s = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    s.cancel()
    log.append(await s)
    sh = asyncio.create_task(asyncio.sleep(0.02, 'inner'))
    o = asyncio.shield(sh)
    await asyncio.sleep(0)
    o.cancel()
    try:
        await o
    except asyncio.CancelledError:
        log.append('outer cancelled')
    log.append(await sh)

    async def quick():
        return 1
    t = asyncio.create_task(quick())
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        log.append(('early', t.cancelled()))
    try:
        await asyncio.wait_for(stubborn(), 0.01)
    except asyncio.TimeoutError:
        log.append('wf timeout')
    else:
        log.append('wf value')
    me = asyncio.current_task()
    asyncio.get_running_loop().call_later(0.01, me.cancel)
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        log.append('me')


try:
    asyncio.run(main())
except BaseException as e:
    print(type(e).__name__)
for l in log:
    print(l)
