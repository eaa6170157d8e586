# A future that a task of another loop was refused cannot be awaited any more; generators count as coroutines.
import asyncio

loop = asyncio.new_event_loop()
future = loop.create_future()


async def wait():
    await future


for run in (lambda: asyncio.run(wait()), lambda: loop.run_until_complete(wait())):
    try:
        run()
    except RuntimeError as error:
        print(str(error).partition('<')[0].strip(), '...', str(error).rpartition('>')[2])
loop.close()


def generator():
    yield from asyncio.sleep(0.01).__await__()
    return 'a generator is run'


async def run_generator():
    print(asyncio.iscoroutine(generator()), await asyncio.ensure_future(generator()))


asyncio.run(run_generator())
