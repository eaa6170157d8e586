"""create_task() has no context before 3.11, cancel() no message before 3.9."""
# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10
import asyncio
import contextvars
import warnings

warnings.simplefilter('ignore')


async def main():
    try:
        await asyncio.create_task(asyncio.sleep(0), context=contextvars.copy_context())
        print('context')
    except TypeError as error:
        print(error)
    task = asyncio.create_task(asyncio.sleep(1))
    try:
        task.cancel('why')
        await task
    except (TypeError, asyncio.CancelledError) as error:
        print(type(error).__name__, error.args)


asyncio.run(main())
# prints:
# create_task() got an unexpected keyword argument 'context'
# TypeError ('cancel() takes no arguments (1 given)',)
# prints on py3.10-gevent22.10
# create_task() got an unexpected keyword argument 'context'
# CancelledError ()
# prints on py3.11-gevent22.10
# context
# CancelledError ('why',)
