"""Models gevent.socket: sockets that wait through the loop's io watchers, which they make at once.

All versions.  A socket wraps one of _socket's that never blocks; it tries first and waits only then, and a second
greenlet that waits for the same direction is an error.  Closing it cancels who waits.  Names are the business of the
hub's resolver.
"""
import _socket
import socket as __socket__
import time

from _streams import BufferedRWPair
from _streams import make_stream
from _system_calls import MESSAGES
from _weakref import ref as _weak
from gevent._hub_primitives import wait_on_watcher
from gevent._hub_primitives import wait_read
from gevent._hub_primitives import wait_readwrite
from gevent._hub_primitives import wait_write
from gevent._import_time import spend_on_twins
from gevent._socketcommon import getaddrinfo
from gevent._socketcommon import getfqdn
from gevent._socketcommon import gethostbyaddr
from gevent._socketcommon import gethostbyname
from gevent._socketcommon import gethostbyname_ex
from gevent._socketcommon import getnameinfo
from gevent._version import version_info
from gevent.exceptions import ConcurrentObjectUseError
from gevent.hub import _get_hub_noargs as get_hub
from gevent.timeout import Timeout

spend_on_twins()

__dns__ = ['getaddrinfo', 'gethostbyname', 'gethostbyname_ex', 'gethostbyaddr', 'getnameinfo',
           'getfqdn']
__implements__ = ['create_connection', 'socket', 'SocketType', 'fromfd', 'socketpair'] + __dns__
__extensions__ = ['cancel_wait', 'wait', 'wait_read', 'wait_write', 'wait_readwrite']
__all__ = __implements__ + __extensions__

_EBADF, _EAGAIN, _EISCONN = 9, 11, 106
_UNDERWAY = (11, 115, 114)
_OWN_TIMEOUT = object()


class cancel_wait_ex(OSError):
    """What is thrown into who waits for a descriptor that is being closed."""

    def __init__(self):
        super().__init__(_EBADF, 'File descriptor was closed in another greenlet')


wait = wait_on_watcher


def cancel_wait(watcher, error=cancel_wait_ex):
    get_hub().cancel_wait(watcher, error)


class _Closed:
    """What a closed socket wraps."""

    def __init__(self, sock, reason):
        self.family, self.type, self.proto = sock.family, sock.type, sock.proto
        self._reason = reason

    def fileno(self):
        return -1

    def close(self):
        pass

    def __bool__(self):
        return False

    def __repr__(self):
        return '<socket [closed] fd=-1>'

    def _refuse(self, *args, **kwargs):
        raise OSError(_EBADF, 'Bad file descriptor')

    send = recv = sendto = recvfrom = bind = listen = connect = connect_ex = _accept = _refuse
    getpeername = getsockname = getsockopt = setsockopt = shutdown = _refuse


