"""From 3.13 on a TaskGroup takes the cancel of its parent back when it ends; timeouts count from where they begin."""
# pairs: py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import asyncio


async def fails():
    raise ValueError(1)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
    except* ValueError as errors:
        print(errors.exceptions)
    print(asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(0.05):
            await asyncio.sleep(1)
    except BaseException as error:
        print(type(error).__name__)
        raise


try:
    asyncio.run(main())
except BaseException as error:
    print(type(error).__name__)

# prints:
# (ValueError(1),)
# 0
# TimeoutError
# TimeoutError
