"""What the loop does with sockets that keep messages apart: create_datagram_endpoint(), sock_recvfrom() and others.

Models selector_events' transport of datagrams.  CPython 3.8 to 3.14.
"""
import os
import socket
import stat
import sys

from asyncio._selector_transport import _SelectorTransport
from asyncio.transports import DatagramTransport

_LONGEST = 256 * 1024       # bytes
_NotAnAddress = TypeError if sys.version_info >= (3, 11) else AssertionError
_SENDS_EMPTY = sys.version_info >= (3, 13)
_EXPECTED = 'datagram socket' if sys.version_info >= (3, 13) else 'UDP Socket'


class _SelectorDatagramTransport(_SelectorTransport, DatagramTransport):
    __module__ = 'asyncio.selector_events'

    def __init__(self, loop, sock, protocol, address, waiter):
        super().__init__(loop, sock, protocol, {})
        self._address = address
        loop.call_soon(_set_once, waiter)

    def get_write_buffer_size(self):
        return sum(len(data) for data, _address in self._buffer)

    def _read_ready(self):
        if self._conn_lost:
            return
        try:
            data, address = self._sock.recvfrom(_LONGEST)
        except (BlockingIOError, InterruptedError):
            pass
        except OSError as error:
            self._protocol.error_received(error)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal_error(error, 'Fatal read error on datagram transport')
        else:
            self._protocol.datagram_received(data, address)

    def _send(self, data, address):
        if self._extra['peername']:
            self._sock.send(data)
        else:
            self._sock.sendto(data, address)

    def sendto(self, data, addr=None):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f'data argument must be a bytes-like object, not {type(data).__name__!r}')
        if not data and not _SENDS_EMPTY:
            return
        if self._address:
            if addr not in (None, self._address):
                raise ValueError(f'Invalid address: must be None or {self._address}')
            addr = self._address
        if self._address and self._comes_too_late() or self._sock is None:
            return
        if not self._buffer:
            try:
                self._send(data, addr)
                return
            except (BlockingIOError, InterruptedError):
                self._loop._add_writer(self._sock, self._sendto_ready)
            except OSError as error:
                self._protocol.error_received(error)
                return
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as error:
                self._fatal_error(error, 'Fatal write error on datagram transport')
                return
        self._buffer.append((bytes(data), addr))
        self._maybe_pause_protocol()

    def _sendto_ready(self):
        while self._buffer:
            data, address = self._buffer.popleft()
            try:
                self._send(data, address)
            except (BlockingIOError, InterruptedError):
                self._buffer.appendleft((data, address))
                break
            except OSError as error:
                self._protocol.error_received(error)
                return
        self._maybe_resume_protocol()   # which may write more
        if not self._buffer:
            self._loop._remove_writer(self._sock)
            if self._closing:
                self._call_connection_lost(None)


def _set_once(future):
    if not future.done():
        future.set_result(None)


class ConnectingDatagrams:
    """The loop's operations on sockets that keep messages apart."""

    async def sock_recv_into(self, sock, buf):
        return await self._until(self._add_reader, self._remove_reader, sock, lambda: sock.recv_into(buf))

    async def sock_recvfrom(self, sock, bufsize):
        return await self._until(self._add_reader, self._remove_reader, sock, lambda: sock.recvfrom(bufsize))

    async def sock_recvfrom_into(self, sock, buf, nbytes=0):
        return await self._until(self._add_reader, self._remove_reader, sock,
                                 lambda: sock.recvfrom_into(buf, nbytes or len(buf)))

    async def sock_sendto(self, sock, data, address):
        return await self._until(self._add_writer, self._remove_writer, sock, lambda: sock.sendto(data, address))

    if sys.version_info < (3, 11):
        del sock_recvfrom, sock_recvfrom_into, sock_sendto

    async def _message_address(self, address, family, proto, flags):
        host, port = address[:2]
        if host is not None and host.replace('.', '').isdigit():    # a number needs no resolver, and so no thread
            return socket.AF_INET, (host, port)
        found = await self.getaddrinfo(host, port, family=family, type=socket.SOCK_DGRAM, proto=proto, flags=flags)
        if not found:
            raise OSError('getaddrinfo() returned empty list')
        return found[0][0], found[0][4]

    async def _message_socket(self, local_addr, remote_addr, family, proto, flags, reuse_port, allow_broadcast):
        """A new socket, and to whom it sends if to one only."""
        addresses = [local_addr, remote_addr]
        if family == getattr(socket, 'AF_UNIX', None):
            for address in addresses:
                if address is not None and not isinstance(address, str):
                    raise TypeError('string is expected')
            _remove_stale(local_addr)
        elif addresses == [None, None]:
            if family == 0:
                raise ValueError('unexpected address family')
        else:
            for i, address in enumerate(addresses):
                if address is not None:
                    if not isinstance(address, tuple) or len(address) != 2:
                        raise _NotAnAddress('2-tuple is expected')
                    family, addresses[i] = await self._message_address(address, family, proto, flags)
            proto = socket.IPPROTO_UDP
        sock = socket.socket(family=family, type=socket.SOCK_DGRAM, proto=proto)
        try:
            if reuse_port:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
            if allow_broadcast:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
            sock.setblocking(False)
            if addresses[0]:
                sock.bind(addresses[0])
            if addresses[1] and not allow_broadcast:
                await self.sock_connect(sock, addresses[1])
        except BaseException:
            sock.close()
            raise
        return sock, addresses[1] or None

    async def create_datagram_endpoint(self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0,
                                       flags=0, reuse_port=None, allow_broadcast=None, sock=None):
        if sock is not None:
            if sock.type != socket.SOCK_DGRAM:
                raise ValueError(f'A {_EXPECTED} was expected, got {sock!r}')
            given = dict(local_addr=local_addr, remote_addr=remote_addr, family=family, proto=proto, flags=flags,
                         reuse_port=reuse_port, allow_broadcast=allow_broadcast)
            problems = ', '.join(f'{name}={value}' for name, value in given.items() if value)
            if problems:
                raise ValueError('socket modifier keyword arguments can not be used when sock is specified. '
                                 f'({problems})')
            sock.setblocking(False)
            address = None
        else:
            sock, address = await self._message_socket(local_addr, remote_addr, family, proto, flags, reuse_port,
                                                       allow_broadcast)
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = _SelectorDatagramTransport(self, sock, protocol, address, waiter)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
        return transport, protocol


def _remove_stale(path):
    """A socket that another program has left under the path."""
    if not path or path[0] in (0, '\x00'):
        return
    try:
        if stat.S_ISSOCK(os.stat(path).st_mode):
            os.remove(path)
    except FileNotFoundError:
        pass
    except OSError as error:
        import logging
        logging.getLogger('asyncio').error('Unable to check or remove stale UNIX socket %r: %r', path, error)
