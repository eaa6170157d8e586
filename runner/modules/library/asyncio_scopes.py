import sys
if sys.version_info < (3, 11):
    print('old')
    raise SystemExit
import asyncio


async def main():
    async with asyncio.timeout(1):
        await asyncio.sleep(0.01)
    try:
        async with asyncio.timeout(0.02) as t:
            await asyncio.sleep(1)
    except TimeoutError:
        print('timeout', t.expired())
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(asyncio.sleep(0.01, 'a'))
        b = tg.create_task(asyncio.sleep(0.02, 'b'))
    print(a.result(), b.result())
    print(await asyncio.to_thread(lambda: 5))


with asyncio.Runner() as r:
    r.run(main())
    print(r.run(asyncio.sleep(0, 'again')))
