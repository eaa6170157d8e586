"""What the loop does with local sockets: loop.create_unix_connection() and create_unix_server(); CPython 3.8 to 3.14.

A server removes its socket's file when it is closed, from 3.13 on.
"""
import errno
import os
import socket
import sys

from asyncio import _connections
from asyncio import tasks
from asyncio._datagrams import _remove_stale

_CLEANS_UP = sys.version_info >= (3, 13)


class Server(_connections.Server):
    """Whose file goes with it, unless somebody has put another one there."""

    __module__ = 'asyncio.base_events'
    _path = _inode = None

    def close(self):
        path, self._path = self._path, None
        super().close()
        if path is None:
            return
        try:
            if os.stat(path).st_ino == self._inode:
                os.unlink(path)
        except FileNotFoundError:
            pass


def _check(path, sock):
    if path is not None and sock is not None:
        raise ValueError('path and sock can not be specified at the same time')
    if sock is not None and (sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM):
        raise ValueError(f'A UNIX Domain Stream Socket was expected, got {sock!r}')


class ConnectingUnix:
    """The loop's operations on local sockets."""

    async def create_unix_connection(self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None,
                                     ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        if ssl and server_hostname is None:
            raise ValueError('you have to pass server_hostname when using ssl')
        secured = self._securing(ssl, False, server_hostname, ssl_handshake_timeout, ssl_shutdown_timeout)
        _check(path, sock)
        if path is not None:
            path = os.fspath(path)
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0)
            try:
                sock.setblocking(False)
                await self.sock_connect(sock, path)
            except BaseException:
                sock.close()
                raise
        elif sock is None:
            raise ValueError('no path and sock were specified')
        sock.setblocking(False)
        return await self._over(sock, protocol_factory, secured)

    def _bound_to_path(self, path):
        sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        _remove_stale(path)
        try:
            sock.bind(path)
        except OSError as error:
            sock.close()
            if error.errno == errno.EADDRINUSE:
                raise OSError(errno.EADDRINUSE, f'Address {path!r} is already in use') from None
            raise
        except BaseException:
            sock.close()
            raise
        return sock

    async def create_unix_server(self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None,
                                 ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True,
                                 cleanup_socket=_CLEANS_UP):
        if isinstance(ssl, bool):
            raise TypeError('ssl argument must be an SSLContext or None')
        secured = self._securing(ssl, True, None, ssl_handshake_timeout, ssl_shutdown_timeout)
        _check(path, sock)
        if path is not None:
            sock = self._bound_to_path(os.fspath(path))
        elif sock is None:
            raise ValueError('path was not specified, and no sock specified')
        server = Server(self, [sock], protocol_factory, backlog, secured)
        if cleanup_socket:
            name = sock.getsockname()
            if name and name[0] not in (0, '\x00'):
                server._path, server._inode = name, os.stat(name).st_ino
        sock.setblocking(False)
        if start_serving:
            server._begin()
            await tasks.sleep(0)
        return server
