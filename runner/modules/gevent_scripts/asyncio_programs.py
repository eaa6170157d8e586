# Programs of asyncio's loop under the patch: gevent's Popen starts them, and what waits for their end is a greenlet.
from gevent import monkey; monkey.patch_all()
import asyncio

import gevent


async def main():
    p = await asyncio.create_subprocess_exec('sleep', '0.3')
    print(await p.wait())
    p = await asyncio.create_subprocess_exec('cat', stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    print(await p.communicate(b'through a pipe'), p.returncode)


ticks = []


def ticking():
    while len(ticks) < 3:
        gevent.sleep(0.05)
        ticks.append(len(ticks))


other = gevent.spawn(ticking)
asyncio.run(main())
print(ticks)

# prints:
# 0
# (b'through a pipe', None) 0
# [0, 1, 2]
