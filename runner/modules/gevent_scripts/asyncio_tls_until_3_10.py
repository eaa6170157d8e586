"""asyncio's TLS up to 3.10: each record is told by itself, and who is paused is the business of the transport below."""
# pairs: py3.8-gevent21.12 py3.10-gevent22.10
from gevent import monkey
monkey.patch_all()
import asyncio
import os
import ssl
import tempfile

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


async def connected(server, protocol=asyncio.Protocol):
    transport, protocol = await asyncio.get_running_loop().create_connection(
        protocol, *address_of(server), ssl=trusting, server_hostname='localhost')
    return transport


async def served_by(protocol):
    return await asyncio.get_running_loop().create_server(protocol, '127.0.0.1', 0, ssl=served)


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


class Writer(asyncio.Protocol):
    def pause_writing(self):
        print('paused')

    def resume_writing(self):
        print('resumed')


async def a_slow_reader():
    server = await served_by(Slow)
    transport = await connected(server, Writer)
    transport.write(bytes(10000000))
    print('has written', transport.get_write_buffer_size() > 600000)
    transport.write(bytes(600000))
    print('has more', transport.get_write_buffer_size() > 600000)
    await asyncio.sleep(0.05)
    print('reads')
    Slow.last.transport.resume_reading()
    await asyncio.sleep(0.3)
    print(transport.get_write_buffer_size())
    transport.close()
    await asyncio.sleep(0.05)
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


for part in (a_slow_reader, several_records, read_into_a_protocol, after_the_end):
    print('---', part.__name__)
    asyncio.run(part())

# prints:
# --- a_slow_reader
# paused
# has written True
# has more True
# reads
# resumed
# 0
# all of 10600000 None
# --- several_records
# heard b'early '
# heard b'words'
# heard b'one '
# heard b'two three'
# --- read_into_a_protocol
# got b'0123'
# got b'4567'
# got b'89'
# lost None
# --- after_the_end
# True False None
# write None
# get_protocol None
# get_write_buffer_size AttributeError 'NoneType' object has no attribute 'get_write_buffer_size'
# close None
# close None
# get_write_buffer_size AttributeError 'NoneType' object has no attribute 'get_write_buffer_size'
# is_reading RuntimeError SSL transport has not been initialized yet
# ConnectionResetError Connection lost
