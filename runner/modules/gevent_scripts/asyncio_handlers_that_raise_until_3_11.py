"""Until 3.11 nobody hears of a handler of a stream that raises before its task goes: with the connection from 3.10 on,
at once before.  The connection stays open.
"""
# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10
import asyncio
import gc
import sys

heard = []


async def handle(reader, writer):
    await reader.readline()
    raise ValueError('the handler failed')


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: heard.append((context['message'], repr(context['exception']))))
    server = await asyncio.start_server(handle, '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b'line\n')
    try:
        await asyncio.wait_for(reader.read(), 0.05)
    except asyncio.TimeoutError:
        print('still open', (sys.version_info < (3, 10)) is bool(heard))
    writer.close()
    await asyncio.sleep(0.05)
    gc.collect()
    print(heard)


asyncio.run(main())
# prints:
# still open True
# [('Task exception was never retrieved', "ValueError('the handler failed')")]
