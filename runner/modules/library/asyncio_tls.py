# asyncio under TLS: streams, protocols, connections that begin in plain text, handshakes that fail.
import asyncio
import os
import socket
import ssl
import tempfile

# For tests only: of nobody, for localhost and 127.0.0.1, until 2126.
CERTIFICATE = """\
-----BEGIN CERTIFICATE-----
MIIDGzCCAgOgAwIBAgIIEjRWeJCrze8wDQYJKoZIhvcNAQELBQAwFDESMBAGA1UE
AwwJbG9jYWxob3N0MCAXDTIwMDEwMTAwMDAwMFoYDzIxMjYwMTAxMDAwMDAwWjAU
MRIwEAYDVQQDDAlsb2NhbGhvc3QwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEK
AoIBAQC2ZQO9rQHLWnluG/De5scu+4p+tiPiZQ2CDN2LrG2unzB8F5GT47Kcu5Pv
0A47TooTpYZMMzeothfzfhPOX7cLGqUSNaO5aJ1QuKGWb0167BpxK4Ec0L919eKW
jMB00HFF6LhPdLLoLxw32ToKV5jvmi8VX4obmqZrqQNPgdYmercRrVMrQC59Wv9a
kd4hfJam0Wots0G9JxNkIfSn8CMCXcFFlJ7mh2zKzMV5zSES+4Wjxq1PEJe6yr7y
UI37BqjvfvKfQTM/bCmP9nYbhLB2irlpBy5UZAc0DCuEyOX4QXllZnihuyodFGQ9
GifC4Ms9BwaE+/lodIFg9rqcS3oJAgMBAAGjbzBtMBoGA1UdEQQTMBGCCWxvY2Fs
aG9zdIcEfwAAATAdBgNVHQ4EFgQUtvwtKi/LQiwxDwpAjum4kfRmYNIwHwYDVR0j
BBgwFoAUtvwtKi/LQiwxDwpAjum4kfRmYNIwDwYDVR0TAQH/BAUwAwEB/zANBgkq
hkiG9w0BAQsFAAOCAQEAdrdmjY0h611/ixOb7N7RsR+nBmA7RU2Ea+wc+DK/kVq0
NGQyOOweIRiyiFwcD1SIlbRr3goWkrbgsglW91k5nhzX/rvnp8G4NaEvtoDXV5Xg
+zzkrBeW31fALaCpFW1tCmRRXrYM/OFazxJI54woNVrz+YieKzJqzL4X1ZECYDSp
lQf7HgzUKT5K84UDeqt+Q3p1VJHzfcgq0pGHkSuL3juZTSHH4H9be/iHpqHraSEK
J9Hs5ybb0KpsJRsXHbLhimMuwSCBqd4vYAFA/RcbRsy2YenD3IBTzOX7S/QN3DCq
5RNAYFLbS7DkMgfuEw+Fja09Fd5Tvy9X2qSE1wNY0Q==
-----END CERTIFICATE-----
"""
KEY = """\
-----BEGIN PRIVATE KEY-----
MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQC2ZQO9rQHLWnlu
G/De5scu+4p+tiPiZQ2CDN2LrG2unzB8F5GT47Kcu5Pv0A47TooTpYZMMzeothfz
fhPOX7cLGqUSNaO5aJ1QuKGWb0167BpxK4Ec0L919eKWjMB00HFF6LhPdLLoLxw3
2ToKV5jvmi8VX4obmqZrqQNPgdYmercRrVMrQC59Wv9akd4hfJam0Wots0G9JxNk
IfSn8CMCXcFFlJ7mh2zKzMV5zSES+4Wjxq1PEJe6yr7yUI37BqjvfvKfQTM/bCmP
9nYbhLB2irlpBy5UZAc0DCuEyOX4QXllZnihuyodFGQ9GifC4Ms9BwaE+/lodIFg
9rqcS3oJAgMBAAECggEAInLtw/NbNWc/LBbG5bK8yBjmTYxlNqtTY86+QVUt2h9i
7u0cp8wHviaHiHHJXlY1KgTHWrkJuCm8WFblssLNNaGwr8HFzIz/uXFFw7396kuR
qvJGjoS2xLbONxUafHWqD0QnG4q1B7luIPY8ShvFXOvIHMdQtGn/KLJhV7D0G4wb
W93etQ74PrRczrpWln5315kPr2OZSHGxIS2IqQlifMmGnTee4IDUB5iuA3ZEesp8
P1gwbkzl28kFIBXzuSSWmcyTCHuLCTegiJRJc5FfYap+iRPe9Deco4s4NEqb7Wjv
2xUnfMYWKUVuCKgHl3kBUfdmrdZTYYkrHmJJxsZZaQKBgQD7YBI3vjHag0ggegWh
nKN20W+vk8knNeMDNl0H1kHsc30fIdkuND7Cn2jQuRLnJ/mghs21lA/ZTMQMP/YC
P67pL1WL8/kY22K/fTUPCoqcpBbcK6OzFw4t3rRL4t3MowL7ECLt5kuV5aYxCJt/
Qk0ZIpGRcbbZCjadCFWw153jAwKBgQC5wA7KIIovdZ1TNfCugAcyUl08LzX9/I2d
33Q6UqbRoIoc5EaAyMqzgkfrZtaaWzUKWBJ+Zo1V+OhG4Ud7KebKP76VLm8eeFUo
DXGnGbAESgmjVubPfuKXioo36arl4EqBEAqdGWGz6ha66uhLxm2KvxJLj9Y0g98S
pDZ7X1WbAwKBgQDz15S0eA36LsFHp7ZQuBalSrJxegV1wMMOuaxyzrcyPDFSgs4f
ENUUi/fsCKu6ib+PpVRk4FSjcOD4FQ95zPbKAn2UfjzTjPT0VeujRJGDM3Vta/Om
5SV+/3qb5l1LhZF9o4COj4ggxx14kSXtw43wZOUaVlmNnmet2ojtO6tPqwKBgQCS
PBSopqODp5m7J80a5CpGQLesKRLdqVWog4ISZH12rWfuRP0IaIvEdP2/4s9y5/lC
8oFkx8HffD0JiFPpL9zFPxgAhHTwzRVlmefvAPck+VDLKiA+HQuw+F3GlQx5O3IM
V5+zfIcByHoqn8NP3KDiyXhSyqN95o/ZMjS+Phi8FwKBgECZb3GL9by7GL+Y+5MH
ze7OOTz13wqAhbbcyY/tY9JvL4ZHvoG53jb8P/BOQZEkULnxzeWkpaYLIelUoq4O
YzeP0pqbM7DzLwN0Ya3IuxebK4z+EpbY6u3PV84BlSN8njkcz3xhUIfVNMiUDM1g
/G+isqDCpLIQviQDZkgcqOVg
-----END PRIVATE KEY-----
"""
folder = tempfile.mkdtemp()
certificate, key = os.path.join(folder, 'certificate.pem'), os.path.join(folder, 'key.pem')
for path, text in ((certificate, CERTIFICATE), (key, KEY)):
    with open(path, 'w') as file:
        file.write(text)
served = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
served.load_cert_chain(certificate, key)
trusting = ssl.create_default_context(cafile=certificate)


def port_of(server):
    return server.sockets[0].getsockname()[1]


async def attempt(awaitable):
    try:
        print(await awaitable)
    except (OSError, ValueError, TypeError) as error:
        print(type(error).__name__, getattr(error, 'verify_message', error))


async def answer(reader, writer):
    line = await reader.readline()
    print('server', line, writer.get_extra_info('cipher')[1], writer.get_extra_info('peercert'),
          writer.get_extra_info('sslcontext') is served, type(writer.transport).__name__)
    writer.write(line.upper())
    await writer.drain()
    print('server', await reader.read())
    writer.close()


async def talk(port):
    reader, writer = await asyncio.open_connection('localhost', port, ssl=trusting)
    writer.write(b'hello\n')
    print('client', await reader.readline(), writer.get_extra_info('ssl_object').version(),
          writer.get_extra_info('peercert')['subject'], writer.can_write_eof(), writer.is_closing())
    writer.write(b'rest')
    writer.close()
    print(writer.is_closing())
    await writer.wait_closed()
    await asyncio.sleep(0.01)


async def be_plain(port):
    reader, writer = await asyncio.open_connection('localhost', port)
    writer.write(b'GET / HTTP/1.0\r\n\r\n')
    await attempt(reader.read(100))
    writer.close()


async def give_much(reader, writer):
    size = len(await reader.readexactly(500000))
    writer.write(b'x' * size)
    await writer.drain()
    writer.close()


async def take_much():
    server = await asyncio.start_server(give_much, '127.0.0.1', 0, ssl=served)
    reader, writer = await asyncio.open_connection('localhost', port_of(server), ssl=trusting)
    writer.write(bytes(500000))
    await writer.drain()
    print(len(await reader.read()))
    writer.close()
    server.close()


async def agree(reader, writer):
    print(await reader.readline())
    writer.write(b'go\n')
    await writer.drain()
    await writer.start_tls(served)
    print('under TLS', await reader.readline())
    writer.write(b'secret\n')
    await writer.drain()
    writer.close()


async def ask_for_tls():
    server = await asyncio.start_server(agree, '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection('127.0.0.1', port_of(server))
    writer.write(b'starttls\n')
    print(await reader.readline())
    await writer.start_tls(trusting, server_hostname='localhost')
    writer.write(b'now\n')
    print(await reader.readline(), writer.get_extra_info('cipher')[1])
    writer.close()
    await asyncio.sleep(0.01)
    server.close()


class Told(asyncio.Protocol):

    def __init__(self, name):
        self.name = name

    def connection_made(self, transport):
        print(self.name, 'made', type(transport).__name__, transport.get_extra_info('peername') is not None)
        self.transport = transport
        if self.name == 'client':
            transport.write(b'ping')

    def data_received(self, data):
        print(self.name, data)
        if self.name == 'server':
            self.transport.write(b'pong')
            self.transport.close()

    def eof_received(self):
        print(self.name, 'end')

    def connection_lost(self, error):
        print(self.name, 'lost', error)


async def tell():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Told('server'), '127.0.0.1', 0, ssl=served)
    transport, _ = await loop.create_connection(lambda: Told('client'), '127.0.0.1', port_of(server), ssl=trusting)
    await asyncio.sleep(0.05)
    print(transport.is_closing())
    server.close()


async def main():
    server = await asyncio.start_server(answer, '127.0.0.1', 0, ssl=served)
    port = port_of(server)
    await talk(port)
    for options in ({'ssl': ssl.create_default_context()}, {'ssl': trusting, 'server_hostname': 'elsewhere'},
                    {'server_hostname': 'x'}):
        await attempt(asyncio.open_connection('localhost', port, **options))
    await asyncio.sleep(0.01)
    await be_plain(port)
    server.close()
    await attempt(asyncio.start_server(answer, '127.0.0.1', 0, ssl=True))
    await take_much()
    await ask_for_tls()
    await tell()
    with socket.create_server(('127.0.0.1', 0)) as silent:
        await attempt(asyncio.open_connection('127.0.0.1', silent.getsockname()[1], ssl=trusting,
                                              ssl_handshake_timeout=0.05))


asyncio.run(main())
os.unlink(certificate)
os.unlink(key)
os.rmdir(folder)
