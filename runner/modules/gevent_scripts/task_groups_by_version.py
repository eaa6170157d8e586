"""What a TaskGroup leaves of the cancel of its parent: until 3.12 it stays counted, and 3.11's timeouts heed that."""
# pairs: py3.11-gevent22.10
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
# 1
# CancelledError
# CancelledError
