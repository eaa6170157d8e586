# asyncio's flow control on plain sockets: limits, pausing a protocol, readers that are full, ends that are noticed.
import asyncio


class Peer(asyncio.Protocol):
    """Reads nothing until it is told to."""

    def connection_made(self, transport):
        self.transport = transport
        self.size = 0
        transport.pause_reading()
        Peer.last = self

    def data_received(self, data):
        self.size += len(data)

    def eof_received(self):
        print('peer has all of', self.size)
        Peer.last = None


class Writer(asyncio.Protocol):
    def pause_writing(self):
        print('paused')

    def resume_writing(self):
        print('resumed')

    def connection_lost(self, error):
        print('lost', error)


def attempt(call, *details, **named):
    try:
        print(call.__name__, call(*details, **named))
    except Exception as error:
        print(call.__name__, type(error).__name__, error)


async def until(condition):
    while not condition():
        await asyncio.sleep(0.01)


async def limits_of_a_transport():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Peer, '127.0.0.1', 0)
    transport, _protocol = await loop.create_connection(Writer, *server.sockets[0].getsockname())
    for limits in ({}, {'high': 1000}, {'low': 100}, {'high': 10, 'low': 20}, {'high': 5, 'low': -1}):
        attempt(transport.set_write_buffer_limits, **limits)
        attempt(transport.get_write_buffer_limits)
    attempt(transport.write, 'text')
    attempt(transport.write, 5)
    transport.set_write_buffer_limits(high=100000)
    transport.write(bytes(20000000))
    print(transport.get_write_buffer_size() > 100000)
    transport.write(b'more')
    print('reads')
    Peer.last.transport.resume_reading()
    await until(lambda: not transport.get_write_buffer_size())
    transport.close()
    transport.write(b'too late')
    transport.close()
    await until(lambda: Peer.last is None)
    for name in ('get_write_buffer_size', 'get_protocol', 'is_reading', 'is_closing', 'pause_reading', 'abort'):
        attempt(getattr(transport, name))
    server.close()


async def drain_waits():
    order = []
    may_read = asyncio.Event()

    async def slow(reader, writer):
        await may_read.wait()
        order.append('reads')
        while await reader.read(1 << 20):
            pass
        writer.close()
    server = await asyncio.start_server(slow, '127.0.0.1', 0)
    _reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b'x' * 20000000)
    waits = asyncio.ensure_future(writer.drain())
    await asyncio.sleep(0.05)
    order.append(waits.done())
    may_read.set()
    await waits
    order.append('drained')
    writer.close()
    print(order)
    await asyncio.sleep(0.05)
    server.close()


async def drain_hears_of_the_end():
    seen = []

    async def talk(reader, writer):
        try:
            while True:
                writer.write(b'line\n')
                await writer.drain()
                await asyncio.sleep(0.01)
        except OSError as error:
            seen.append((type(error).__name__, str(error)))
        writer.close()
    server = await asyncio.start_server(talk, '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    print(await reader.readline())
    writer.close()
    await writer.wait_closed()
    await until(lambda: seen)
    print(seen)
    writer.write(b'late')
    try:
        print(await writer.drain())
    except OSError as error:
        print(type(error).__name__, error)
    server.close()


async def drain_that_waits_when_the_peer_goes():
    async def leave(reader, writer):
        await reader.readexactly(10)
        await asyncio.sleep(0.02)
        writer.transport.abort()
    server = await asyncio.start_server(leave, '127.0.0.1', 0)
    _reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b'x' * 20000000)
    answers = await asyncio.gather(writer.drain(), writer.drain(), return_exceptions=True)
    print([isinstance(answer, ConnectionError) for answer in answers])
    server.close()


class Filling(asyncio.BufferedProtocol):
    """Gives its own memory to be read into."""

    def connection_made(self, transport):
        self.memory = bytearray(4)

    def get_buffer(self, sizehint):
        return self.memory

    def buffer_updated(self, nbytes):
        print('got', bytes(self.memory[:nbytes]))
        if self.memory[0] == ord('!'):
            self.memory = b''

    def eof_received(self):
        print('end')

    def connection_lost(self, error):
        print('lost', repr(error))


async def read_into_a_protocol():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context['message'], repr(context['exception'])))
    server = await loop.create_server(Filling, '127.0.0.1', 0)
    for data in (b'0123456789', b'!', b''):
        transport, _protocol = await loop.create_connection(asyncio.Protocol, *server.sockets[0].getsockname())
        transport.write(data)
        await asyncio.sleep(0.02)
        if data == b'!':
            transport.write(b'more')
            await asyncio.sleep(0.02)
        transport.close()
        await asyncio.sleep(0.02)
    server.close()
    loop.set_exception_handler(None)


class Failing(asyncio.Protocol):
    def data_received(self, data):
        raise ValueError(data)

    def connection_lost(self, error):
        print('lost', repr(error))


async def a_protocol_that_fails():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context['message'], repr(context['exception'])))
    server = await loop.create_server(Failing, '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b'data')
    print(await reader.read())
    writer.close()
    server.close()
    loop.set_exception_handler(None)


async def a_program_that_reads_slowly():
    program = await asyncio.create_subprocess_exec('cat', stdin=asyncio.subprocess.PIPE,
                                                   stdout=asyncio.subprocess.PIPE, limit=1000)
    program.stdin.write(bytes(2000000))
    waits = asyncio.ensure_future(program.stdin.drain())
    await asyncio.sleep(0.1)
    print('drained', waits.done())
    program.stdin.close()
    print(len(await program.stdout.read()), await program.wait())
    await waits


async def lines_beyond_the_limit():
    reader = asyncio.StreamReader(limit=10)
    reader.feed_data(b'short\nmuch too long a line\nnext\nno end of this line')
    for _ in range(4):
        try:
            print(await reader.readline())
        except ValueError as error:
            print(error)
    reader.feed_data(b'more than ten::')
    for size in (1, 4):
        try:
            print(await reader.readuntil(b'::'))
        except asyncio.LimitOverrunError as error:
            print(error, error.consumed)
        print(await reader.readexactly(size))
    reader.set_exception(OSError('gone'))
    try:
        print(await reader.read(3))
    except OSError as error:
        print(error)


for part in (limits_of_a_transport, drain_waits, drain_hears_of_the_end, drain_that_waits_when_the_peer_goes,
             read_into_a_protocol, a_protocol_that_fails, a_program_that_reads_slowly, lines_beyond_the_limit):
    print('---', part.__name__)
    asyncio.run(part())
