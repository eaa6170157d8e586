"""Models gevent.socket: sockets that wait through the loop's io watchers, which they make at once.

All versions.  A socket wraps one of _socket's that never blocks; gevent._socketcommon has what it does with that.
Closing it cancels who waits.
"""
import _socket
import os
import socket as __socket__

from gevent._hub_primitives import wait_on_watcher
from gevent._hub_primitives import wait_read
from gevent._hub_primitives import wait_readwrite
from gevent._hub_primitives import wait_write
from gevent._import_time import spend_on_twins
from gevent._socketcommon import SocketMixin
from gevent._socketcommon import cancel_wait
from gevent._socketcommon import cancel_wait_ex
from gevent._socketcommon import getaddrinfo
from gevent._socketcommon import getfqdn
from gevent._socketcommon import gethostbyaddr
from gevent._socketcommon import gethostbyname
from gevent._socketcommon import gethostbyname_ex
from gevent._socketcommon import getnameinfo
from gevent._version import version_info
from gevent.hub import _get_hub_noargs as get_hub

spend_on_twins()

__dns__ = ['getaddrinfo', 'gethostbyname', 'gethostbyname_ex', 'gethostbyaddr', 'getnameinfo',
           'getfqdn']
__implements__ = ['create_connection', 'socket', 'SocketType', 'fromfd', 'socketpair'] + __dns__
__extensions__ = ['cancel_wait', 'wait_read', 'wait_write', 'wait_readwrite']
# What `import *` takes of the standard module's: functions and errors, and all numbers and texts.
__imports__ = [
    'error', 'gaierror', 'herror', 'htonl', 'htons', 'ntohl', 'ntohs', 'inet_aton', 'inet_ntoa', 'inet_pton',
    'inet_ntop', 'timeout', 'gethostname', 'getprotobyname', 'getservbyname', 'getservbyport', 'getdefaulttimeout',
    'setdefaulttimeout', 'AddressFamily', 'SocketKind', 'CMSG_LEN', 'CMSG_SPACE', 'dup', 'if_indextoname',
    'if_nameindex', 'if_nametoindex', 'sethostname', 'create_server', 'has_dualstack_ipv6', 'recv_fds', 'send_fds']
__imports__ = [name for name in __imports__ if name in vars(__socket__)]
_NO_NUMBERS = {'CMSG_LEN', 'CMSG_SPACE', 'EAGAIN', 'EBADF', 'EWOULDBLOCK', '_GLOBAL_DEFAULT_TIMEOUT'}
__imports__ += sorted([name for name in vars(__socket__) if name.isupper() and name not in _NO_NUMBERS])
__all__ = __implements__ + __extensions__ + __imports__

_EBADF = 9
_CLOSES_AFTER_POLLING = version_info >= (25, 8)

wait = wait_on_watcher


class _Closed:
    """What a closed socket wraps."""

    def __init__(self, sock, reason):
        self.family, self.type, self.proto = sock.family, sock.type, sock.proto
        self._fd = sock.fileno()
        self._reason = reason

    def fileno(self):
        return -1

    def close(self):
        pass

    def __bool__(self):
        return False

    def __repr__(self):
        return '<socket object [closed proxy at 0x%x fd=%s %s]>' % (id(self), self._fd, self._reason)

    def _refuse(self, *args, **kwargs):
        raise OSError(_EBADF, 'Bad file descriptor')

    send = recv = sendto = recvfrom = bind = listen = connect = connect_ex = _accept = _refuse
    getpeername = getsockname = getsockopt = setsockopt = shutdown = _refuse


class _wrefsocket(_socket.socket):
    """What an open socket wraps."""

    __module__ = 'gevent._socket3'
    __slots__ = ('__weakref__',)


