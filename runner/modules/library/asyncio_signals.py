import asyncio, signal, os, sys


async def main():
    loop = asyncio.get_running_loop()
    ev = asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR1, lambda: (print('usr1'), ev.set()))
    loop.call_later(0.05, os.kill, os.getpid(), signal.SIGUSR1)
    await ev.wait()
    print(loop.remove_signal_handler(signal.SIGUSR1))

    async def bad():
        raise ValueError('x')
    t = asyncio.ensure_future(bad())
    try:
        await t
    except ValueError as e:
        print('bad', e, t.exception())

    async def inner():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print('cleanup')
            raise
    t = asyncio.ensure_future(inner())
    await asyncio.sleep(0)


asyncio.run(main())
try:
    asyncio.run(123)
except (ValueError, TypeError) as e:
    print(type(e).__name__, e)


async def nested():
    c = main()
    try:
        asyncio.run(c)
    except RuntimeError as e:
        print(e)
    c.close()


asyncio.run(nested())
