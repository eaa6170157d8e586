"""What asyncio says of a future or task that goes with an exception nobody has asked for, or that was still pending."""
import asyncio
import gc


class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


async def fails(name):
    noted = Noted(name)
    raise ValueError(name)


async def waits(future):
    try:
        await future
    finally:
        print('closed')


def handle(loop, context):
    print('handler:', context['message'], sorted(context), repr(context.get('exception')))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handle)
    task = loop.create_task(fails('dropped'))
    await asyncio.sleep(0)
    print('failed')
    del task
    print('deleted')
    task = loop.create_task(fails('asked'))
    await asyncio.wait([task])
    print(repr(task.exception()))
    del task
    loop.create_task(fails('nobody has it'))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print('gathered', await asyncio.gather(fails('a'), fails('b'), return_exceptions=True))
    try:
        await asyncio.gather(fails('c'), fails('d'))
    except ValueError as error:
        print('first', error)
    await asyncio.sleep(0)
    future = loop.create_future()
    future.set_exception(KeyError('of a future'))
    future = None
    task = loop.create_task(waits(loop.create_future()))
    await asyncio.sleep(0)
    del task
    gc.collect()
    print('collected')
    future = loop.create_future()
    future.set_exception(KeyError('silenced'))
    future._log_traceback = False
    try:
        future._log_traceback = True
    except ValueError as error:
        print(error)


asyncio.run(main())


loop = asyncio.new_event_loop()
loop.set_exception_handler(handle)
left = loop.create_task(waits(None))
loop.close()
del left
print('end')
