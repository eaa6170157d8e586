"""Since 3.13: as_completed() gives the futures themselves, a group that refuses a coroutine closes it, a condition
hands on what a cancelled waiter may have got, a handler of a stream that raises is told of by its own name.
"""
# pairs: py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import asyncio


async def completed():
    tasks = [asyncio.create_task(asyncio.sleep(seconds, seconds)) for seconds in (0.03, 0.01, 0.02)]
    async for task in asyncio.as_completed(tasks):
        print(tasks.index(task), task.result())
    try:
        for waiting in asyncio.as_completed([asyncio.sleep(0.01, 'in time'), asyncio.sleep(1)], timeout=0.02):
            print(await waiting)
    except TimeoutError as error:
        print(repr(error))


async def refused():
    async with asyncio.TaskGroup() as group:
        pass
    coroutine = asyncio.sleep(0)
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(str(error).rpartition('> ')[2])
    try:
        await coroutine
    except RuntimeError as error:
        print(error)


async def handed_on():
    condition = asyncio.Condition()
    items = []

    async def get(timeout):
        async with condition:
            try:
                await asyncio.wait_for(condition.wait_for(lambda: items), timeout)
                return items.pop()
            except TimeoutError:
                return None

    tasks = [asyncio.create_task(get(timeout)) for timeout in (0.01, 0.03, 0.05)]
    await asyncio.sleep(0.02)
    async with condition:
        items.append('item')
        condition.notify()
    print(await asyncio.gather(*tasks))


async def handle(reader, writer):
    raise ValueError('the handler failed')


async def streams():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context['message'], repr(context['exception'])))
    server = await asyncio.start_server(handle, '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    print(await reader.read())
    writer.close()
    reader = asyncio.StreamReader()
    reader.feed_data(b'one;two,three;')
    print(await reader.readuntil((b',', b';')), await reader.readuntil((b',', b';')))
    try:
        await reader.readuntil(())
    except ValueError as error:
        print(error)


for run in (completed, refused, handed_on, streams):
    asyncio.run(run())
# prints:
# 1 0.01
# 2 0.02
# 0 0.03
# in time
# TimeoutError()
# is finished
# cannot reuse already awaited coroutine
# [None, None, 'item']
# Unhandled exception in client_connected_cb ValueError('the handler failed')
# b''
# b'one;' b'two,'
# Separator should contain at least one element
