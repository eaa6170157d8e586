"""run_in_executor under the patch."""
# pairs: py3.10-gevent22.10 py3.11-gevent22.10 py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5
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
# [0, 1, 2, 3] True
# ['asyncio_0', 'asyncio_1', 'asyncio_2', 'asyncio_3']
# 1
