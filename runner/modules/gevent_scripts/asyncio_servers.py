"""How a server of streams ends: from 3.12 on it is waited for, from 3.13 on a writer that nobody has closes."""
import asyncio


async def forgets(reader, writer):
    await reader.readline()
    writer.write(b'hello\n')
    await writer.drain()


async def fails(reader, writer):
    await reader.readline()
    raise ValueError('while serving')


async def stays(reader, writer):
    try:
        await reader.read()
    finally:
        print('left')
        writer.close()


async def read(reader):
    try:
        return await asyncio.wait_for(reader.read(), 0.1)
    except asyncio.TimeoutError:
        return 'nothing comes'


async def connected(server):
    return await asyncio.open_connection(*server.sockets[0].getsockname())


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(context['message'], sorted(context)))
    for serve in (forgets, fails, stays):
        server = await asyncio.start_server(serve, '127.0.0.1', 0)
        reader, writer = await connected(server)
        writer.write(b'hello\n')
        print(serve.__name__, await read(reader))
        server.close()
        try:
            print(await asyncio.wait_for(server.wait_closed(), 0.1), 'after closing')
        except asyncio.TimeoutError:
            print('it is still serving')
        writer.close()
        await asyncio.sleep(0.01)

    server = await asyncio.start_server(stays, '127.0.0.1', 0, start_serving=False)
    forever = asyncio.ensure_future(server.serve_forever())
    await asyncio.sleep(0)
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(str(error)[-45:])
    reader, writer = await connected(server)
    await asyncio.sleep(0.01)
    forever.cancel()
    await asyncio.sleep(0.02)
    print(forever.done(), server.is_serving(), server.sockets, hasattr(server, 'close_clients'))
    writer.close()
    await asyncio.wait([forever])
    print(forever.cancelled(), await server.wait_closed())
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(error)


asyncio.run(main())

# prints on py3.8-gevent21.12:
# forgets nothing comes
# None after closing
# Task exception was never retrieved ['exception', 'future', 'message']
# fails nothing comes
# None after closing
# stays nothing comes
# None after closing
# left
# > is already being awaited on serve_forever()
# True False () False
# True None
# server <Server sockets=()> is closed
# left
# prints on py3.11-gevent22.10 py3.10-gevent22.10:
# forgets nothing comes
# None after closing
# fails nothing comes
# None after closing
# stays nothing comes
# None after closing
# left
# > is already being awaited on serve_forever()
# True False () False
# True None
# server <Server sockets=()> is closed
# left
# Task exception was never retrieved ['exception', 'future', 'message']
# prints on py3.12-gevent25.9:
# forgets nothing comes
# it is still serving
# Unhandled exception in client_connected_cb ['exception', 'message', 'transport']
# fails b''
# None after closing
# stays nothing comes
# it is still serving
# left
# > is already being awaited on serve_forever()
# False False () False
# left
# True None
# server <Server sockets=()> is closed
# prints on py3.13-gevent24.11 py3.13-gevent26.5:
# forgets b'hello\n'
# None after closing
# Unhandled exception in client_connected_cb ['exception', 'message', 'transport']
# fails b''
# None after closing
# stays nothing comes
# it is still serving
# left
# > is already being awaited on serve_forever()
# False False () True
# left
# True None
# server <Server sockets=()> is closed
# prints:
# forgets b'hello\n'
# None after closing
# Unhandled exception in client_connected_cb ['exception', 'message', 'transport']
# fails b''
# None after closing
# stays nothing comes
# it is still serving
# left
# > is already being awaited on serve_forever()
# left
# True False () True
# True None
# server <Server sockets=()> is closed
