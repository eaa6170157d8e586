"""wait() of a process whose pipe somebody else still holds: from 3.11 to 3.13 it waits for the pipe's end, too."""
import asyncio
import time


async def main():
    process = await asyncio.create_subprocess_shell('sleep 1 & echo up; exec sleep 9', stdout=asyncio.subprocess.PIPE)
    await process.stdout.readline()
    await asyncio.sleep(0.2)
    began = time.monotonic()
    process.kill()
    print(await process.wait(), time.monotonic() - began > 0.5)
    print(await process.wait(), process.returncode)
    await process.stdout.read()


asyncio.run(main())
# prints:
# -9 True
# -9 -9
# prints on py3.8-gevent21.12 py3.10-gevent22.10 py3.14-gevent25.9:
# -9 False
# -9 -9
