# Datagrams on asyncio's loop: create_datagram_endpoint(), its transport and its protocol.
import asyncio
import socket


class Echo(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        print('server made', type(transport).__name__, transport.get_extra_info('peername'))
        self.transport = transport

    def datagram_received(self, data, addr):
        print('server got', data)
        self.transport.sendto(data.upper(), addr)

    def connection_lost(self, exc):
        print('server lost', exc)


class Client(asyncio.DatagramProtocol):
    def __init__(self, done, expected):
        self.done = done
        self.left = expected

    def connection_made(self, transport):
        self.transport = transport
        transport.sendto(b'hello')
        transport.sendto(b'')
        transport.sendto(b'again')

    def datagram_received(self, data, addr):
        print('client got', data, addr == self.transport.get_extra_info('peername'))
        self.left -= 1
        if not self.left:
            self.done.set_result('done')

    def error_received(self, exc):
        print('error', type(exc).__name__)
        if not self.done.done():
            self.done.set_result('refused')

    def connection_lost(self, exc):
        print('client lost', exc)


async def main():
    loop = asyncio.get_running_loop()
    server, protocol = await loop.create_datagram_endpoint(Echo, local_addr=('127.0.0.1', 0))
    address = server.get_extra_info('sockname')
    print(address[0], server.get_extra_info('socket').type == socket.SOCK_DGRAM, protocol.transport is server)
    done = loop.create_future()
    client, _ = await loop.create_datagram_endpoint(lambda: Client(done, 2), remote_addr=address)
    print(await done, client.get_write_buffer_size())
    for data, to in (('text', None), (b'x', ('127.0.0.1', 1))):
        try:
            client.sendto(data, to)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, str(error).replace(str(address[1]), 'PORT'))
    server.close()
    print(server.is_closing())
    await asyncio.sleep(0.01)
    refused = loop.create_future()
    client.get_protocol().done = refused
    client.sendto(b'nobody')
    print(await asyncio.wait_for(refused, 1))
    client.close()
    client.close()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    for given in ({}, {'sock': socket.socket()}, {'local_addr': 'no tuple'}):
        try:
            await loop.create_datagram_endpoint(Echo, **given)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, str(error)[:30])

    one = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    other = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    for each in (one, other):
        each.setblocking(False)
        each.bind(('127.0.0.1', 0))
    getting = asyncio.ensure_future(loop.sock_recvfrom(one, 100))
    await asyncio.sleep(0)
    print(await loop.sock_sendto(other, b'by hand', one.getsockname()))
    data, sender = await getting
    print(data, sender == other.getsockname())
    one.close()
    other.close()


asyncio.run(main())
