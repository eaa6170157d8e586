"""Models gevent.server: StreamServer and DatagramServer on gevent.baseserver.  All versions.

Nothing is freed here, but CPython closes what nobody holds: when a handler has returned, the file objects that it has
made of its socket are closed, as they hold the connection.
"""
from _socket import SO_BROADCAST
from _socket import SO_REUSEADDR
from _socket import SOCK_DGRAM
from _socket import SOL_SOCKET

from gevent.baseserver import BaseServer
from gevent.lock import Semaphore
from gevent.socket import socket as GeventSocket

__all__ = ['StreamServer', 'DatagramServer']


class StreamServer(BaseServer):
    backlog = 128
    reuse_addr = 1

    def __init__(self, listener, handle=None, backlog=None, spawn='default', **ssl_args):
        BaseServer.__init__(self, listener, handle=handle, spawn=spawn)
        # Whatever is given: it is looked at when the first client is there.
        self.ssl_args = ssl_args or None
        if ssl_args:
            ssl_args.setdefault('server_side', True)
            self.wrap_socket = self._given_wrapper(ssl_args)
        if backlog is not None:
            if hasattr(self, 'socket'):
                self.close()
                raise TypeError('backlog must be None when a socket instance is passed')
            self.backlog = backlog

    @staticmethod
    def _given_wrapper(ssl_args):
        if 'ssl_context' in ssl_args:
            return ssl_args.pop('ssl_context').wrap_socket
        from gevent.ssl import wrap_socket
        return wrap_socket

    @property
    def ssl_enabled(self):
        return self.ssl_args is not None

    def init_socket(self):
        if not hasattr(self, 'socket'):
            self.socket = self.get_listener(self.address, self.backlog, self.family)
            self.address = self.socket.getsockname()
        self._handle = self.wrap_socket_and_handle if self.ssl_args else self.handle
        # The watcher says when to accept: no need for a socket that waits.
        while hasattr(self.socket, '_sock'):
            self.socket = self.socket._sock

    @classmethod
    def get_listener(cls, address, backlog=None, family=None):
        listener = _bound_socket(GeventSocket(family=family), address, cls.reuse_addr)
        listener.listen(cls.backlog if backlog is None else backlog)
        listener.setblocking(0)
        return listener

    def do_read(self):
        try:
            fd, address = self.socket._accept()
        except BlockingIOError:
            if not self.socket.timeout:
                return None
            raise
        return GeventSocket(self.socket.family, self.socket.type, self.socket.proto, fileno=fd), address

    def do_close(self, sock, *args):
        sock.close()

    def wrap_socket_and_handle(self, client_socket, address):
        wrapped = self.wrap_socket(client_socket, **self.ssl_args)
        try:
            return self.handle(wrapped, address)
        finally:
            wrapped.close()


class DatagramServer(BaseServer):
    reuse_addr = 1

    def __init__(self, *args, **kwargs):
        self._socket = None
        BaseServer.__init__(self, *args, **kwargs)
        self._writelock = Semaphore()

    def init_socket(self):
        if not hasattr(self, 'socket'):
            self.socket = self.get_listener(self.address, self.family)
            self.address = self.socket.getsockname()
        self._socket = getattr(self.socket, '_sock', self.socket)

    @classmethod
    def get_listener(cls, address, family=None):
        made = GeventSocket(family=family, type=SOCK_DGRAM)
        made.setsockopt(SOL_SOCKET, SO_BROADCAST, 1)
        return _bound_socket(made, address, cls.reuse_addr)

    def do_read(self):
        try:
            return self._socket.recvfrom(8192)
        except BlockingIOError:
            return None

    def sendto(self, *args):
        with self._writelock:
            self.socket.sendto(*args)


def _bound_socket(made, address, reuse_addr):
    if reuse_addr is not None:
        made.setsockopt(SOL_SOCKET, SO_REUSEADDR, reuse_addr)
    try:
        made.bind(address)
    except OSError as error:
        if error.strerror is not None:
            error.strerror = error.strerror + ': ' + repr(address)
        raise
    return made
