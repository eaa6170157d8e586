# /// case
# title = "asyncio's run_in_executor under the patch"
# topic = "early-patch"
# shows = "up to 3.13 the worker wakes the loop; from 3.14 on it takes itself for the loop's own thread and does not"
# ///
"""The executor's worker is a greenlet of the loop's native thread.  CPython 3.14 compares the loop with
the one that runs in the calling thread, finds it is the same, and leaves out the wake-up."""
from gevent import monkey

monkey.patch_all()
import asyncio
import time


def work(n):
    time.sleep(0.05)
    return n * 2


async def main():
    loop = asyncio.get_running_loop()
    future = loop.run_in_executor(None, work, 21)
    done, pending = await asyncio.wait([future], timeout=0.5)
    early = loop.time() - begin < 0.3
    print(len(done), "done; woken by", "the worker" if early else "the timer")
    print(await future)


begin = time.monotonic()
asyncio.run(main())
