# asyncio in debug mode: slow callbacks are told, calls from another thread and of coroutines refused; kinds of
# transports and protocols.
import asyncio
import logging
import sys
import threading
import time

logging.basicConfig(stream=sys.stdout, format='%(levelname)s %(name)s', level=logging.WARNING)
loop = asyncio.new_event_loop()
print(loop.get_debug(), loop.slow_callback_duration)
loop.set_debug(True)
loop.slow_callback_duration = 0.02
loop.call_soon(time.sleep, 0.05)
loop.call_soon(time.sleep, 0.001)


def elsewhere():
    try:
        loop.call_soon(print, 'never')
    except RuntimeError as error:
        print(error)
    loop.call_soon_threadsafe(print, 'safe')


async def coroutine():
    pass


loop.call_soon(lambda: threading.Thread(target=elsewhere).start())
loop.call_later(0.1, loop.stop)
loop.run_forever()
made = coroutine()
for callback in (coroutine, made, 3):
    try:
        loop.call_soon(callback)
    except TypeError as error:
        print(str(error)[:60])
made.close()
loop.close()

for kind in (asyncio.BaseTransport, asyncio.Transport, asyncio.DatagramTransport, asyncio.SubprocessTransport):
    transport = kind(extra={'key': 'value'})
    try:
        transport.close()
    except NotImplementedError:
        print(kind.__name__, transport.get_extra_info('key'), [base.__name__ for base in kind.__mro__])


class Protocol(asyncio.Protocol):
    def connection_made(self, transport):
        print(isinstance(transport, asyncio.Transport), isinstance(transport, asyncio.DatagramTransport),
              transport.is_reading())
        transport.close()

    def connection_lost(self, exc):
        print('lost', exc)


async def main():
    server = await asyncio.get_running_loop().create_server(Protocol, '127.0.0.1', 0)
    print(isinstance(server, asyncio.Server))
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    print(await reader.read())
    writer.close()
    server.close()


asyncio.run(main())
print(isinstance(asyncio.DatagramProtocol(), asyncio.BaseProtocol), asyncio.BufferedProtocol.__mro__[1].__name__)
