"""What asyncio refuses of servers and connections, in which words, and how their transports are shown."""
import asyncio
import errno
import re
import socket


async def refused(name, made):
    try:
        print(name, await made)
    except (OSError, ValueError, TypeError) as error:
        print(name, type(error).__name__, re.sub(r"\d{4,}", 'N', str(error)))


def serve(reader, writer):
    print('served')
    writer.write(b'hello')
    writer.close()


def shown(thing):
    return re.sub(r'fd=\d+', 'fd=N', repr(thing))


async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(serve, '127.0.0.1', 0)
    address = server.sockets[0].getsockname()
    taken = socket.socket()
    await refused('address in use', loop.create_server(asyncio.Protocol, *address))
    await refused('socket and port', loop.create_server(asyncio.Protocol, '127.0.0.1', 0, sock=taken))
    await refused('nothing', loop.create_server(asyncio.Protocol))
    await refused('ssl', loop.create_server(asyncio.Protocol, '127.0.0.1', 0, ssl=True))
    datagrams = socket.socket(type=socket.SOCK_DGRAM)
    try:
        await loop.create_server(asyncio.Protocol, sock=datagrams)
    except ValueError as error:
        print(str(error)[:30])
    datagrams.close()
    await refused('connection of nothing', loop.create_connection(asyncio.Protocol))
    await refused('connection of both', loop.create_connection(asyncio.Protocol, *address, sock=taken))
    await refused('from where one is not', loop.create_connection(asyncio.Protocol, *address, local_addr=address))
    await refused('limit', asyncio.open_connection(*address, limit=0))
    taken.close()

    several = await loop.create_server(asyncio.Protocol, ['127.0.0.1', '127.0.0.2', '127.0.0.1'], 0, reuse_port=True)
    print(sorted(sock.getsockname()[0] for sock in several.sockets))
    several.close()

    reader, writer = await asyncio.open_connection(*address)
    print(shown(writer.transport), shown(reader))
    print(await reader.read(), shown(reader))
    writer.transport.pause_reading()
    print(shown(writer))
    writer.close()
    print(shown(writer.transport))
    await writer.wait_closed()
    print(shown(writer.transport))
    server.close()
    await refused('nobody', asyncio.open_connection(*address))
    bare = asyncio.StreamReader(limit=8)
    bare.feed_data(b'ab')
    bare.feed_eof()
    print(bare, asyncio.StreamReaderProtocol(bare)._loop is loop)
    print(await bare.readexactly(2), errno.errorcode[98])


asyncio.run(main())
