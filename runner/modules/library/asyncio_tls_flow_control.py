# asyncio's flow control under TLS: limits, ends that drain() hears of, records that come joined, memory to read into.
import asyncio
import os
import socket
import ssl
import tempfile
import threading

# For tests only: of nobody, for localhost, until 2126.
IDENTITY = """\
-----BEGIN CERTIFICATE-----
MIIBYDCCAQegAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv
c3QwIBcNMjUwMzAxMDAwMDAwWhgPMjEyNjAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
CWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABO8/JMdxuO2BF0yP
pne31cRgI+PxHiFAiDzURnzCmmTgh3VbMFAQoAqRk7tJk8wo360Kzsb8d72+slfO
mLvP98ajSDBGMBQGA1UdEQQNMAuCCWxvY2FsaG9zdDAPBgNVHRMBAf8EBTADAQH/
MB0GA1UdDgQWBBRQ2uAM8hKpRmZZppiaNoEHMppo+DAKBggqhkjOPQQDAgNHADBE
AiBCpNio8oICvvH/eCvOOAH9cuIWOj7PakSLqUaRy3cv6gIgZ83EbJSBqLgipsru
NqUBXT4T0QjXdZ6J8QPe855l5Bg=
-----END CERTIFICATE-----
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgbzrn5QDCuvOYjoip
aJ2LpYM4RFmZYreNI+X7ruUZktqhRANCAATvPyTHcbjtgRdMj6Z3t9XEYCPj8R4h
QIg81EZ8wppk4Id1WzBQEKAKkZO7SZPMKN+tCs7G/He9vrJXzpi7z/fG
-----END PRIVATE KEY-----
"""
with tempfile.NamedTemporaryFile('w', delete=False) as file:
    file.write(IDENTITY)
served = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
served.load_cert_chain(file.name)
os.unlink(file.name)
trusting = ssl.create_default_context(cadata=IDENTITY)


def attempt(asked, name, *details, **named):
    try:
        print(name, getattr(asked, name)(*details, **named))
    except Exception as error:
        print(name, type(error).__name__, error)


def address_of(server):
    return server.sockets[0].getsockname()


async def until(condition):
    while not condition():
        await asyncio.sleep(0.01)


async def connected(server, protocol=asyncio.Protocol):
    transport, protocol = await asyncio.get_running_loop().create_connection(
        protocol, *address_of(server), ssl=trusting, server_hostname='localhost')
    return transport


async def served_by(protocol):
    return await asyncio.get_running_loop().create_server(protocol, '127.0.0.1', 0, ssl=served)


async def limits_of_a_transport():
    server = await served_by(asyncio.Protocol)
    transport = await connected(server)
    for limits in ({}, {'high': 1000}, {'low': 100}, {'high': 10, 'low': 20}, {'high': 5, 'low': -1}):
        attempt(transport, 'set_write_buffer_limits', **limits)
        attempt(transport, 'get_write_buffer_limits')
    attempt(transport, 'get_read_buffer_limits')
    for data in ('text', 5, memoryview(b'ab')):
        attempt(transport, 'write', data)
    for name in ('is_reading', 'pause_reading', 'is_reading', 'pause_reading', 'resume_reading', 'resume_reading',
                 'is_reading', 'get_write_buffer_size', 'get_read_buffer_size', 'can_write_eof', 'write_eof'):
        attempt(transport, name)
    transport.abort()
    await asyncio.sleep(0.02)
    server.close()


class Slow(asyncio.Protocol):
    """Reads nothing until it is told to."""

    def connection_made(self, transport):
        self.transport = transport
        self.size = 0
        transport.pause_reading()
        Slow.last = self

    def data_received(self, data):
        self.size += len(data)

    def connection_lost(self, error):
        print('all of', self.size, error)
        Slow.last = None


class Writer(asyncio.Protocol):
    def pause_writing(self):
        print('paused')

    def resume_writing(self):
        print('resumed')


async def a_slow_reader():
    server = await served_by(Slow)
    transport = await connected(server, Writer)
    transport.write(bytes(10000000))
    print('has written', transport.get_write_buffer_size())
    transport.write(bytes(600000))
    print('has more', transport.get_write_buffer_size() > 600000)
    await asyncio.sleep(0.05)
    print('reads')
    Slow.last.transport.resume_reading()
    await until(lambda: Slow.last.size == 10600000)
    print(transport.get_write_buffer_size())
    transport.close()
    await until(lambda: Slow.last is None)
    server.close()


