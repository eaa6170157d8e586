"""Until 3.9 asyncio's program reads from a socket, and the patch's never block: its child finds nothing to read yet."""
# pairs: py3.8-gevent21.12
from gevent import monkey
monkey.patch_all(subprocess=False, signal=False, os=False)
import asyncio
import sys

PROGRAM = 'import os, sys; print(os.get_blocking(0)); print(sys.stdin.buffer.read())'


async def main():
    program = await asyncio.create_subprocess_exec(sys.executable, '-c', PROGRAM, stdin=asyncio.subprocess.PIPE,
                                                   stdout=asyncio.subprocess.PIPE)
    print(await program.communicate(b'x'), program.returncode)


asyncio.run(main())

# prints:
# (b'False\nNone\n', None) 0