class socket:
    __module__ = 'gevent._socket3'

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        self._closed = False
        self._sock = _socket.socket(family, type, proto, fileno)
        self.timeout = None
        self._io_refs = 0
        self._files = []
        self._sock.setblocking(False)
        self.hub = get_hub()
        self._read_event = self.hub.loop.io(self._sock.fileno(), 1)
        self._write_event = self.hub.loop.io(self._sock.fileno(), 2)
        self.timeout = _socket.getdefaulttimeout()

    def __getattr__(self, name):
        return getattr(self._sock, name)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __repr__(self):
        if not self._sock:
            return '<%s.socket [closed] at 0x%x object, fd=-1>' % (self.__class__.__module__, id(self))
        return '<%s.%s at 0x%x object, fd=%d, family=%d, type=%d, proto=%d>' % (
            self.__class__.__module__, self.__class__.__name__, id(self), self.fileno(), self.family, self.type,
            self.proto)

    @property
    def family(self):
        family = int(self._sock.family)
        return __socket__.AddressFamily(family) if version_info >= (23,) else family

    @property
    def type(self):
        return int(self._sock.type)

    @property
    def closed(self):
        return self._closed

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

    def dup(self):
        made = self.__class__(self.family, self.type, self.proto, fileno=_socket.dup(self.fileno()))
        made.settimeout(self.gettimeout())
        return made

    def _tried(self, watcher_name, call, *args):
        """*call*, each time that the descriptor is ready, until it does not have to wait."""
        while True:
            try:
                return call(*args)
            except OSError as error:
                if error.args[0] != _EAGAIN or self.timeout == 0.0:
                    raise
            self._wait(getattr(self, watcher_name))

    def accept(self):
        fd, address = self._tried('_read_event', lambda: self._sock._accept())
        made = socket(self.family, self.type, self.proto, fileno=fd)
        if _socket.getdefaulttimeout() is None and self.gettimeout():
            made.setblocking(True)
        return made, address

    def connect(self, address):
        if self.timeout == 0.0:
            return self._sock.connect(address)
        if isinstance(address, tuple):
            address = _resolved(self._sock, address)
        with Timeout._start_new_or_dummy(self.timeout, __socket__.timeout('timed out')):
            while True:
                error = self._sock.getsockopt(_socket.SOL_SOCKET, _socket.SO_ERROR)
                if error:
                    raise OSError(error, MESSAGES[error])
                result = self._sock.connect_ex(address)
                if not result or result == _EISCONN:
                    return
                if result not in _UNDERWAY:
                    raise OSError(result, MESSAGES[result])
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

    def recvmsg(self, *args):
        return self._tried('_read_event', lambda: self._sock.recvmsg(*args))

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
        except OSError as error:
            if error.args[0] == _EAGAIN:
                return 0
            raise

    def send(self, data, flags=0, timeout=_OWN_TIMEOUT):
        return self._once_more(lambda: self._sock.send(data, flags),
                               self.timeout if timeout is _OWN_TIMEOUT else timeout)

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None):
        return self._once_more(lambda: self._sock.sendmsg(buffers, ancdata, flags, address), self.timeout)

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

    def sendfile(self, file, offset=0, count=None):
        from _sendfile import send_file  # only here: few programs send files
        return send_file(self, file, offset, count)

    def shutdown(self, how):
        if how != 1:
            self.hub.cancel_wait(self._read_event, cancel_wait_ex)
        if how != 0:
            self.hub.cancel_wait(self._write_event, cancel_wait_ex)
        self._sock.shutdown(how)

    def makefile(self, mode='r', buffering=None, *, encoding=None, errors=None, newline=None):
        self._io_refs += 1
        file = make_stream(__socket__.SocketIO(self, mode), mode, buffering, encoding)
        self._files.append(_weak(file))
        return file

    def _close_abandoned_files(self):
        for reference in self._files:
            file = reference()
            if file is None:
                continue
            if isinstance(file, BufferedRWPair):
                file._unwritten = b''   # its reader goes first, and closes the connection under its writer
            try:
                file.close()
            except OSError:
                pass    # as in a destructor

    def _decref_socketios(self):
        if self._io_refs > 0:
            self._io_refs -= 1
        if self._closed:
            self.close()

    def _detach_socket(self, reason):
        if not self._sock:
            return
        sock, events = self._sock, (self._read_event, self._write_event)
        self._read_event = self._write_event = None
        self._sock = _Closed(sock, reason)
        close = sock.close if reason == 'closed' else None
        self.hub.cancel_waits_close_and_then(events, cancel_wait_ex, close)

    def _real_close(self):
        self._detach_socket('closed')

    def close(self):
        self._closed = True
        if self._io_refs <= 0:
            self._real_close()
        else:
            from _abandoned_files import go_with    # only here: programs close their files before
            go_with(self._files)

    def detach(self):
        self._closed = True
        sock = self._sock
        self._detach_socket('detached')
        return sock.detach()


SocketType = socket


def fromfd(fd, family, type, proto=0):
    return socket(family, type, proto, _socket.dup(fd))


def socketpair(family=None, type=_socket.SOCK_STREAM, proto=0):
    first, second = _socket.socketpair(_socket.AF_UNIX if family is None else family, type, proto)
    return (socket(_socket.AF_UNIX, type, proto, first.detach()), socket(_socket.AF_UNIX, type, proto, second.detach()))


def create_connection(address, timeout=__socket__._GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
    """Connect to the first of the addresses that *address* means and that answers."""
    failed = OSError('getaddrinfo returns an empty list')
    for family, kind, proto, _name, where in getaddrinfo(address[0], address[1], 0, _socket.SOCK_STREAM):
        made = socket(family, kind, proto)
        try:
            if timeout is not __socket__._GLOBAL_DEFAULT_TIMEOUT:
                made.settimeout(timeout)
            if source_address:
                made.bind(source_address)
            made.connect(where)
            return made
        except OSError as error:
            made.close()
            failed = error
    raise failed


def _resolved(sock, address):
    """*address* with a number for its host: names go through getaddrinfo."""
    try:
        if _socket.inet_pton(sock.family, address[0]):
            return address
    except OSError:
        pass
    return (getaddrinfo(address[0], None, sock.family)[0][-1][0], address[1])


for _defined, _module in ((cancel_wait, '_socketcommon'), (cancel_wait_ex, '_socketcommon'), (fromfd, '_socket3'),
                          (socketpair, '_socket3')):
    _defined.__module__ = 'gevent.' + _module
del _defined, _module


def __getattr__(name):
    # Everything else is the standard module's.
    if name.startswith('__'):
        raise AttributeError(name)
    return getattr(__socket__, name)