async def drain_hears_of_the_end():
    seen = []

    async def talk(reader, writer):
        try:
            for number in range(100):
                writer.write(b'%d\n' % number)
                await writer.drain()
                await asyncio.sleep(0.01)
        except OSError as error:
            seen.append((type(error).__name__, str(error)))
        writer.close()
    server = await asyncio.start_server(talk, '127.0.0.1', 0, ssl=served)
    reader, writer = await asyncio.open_connection(*address_of(server), ssl=trusting, server_hostname='localhost')
    print(await reader.readline())
    writer.close()
    await writer.wait_closed()
    await until(lambda: seen)
    print(seen)
    server.close()


class Hearing(asyncio.Protocol):
    def data_received(self, data):
        print('heard', data)


async def several_records():
    server = await served_by(Hearing)
    transport = await connected(server)
    transport.write(b'early ')
    transport.write(b'words')
    await asyncio.sleep(0.02)
    transport.write(b'one ')
    transport.writelines([b'two ', b'three'])
    await asyncio.sleep(0.02)
    transport.close()
    await asyncio.sleep(0.02)
    server.close()


class Filling(asyncio.BufferedProtocol):
    """Gives its own memory to be read into."""

    def connection_made(self, transport):
        self.memory = bytearray(4)

    def get_buffer(self, sizehint):
        return self.memory

    def buffer_updated(self, nbytes):
        print('got', bytes(self.memory[:nbytes]))

    def eof_received(self):
        print('end')

    def connection_lost(self, error):
        print('lost', error)


async def read_into_a_protocol():
    server = await served_by(Filling)
    transport = await connected(server)
    transport.write(b'0123456789')
    await asyncio.sleep(0.02)
    transport.close()
    await asyncio.sleep(0.02)
    server.close()


async def no_alert():
    """A handshake that fails ends without a word."""
    server = await asyncio.start_server(lambda reader, writer: None, '127.0.0.1', 0, ssl=served)
    reader, writer = await asyncio.open_connection(*address_of(server))
    writer.write(b'\x16\x03\x01\x00\x05hello')
    print(await reader.read())
    writer.close()
    server.close()
    heard = []

    def serve():
        connection, _address = listening.accept()
        with connection:
            try:
                served.wrap_socket(connection, server_side=True).recv(1)
            except OSError as error:
                heard.append(type(error).__name__ in ('SSLZeroReturnError', 'SSLEOFError'))
    with socket.create_server(('127.0.0.1', 0)) as listening:
        thread = threading.Thread(target=serve)
        thread.start()
        try:
            await asyncio.open_connection(*listening.getsockname(), ssl=ssl.create_default_context(),
                                          server_hostname='localhost')
        except ssl.SSLError as error:
            print(error.verify_code)
        thread.join()
    print(heard)


async def after_the_end():
    async def wait(reader, writer):
        await reader.read()
        writer.close()
    server = await asyncio.start_server(wait, '127.0.0.1', 0, ssl=served)
    reader, writer = await asyncio.open_connection(*address_of(server), ssl=trusting, server_hostname='localhost')
    writer.close()
    await writer.wait_closed()
    transport = writer.transport
    print(writer.is_closing(), writer.get_extra_info('ssl_object') is None, writer.get_extra_info('peername'))
    attempt(writer, 'write', b'more')
    for name in ('get_protocol', 'get_write_buffer_size', 'close', 'close', 'get_write_buffer_size', 'is_reading'):
        attempt(transport, name)
    try:
        print(await writer.drain())
    except OSError as error:
        print(type(error).__name__, error)
    server.close()


async def no_host_to_check():
    async def shout(reader, writer):
        writer.write((await reader.readline()).upper())
        writer.close()
    server = await asyncio.start_server(shout, '127.0.0.1', 0, ssl=served)
    reader, writer = await asyncio.open_connection(*address_of(server), ssl=trusting, server_hostname='')
    writer.write(b'hi\n')
    print(await reader.read())
    writer.close()
    server.close()


for part in (limits_of_a_transport, a_slow_reader, drain_hears_of_the_end, several_records, read_into_a_protocol,
             no_alert, after_the_end, no_host_to_check):
    print('---', part.__name__)
    asyncio.run(part())
