"""What the loop does with sockets: waiting operations, connections, and servers."""
import errno
import os
import socket
import ssl
import sys
import weakref

from asyncio import events
from asyncio import exceptions
from asyncio import tasks
from asyncio._socket_transport import _SelectorSocketTransport
from asyncio.trsock import TransportSocket

_CHECKS_GIVEN = sys.version_info >= (3, 9)


# Until then whoever waits for a closed server's end goes on at once, whatever connections it still has.
_WAITS_FOR_CONNECTIONS = sys.version_info >= (3, 12)
_KNOWS_CLIENTS = sys.version_info >= (3, 13)    # before that it counts them


class Server(events.AbstractServer):

    def __init__(self, loop, sockets, protocol_factory, backlog, secured=None):
        self._loop = loop
        self._secured = secured
        self._sockets = sockets
        self._factory = protocol_factory
        self._backlog = backlog
        self._serving = False
        self._clients = weakref.WeakSet() if _KNOWS_CLIENTS else None
        self._active = 0
        self._waiters = []      # None: it is closed, and was without connections then or later
        self._forever = None

    def __repr__(self):
        return f'<Server sockets={self.sockets!r}>'

    @property
    def sockets(self):
        return tuple(TransportSocket(sock) for sock in self._sockets or ())

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    def _begin(self):
        if self._serving:
            return
        self._serving = True
        for sock in self._sockets:
            sock.listen(self._backlog)
            self._loop._add_reader(sock, self._accept, sock)

    def _accept(self, sock):
        for _ in range(self._backlog):
            try:
                connection, _address = sock.accept()
            except (BlockingIOError, InterruptedError, ConnectionAbortedError):
                return
            connection.setblocking(False)
            protocol = self._factory()
            if self._secured is not None:
                protocol = self._secured(protocol, None, True)
            transport = _SelectorSocketTransport(self._loop, connection, protocol, server=self)
            if _KNOWS_CLIENTS:
                self._clients.add(transport)
            else:
                self._active += 1

    def _left(self, transport):
        if _KNOWS_CLIENTS:
            self._clients.discard(transport)
        else:
            self._active -= 1
        self._wake_if_over()

    def _wake_if_over(self):
        left = len(self._clients) if _KNOWS_CLIENTS else self._active
        if left or self._sockets is not None or self._waiters is None:
            return
        waiters, self._waiters = self._waiters, None
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    async def start_serving(self):
        self._begin()
        await tasks.sleep(0)

    async def serve_forever(self):
        if self._forever is not None:
            raise RuntimeError(f'server {self!r} is already being awaited on serve_forever()')
        if self._sockets is None:
            raise RuntimeError(f'server {self!r} is closed')
        self._begin()
        self._forever = self._loop.create_future()
        try:
            await self._forever
        except exceptions.CancelledError:
            try:
                self.close()
                if sys.version_info >= (3, 14):
                    self.close_clients()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._forever = None

    def close(self):
        if self._sockets is None:
            return
        sockets, self._sockets = self._sockets, None
        for sock in sockets:
            self._loop._remove_reader(sock)
            sock.close()
        self._serving = False
        if self._forever is not None and not self._forever.done():
            self._forever.cancel()
            self._forever = None
        self._wake_if_over()

    if _KNOWS_CLIENTS:

        def close_clients(self):
            for transport in list(self._clients):
                transport.close()

        def abort_clients(self):
            for transport in list(self._clients):
                transport.abort()

    async def wait_closed(self):
        if self._waiters is None or self._sockets is None and not _WAITS_FOR_CONNECTIONS:
            return
        waiter = self._loop.create_future()
        self._waiters.append(waiter)
        await waiter

    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        self.close()
        await self.wait_closed()


