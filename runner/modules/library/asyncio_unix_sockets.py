# Local sockets on asyncio's loop: start_unix_server(), open_unix_connection(), and the protocols under them.
import asyncio
import os
import tempfile


async def answer(reader, writer):
    while True:
        line = await reader.readline()
        if not line:
            break
        print('server got', line, repr(writer.get_extra_info('peername')))
        writer.write(line.upper())
        await writer.drain()
    writer.close()


class Greeting(asyncio.Protocol):
    def connection_made(self, transport):
        transport.write(b'welcome')
        transport.close()


class Reading(asyncio.Protocol):
    def __init__(self, lost):
        self.lost = lost

    def data_received(self, data):
        print('got', data)

    def connection_lost(self, exc):
        self.lost.set_result(exc)


async def main(folder):
    path = os.path.join(folder, 'socket')
    server = await asyncio.start_unix_server(answer, path)
    print(os.path.exists(path), server.is_serving(), server.sockets[0].getsockname() == path)
    reader, writer = await asyncio.open_unix_connection(path)
    print(writer.get_extra_info('peername') == path)
    for word in (b'one\n', b'two\n'):
        writer.write(word)
        print(await reader.readline())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()
    try:
        await asyncio.open_unix_connection(path)
    except OSError as error:
        print(type(error).__name__, error.errno, error.strerror)
    loop = asyncio.get_running_loop()
    async with await loop.create_unix_server(Greeting, path):
        lost = loop.create_future()
        await loop.create_unix_connection(lambda: Reading(lost), path)
        print(await lost)
    try:
        await asyncio.open_unix_connection(os.path.join(folder, 'nothing'))
    except OSError as error:
        print(type(error).__name__, error.errno, error.strerror)
    for given in ({}, {'path': path, 'sock': 1}):
        try:
            await loop.create_unix_connection(Greeting, **given)
        except ValueError as error:
            print(error)
        try:
            await loop.create_unix_server(Greeting, **given)
        except ValueError as error:
            print(error)


with tempfile.TemporaryDirectory() as folder:
    asyncio.run(main(folder))
