# What asyncio shows of its sockets, and the sockets that it refuses.
import asyncio
import pickle
import re
import socket
import ssl


def masked(shown):
    return re.sub(r"fd=\d+|, \d+\)", 'N', repr(shown))


def attempt(call, *details):
    try:
        print(call.__name__, call(*details))
    except Exception as error:
        print(call.__name__, type(error).__name__, error)


async def shown():
    server = await asyncio.start_server(lambda reader, writer: writer.close(), '127.0.0.1', 0)
    print(masked(server))
    listening = server.sockets[0]
    print(type(listening).__name__, listening.proto, masked(listening))
    _reader, writer = await asyncio.open_connection(*listening.getsockname())
    sock = writer.get_extra_info('socket')
    print(type(sock).__name__, sock.proto, sock.family == socket.AF_INET, masked(sock))
    print(sock.getpeername() == listening.getsockname(), sock.gettimeout(), sock.fileno() > 2,
          sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
    for call, details in ((sock.settimeout, (0,)), (sock.settimeout, (1,)), (sock.setblocking, (False,)),
                          (sock.setblocking, (True,)), (sock.getsockopt, (socket.SOL_SOCKET, socket.SO_ERROR))):
        attempt(call, *details)
    print([hasattr(sock, name) for name in ('send', 'recv', 'close', 'listen', 'dup', 'shutdown')])
    try:
        pickle.dumps(sock)
    except TypeError as error:
        print(error)
    writer.close()
    await writer.wait_closed()
    print(masked(sock))
    server.close()
    print(server.sockets)
    loop = asyncio.get_running_loop()
    transport, _protocol = await loop.create_datagram_endpoint(asyncio.DatagramProtocol, ('127.0.0.1', 0))
    print(masked(transport.get_extra_info('socket')))
    transport.close()


async def refused():
    loop = asyncio.get_running_loop()
    context = ssl.create_default_context()
    secured = context.wrap_socket(socket.socket(), server_hostname='localhost', do_handshake_on_connect=False)
    secured.setblocking(False)
    for call in (lambda: loop.sock_recv(secured, 1), lambda: loop.sock_sendall(secured, b'x'),
                 lambda: loop.sock_accept(secured), lambda: loop.sock_connect(secured, ('127.0.0.1', 1)),
                 lambda: asyncio.open_connection(sock=secured),
                 lambda: asyncio.start_server(print, sock=secured)):
        try:
            await call()
        except TypeError as error:
            print(error)
    secured.close()


asyncio.run(shown())
asyncio.run(refused())
