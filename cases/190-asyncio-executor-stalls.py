# /// case
# title = "asyncio's executor in a patched program: who wakes the loop"
# topic = "early-patch"
# origin = "gevent/gevent#2213"
# shows = "from CPython 3.14.3 on the result comes with the next timer only: the loop is not woken"
# ///
"""The job runs in a greenlet of the loop's own thread, so that asyncio finds its loop running when the job ends.

Newer versions of asyncio take that for the loop's own doing, set the result, and wake nothing.
"""
from gevent import monkey
monkey.patch_all()
import asyncio
import time


def job():
    time.sleep(0.1)
    return "done"


async def main():
    loop = asyncio.get_running_loop()
    future = loop.run_in_executor(None, job)
    began = time.monotonic()
    loop.call_later(0.8, print, "a timer")
    print(await future, "after", round(time.monotonic() - began, 1))


asyncio.run(main())