class socket(SocketMixin):
    __module__ = 'gevent._socket3'
    __slots__ = ('_io_refs', '_closed')
    _gevent_sock_class = _wrefsocket

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        self._closed = False
        self._sock = self._gevent_sock_class(family, type, proto, fileno)
        self.timeout = None
        self._io_refs = 0
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
        return '<%s.%s%s at 0x%x%s%s' % (
            self.__class__.__module__, self.__class__.__name__, ' [closed]' if self._closed else '', id(self),
            self._extra_repr(), repr(self._sock)[len('<socket'):])

    def _extra_repr(self):
        return ''

    @property
    def closed(self):
        return self._closed

    def dup(self):
        made = self.__class__(self.family, self.type, self.proto, fileno=_socket.dup(self.fileno()))
        made.settimeout(self.gettimeout())
        return made

    def accept(self):
        fd, address = self._tried('_read_event', lambda: self._sock._accept())
        made = socket(self.family, self.type, self.proto, fileno=fd)
        if _socket.getdefaulttimeout() is None and self.gettimeout():
            made.setblocking(True)
        return made, address

    def recvmsg(self, *args):
        return self._tried('_read_event', lambda: self._sock.recvmsg(*args))

    def recvmsg_into(self, buffers, *args):
        return self._tried('_read_event', lambda: self._sock.recvmsg_into(buffers, *args))

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None):
        return self._once_more(lambda: self._sock.sendmsg(buffers, ancdata, flags, address), self.timeout)

    def sendfile(self, file, offset=0, count=None):
        from _sendfile import send_file  # only here: few programs send files
        return send_file(self, file, offset, count)

    def get_inheritable(self):
        return os.get_inheritable(self.fileno())

    def set_inheritable(self, inheritable):
        os.set_inheritable(self.fileno(), inheritable)

    def makefile(self, mode='r', buffering=None, *, encoding=None, errors=None, newline=None):
        if not set(mode) <= {'r', 'w', 'b'}:
            raise ValueError('invalid mode %r (only r, w, b allowed)')      # as it is, and not which one
        file = __socket__._make_file(self, mode, buffering, encoding, errors, newline)
        self._io_refs += 1
        return file

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
        closed = _Closed(sock, reason)
        close = self._drop_ref_on_close if reason == 'closed' else id
        self.hub.cancel_waits_close_and_then(events, cancel_wait_ex, close, sock)
        self._sock = closed

    def _drop_ref_on_close(self, sock):
        """Whoever else watches the descriptor is told that it is ready; it is closed after that."""
        if not self.hub.loop.closing_fd(sock.fileno()):
            sock.close()
        elif not _CLOSES_AFTER_POLLING:
            self.hub.loop.run_callback(sock.close)
        else:
            check = self.hub.loop.check()

            def close_after_polling():
                check.stop()
                check.close()
                try:
                    sock.close()
                except OSError:
                    pass
            check.start(close_after_polling)

    def _real_close(self):
        self._detach_socket('closed')

    def close(self):
        self._closed = True
        if self._io_refs <= 0:
            self._real_close()

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
    host, port = address
    addresses = list(getaddrinfo(host, port, 0, __socket__.SOCK_STREAM))
    if not addresses:
        raise OSError('getaddrinfo returns an empty list')
    failures = []
    for each in addresses:
        family, kind, proto, _name, where = each
        made = None
        try:
            made = socket(family, kind, proto)
            if timeout is not __socket__._GLOBAL_DEFAULT_TIMEOUT:
                made.settimeout(timeout)
            if source_address:
                made.bind(source_address)
            made.connect(where)
            return made
        except BaseException as error:
            # A timeout, or the end of the greenlet, leaves nothing open either.
            if made is not None:
                made.close()
            if not isinstance(error, OSError) or each is addresses[-1] and not all_errors:
                raise
            failures.append(error)
    raise ExceptionGroup('create_connection failed', failures)


fromfd.__module__ = socketpair.__module__ = 'gevent._socket3'


def __getattr__(name):
    # Everything else is the standard module's.
    if name.startswith('__'):
        raise AttributeError(name)
    return getattr(__socket__, name)