class Connecting:
    """The loop's operations on sockets."""

    async def _until(self, add, remove, sock, attempt):
        """Tries again whenever the socket is ready."""
        _check_ssl_socket(sock)
        while True:
            try:
                return attempt()
            except (BlockingIOError, InterruptedError):
                pass
            ready = self.create_future()
            add(sock, _set_once, ready)
            try:
                await ready
            finally:
                remove(sock)

    async def sock_recv(self, sock, n):
        return await self._until(self._add_reader, self._remove_reader, sock, lambda: sock.recv(n))

    async def sock_accept(self, sock):
        connection, address = await self._until(self._add_reader, self._remove_reader, sock, sock.accept)
        connection.setblocking(False)
        return connection, address

    async def sock_sendall(self, sock, data):
        while data:
            rest = data
            sent = await self._until(self._add_writer, self._remove_writer, sock, lambda: sock.send(rest))
            data = data[sent:]

    async def sock_connect(self, sock, address):
        _check_ssl_socket(sock)
        number = sock.connect_ex(address)
        if number in (115, 11):     # EINPROGRESS, EAGAIN
            ready = self.create_future()
            self._add_writer(sock, _set_once, ready)
            try:
                await ready
            finally:
                self._remove_writer(sock)
            number = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        elif number and sock.family == socket.AF_UNIX:
            raise OSError(number, os.strerror(number))
        if number:
            raise OSError(number, f'Connect call failed {address}')

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        return await self.run_in_executor(None, socket.getaddrinfo, host, port, family, type, proto, flags)

    async def getnameinfo(self, sockaddr, flags=0):
        return await self.run_in_executor(None, socket.getnameinfo, sockaddr, flags)

    async def _resolved(self, host, port):
        """A number needs no resolver, and so no thread."""
        if host is not None and host.replace('.', '').isdigit():
            return (host, port)
        return (await self.getaddrinfo(host, port, type=socket.SOCK_STREAM))[0][4][:2]

    def _securing(self, context, server_side, hostname, handshake_timeout, shutdown_timeout):
        """What makes the protocol of a connection speak TLS; None if it does not have to."""
        if not context:
            for name, given in (('server_hostname', hostname), ('ssl_handshake_timeout', handshake_timeout),
                                ('ssl_shutdown_timeout', shutdown_timeout)):
                if given is not None:
                    raise ValueError(f'{name} is only meaningful with ssl')
            return None
        from asyncio import sslproto  # only here: few programs need it

        def secured(protocol, waiter, call_connection_made):
            return sslproto.SSLProtocol(self, protocol, context, waiter, server_side, hostname, call_connection_made,
                                        handshake_timeout, shutdown_timeout)
        return secured

    async def _over(self, sock, protocol_factory, secured):
        """The transport that the protocol gets, and the protocol, when they are connected."""
        protocol = protocol_factory()
        if secured is None:
            transport = _SelectorSocketTransport(self, sock, protocol)
            await tasks.sleep(0)
            return transport, protocol
        waiter = self.create_future()
        between = secured(protocol, waiter, True)
        _SelectorSocketTransport(self, sock, between)
        transport = between._app_transport
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
        return transport, protocol

    async def start_tls(self, transport, protocol, sslcontext, *, server_side=False, server_hostname=None,
                        ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        if not isinstance(sslcontext, ssl.SSLContext):
            raise TypeError(f'sslcontext is expected to be an instance of ssl.SSLContext, got {sslcontext!r}')
        waiter = self.create_future()
        between = self._securing(sslcontext, server_side, server_hostname, ssl_handshake_timeout,
                                 ssl_shutdown_timeout)(protocol, waiter, False)
        transport.pause_reading()
        transport.set_protocol(between)
        made = self.call_soon(between.connection_made, transport)
        resumed = self.call_soon(transport.resume_reading)
        try:
            await waiter
        except BaseException:
            transport.close()
            made.cancel()
            resumed.cancel()
            raise
        return between._app_transport

    async def create_connection(self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0,
                                sock=None, local_addr=None, server_hostname=None, ssl_handshake_timeout=None,
                                ssl_shutdown_timeout=None, all_errors=False, **options):
        if ssl and server_hostname is None:
            if not host:
                raise ValueError('You must set server_hostname when using ssl without a host')
            server_hostname = host
        secured = self._securing(ssl, False, server_hostname, ssl_handshake_timeout, ssl_shutdown_timeout)
        _check_given(sock)
        _check_one_given(host, port, sock, 'host and port was not specified and no sock specified')
        if sock is not None:
            _check_stream(sock)
            sock.setblocking(False)
        else:
            try:
                sock = await self._connected(await self._resolved(host, port), local_addr)
            except OSError as error:
                if not all_errors:
                    raise
                raise ExceptionGroup('create_connection failed', [error])
        return await self._over(sock, protocol_factory, secured)

    async def _connected(self, address, local_addr):
        sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        try:
            sock.setblocking(False)
            if local_addr is not None:
                _bind(sock, local_addr)
            await self.sock_connect(sock, address)
        except BaseException:
            sock.close()
            raise
        return sock

    async def create_server(self, protocol_factory, host=None, port=None, *, family=0, flags=0, sock=None, backlog=100,
                            ssl=None, reuse_address=None, reuse_port=None, ssl_handshake_timeout=None,
                            ssl_shutdown_timeout=None, start_serving=True, **options):
        if isinstance(ssl, bool):
            raise TypeError('ssl argument must be an SSLContext or None')
        secured = self._securing(ssl, True, None, ssl_handshake_timeout, ssl_shutdown_timeout)
        _check_given(sock)
        _check_one_given(host, port, sock, 'Neither host/port nor sock were specified')
        if sock is not None:
            _check_stream(sock)
            sockets = [sock]
        else:
            hosts = [host] if host is None or isinstance(host, str) else host
            addresses = dict.fromkeys([await self._resolved(each or '0.0.0.0', port) for each in hosts])
            sockets = _bound(addresses, reuse_address is None or reuse_address, reuse_port)
        for sock in sockets:
            sock.setblocking(False)
        server = Server(self, sockets, protocol_factory, backlog, secured)
        if start_serving:
            server._begin()
            await tasks.sleep(0)
        return server


def _check_one_given(host, port, sock, neither):
    is_named = host is not None or port is not None
    if is_named and sock is not None:
        raise ValueError('host/port and sock can not be specified at the same time')
    if not is_named and sock is None:
        raise ValueError(neither)


def _bound(addresses, reuse_address, reuse_port):
    sockets = []
    try:
        for address in addresses:
            sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
            sockets.append(sock)
            if reuse_address:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, True)
            if reuse_port:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
            _bind(sock, address)
    except BaseException:
        for sock in sockets:
            sock.close()
        raise
    return sockets


def _bind(sock, address):
    try:
        sock.bind(address)
    except OSError as error:
        reason = str(error) if sys.version_info >= (3, 13) else error.strerror
        text = f'error while attempting to bind on address {address!r}: {reason.lower()}'
        if sys.version_info >= (3, 13) and error.errno == errno.EADDRNOTAVAIL:
            raise OSError(f'could not bind on any address out of {[address]!r}') from None
        raise OSError(error.errno, text) from None


def _check_stream(sock):
    if sock.type != socket.SOCK_STREAM:
        raise ValueError(f'A Stream Socket was expected, got {sock!r}')


def _check_ssl_socket(sock):
    if isinstance(sock, ssl.SSLSocket):
        raise TypeError('Socket cannot be of type SSLSocket')


def _check_given(sock):
    if sock is not None and _CHECKS_GIVEN:
        _check_ssl_socket(sock)


def _set_once(future):
    if not future.done():
        future.set_result(None)
