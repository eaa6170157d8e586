"""3.10 says that it has given up the loop of what synchronizes."""
# pairs: py3.10-gevent22.10
import asyncio

for kind in (asyncio.Lock, asyncio.Event, asyncio.Condition, asyncio.Semaphore, asyncio.LifoQueue):
    try:
        kind(loop=None)
    except TypeError as error:
        print(error)
# prints:
# As of 3.10, the *loop* parameter was removed from Lock() since it is no longer necessary
# As of 3.10, the *loop* parameter was removed from Event() since it is no longer necessary
# As of 3.10, the *loop* parameter was removed from Condition() since it is no longer necessary
# As of 3.10, the *loop* parameter was removed from Semaphore() since it is no longer necessary
# As of 3.10, the *loop* parameter was removed from LifoQueue() since it is no longer necessary
