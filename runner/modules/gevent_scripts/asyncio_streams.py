"""Streams over patched sockets."""
from gevent import monkey
monkey.patch_all()
import asyncio


async def handle(r, w):
    data = await r.readline()
    w.write(b'echo ' + data)
    await w.drain()
    w.close()


async def main():
    server = await asyncio.start_server(handle, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]

    async def client(n):
        r, w = await asyncio.open_connection('127.0.0.1', port)
        w.write(b'hello %d\n' % n)
        await w.drain()
        print(await r.read())
        w.close()
        await w.wait_closed()
    for i in range(3):
        await client(i)
    server.close()
    await server.wait_closed()


asyncio.run(main())

# prints:
# b'echo hello 0\n'
# b'echo hello 1\n'
# b'echo hello 2\n'
