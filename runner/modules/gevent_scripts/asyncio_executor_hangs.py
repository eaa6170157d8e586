"""run_in_executor under the patch: the worker greenlet takes itself for the loop's thread and does not wake it."""
# ends with a hang
# pairs: py3.14-gevent25.9
from gevent import monkey
monkey.patch_all()
import asyncio, time, threading


def blocking(n):
    time.sleep(0.05)
    return (n, threading.current_thread().name)


async def main():
    loop = asyncio.get_running_loop()
    t0 = time.monotonic()
    r = await asyncio.gather(*(loop.run_in_executor(None, blocking, i) for i in range(4)))
    print(sorted((x[0] for x in r)), time.monotonic() - t0 < 0.15)
    print(sorted(set((x[1] for x in r))))


asyncio.run(main())
print(threading.active_count())

# prints:
