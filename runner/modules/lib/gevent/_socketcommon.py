"""Models gevent._socketcommon: what all of gevent's sockets have, and names, the business of the hub's resolver.

All versions.  A socket tries first and waits only then; a second greenlet that waits for the same direction is an
error.
"""
import _socket
import socket as __socket__
import time

from _system_calls import strerror
from gevent._hub_primitives import wait_on_watcher
from gevent._version import version_info
from gevent.exceptions import ConcurrentObjectUseError
from gevent.hub import _get_hub_noargs as get_hub
from gevent.timeout import Timeout

_EBADF, _EAGAIN, _EISCONN = 9, 11, 106
_UNDERWAY = (11, 115, 114)
_OWN_TIMEOUT = object()


class cancel_wait_ex(OSError):
    """What is thrown into who waits for a descriptor that is being closed."""

    def __init__(self):
        super().__init__(_EBADF, 'File descriptor was closed in another greenlet')


def cancel_wait(watcher, error=cancel_wait_ex):
    get_hub().cancel_wait(watcher, error)


def gethostbyname(hostname):
    return get_hub().resolver.gethostbyname(hostname)


def gethostbyname_ex(hostname):
    return get_hub().resolver.gethostbyname_ex(hostname)


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    found = get_hub().resolver.getaddrinfo(host, port, family, type, proto, flags)
    return [(__socket__.AddressFamily(each[0]), __socket__.SocketKind(each[1])) + tuple(each[2:]) for each in found]


def gethostbyaddr(ip_address):
    return get_hub().resolver.gethostbyaddr(ip_address)


def getnameinfo(sockaddr, flags):
    return get_hub().resolver.getnameinfo(sockaddr, flags)


def getfqdn(name=''):
    """This machine's, whatever *name* is: there is no other."""
    return gethostbyaddr('127.0.0.1')[0]


def _resolved(sock, address):
    """*address* with a number for its host: names go through getaddrinfo."""
    try:
        if _socket.inet_pton(sock.family, address[0]):
            return address
    except OSError:
        pass
    return (getaddrinfo(address[0], None, sock.family)[0][-1][0], address[1])


class SocketMixin:
    """What gevent's sockets do with what they wrap: try first, then wait for their watchers."""

    __slots__ = ('hub', 'timeout', '_read_event', '_write_event', '_sock', '__weakref__')

    def __getstate__(self):
        raise TypeError('Cannot serialize %s object' % self.__class__.__name__)

    @property
    def family(self):
        family = int(self._sock.family)
        return __socket__.AddressFamily(family) if version_info >= (23,) else family

    @property
    def type(self):
        return int(self._sock.type)

    @property
    def ref(self):
        return self._read_event.ref or self._write_event.ref

    @ref.setter
    def ref(self, value):
        self._read_event.ref = value
        self._write_event.ref = value

    def _wait(self, watcher, timeout_exc=None):
        if watcher is None:
            raise ConcurrentObjectUseError('The socket has already been closed by another greenlet')
        if timeout_exc is None:
            wait_on_watcher(watcher, self.timeout, hub=self.hub)
        else:
            wait_on_watcher(watcher, self.timeout, timeout_exc, self.hub)

    def fileno(self):
        return self._sock.fileno()

    def getsockname(self):
        return self._sock.getsockname()

    def getpeername(self):
        return self._sock.getpeername()

    def bind(self, address):
        return self._sock.bind(address)

    def listen(self, *args):
        return self._sock.listen(*args)

    def settimeout(self, howlong):
        if howlong is not None:
            if not hasattr(howlong, '__float__'):
                raise TypeError('a float is required', howlong, type(howlong))
            howlong = float(howlong)
            if howlong < 0.0:
                raise ValueError('Timeout value out of range')
        self.timeout = howlong

    def gettimeout(self):
        return self.timeout

    def setblocking(self, flag):
        self.timeout = None if flag else 0.0

    def getblocking(self):
        return self.timeout != 0.0

    def _tried(self, watcher_name, call, *args):
        """*call*, each time that the descriptor is ready, until it does not have to wait."""
        while True:
            try:
                return call(*args)
            except OSError as error:
                if error.args[0] != _EAGAIN or self.timeout == 0.0:
                    raise
            self._wait(getattr(self, watcher_name))

    def connect(self, address):
        if self.timeout == 0.0:
            return self._sock.connect(address)
        if isinstance(address, tuple):
            address = _resolved(self._sock, address)
        with Timeout._start_new_or_dummy(self.timeout, __socket__.timeout('timed out')):
            while True:
                error = self._sock.getsockopt(_socket.SOL_SOCKET, _socket.SO_ERROR)
                if error:
                    raise OSError(error, strerror(error))
                result = self._sock.connect_ex(address)
                if not result or result == _EISCONN:
                    return
                if result not in _UNDERWAY:
                    raise OSError(result, strerror(result))
                self._wait(self._write_event)

    def connect_ex(self, address):
        try:
            return self.connect(address) or 0
        except __socket__.timeout:
            return _EAGAIN
        except OSError as error:
            return error.errno

    def recv(self, *args):
        return self._tried('_read_event', lambda: self._sock.recv(*args))

    def recv_into(self, *args):
        return self._tried('_read_event', lambda: self._sock.recv_into(*args))

    def recvfrom_into(self, *args):
        return self._tried('_read_event', lambda: self._sock.recvfrom_into(*args))

    def recvfrom(self, *args):
        return self._tried('_read_event', lambda: self._sock.recvfrom(*args))

    def _once_more(self, call, timeout):
        """*call*, and once more after waiting if it has to wait; 0 if it still has to."""
        try:
            return call()
        except OSError as error:
            if error.args[0] != _EAGAIN or timeout == 0.0:
                raise
            self._wait(self._write_event)
            try:
                return call()
            except OSError as error_again:
                if error_again.args[0] == _EAGAIN:
                    return 0
                raise

    def send(self, data, flags=0, timeout=_OWN_TIMEOUT):
        return self._once_more(lambda: self._sock.send(data, flags),
                               self.timeout if timeout is _OWN_TIMEOUT else timeout)

    def sendto(self, *args):
        return self._once_more(lambda: self._sock.sendto(*args), self.timeout)

    def sendall(self, data, flags=0):
        left = bytes(memoryview(data))
        end = None if self.timeout is None else time.time() + self.timeout
        begun = False
        while left:
            if begun and end is not None and end <= time.time():
                raise __socket__.timeout('timed out')
            begun = True
            left = left[self.send(left, flags):]

    def shutdown(self, how):
        if how != 1:
            self.hub.cancel_wait(self._read_event, cancel_wait_ex)
        if how != 0:
            self.hub.cancel_wait(self._write_event, cancel_wait_ex)
        self._sock.shutdown(how)


def __getattr__(name):
    # The constants are the standard module's.
    if name.isupper() and hasattr(__socket__, name):
        return getattr(__socket__, name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
