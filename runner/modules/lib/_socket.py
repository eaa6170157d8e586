"""Models CPython's _socket: the socket object, its blocking and timing out, names of the local machine.

Sockets reach only each other (modules/descriptors/descriptors.h). A timeout makes the descriptor non-blocking and
waits in poll, natively. Left out: everything outside this machine, which is unsupported, ancillary data but
SCM_RIGHTS, and the effects of most options.
"""
import _descriptors
import _os
import sys
import time as _time

import _ancillary_data
import _socket_options
from _ancillary_data import CMSG_LEN
from _ancillary_data import CMSG_SPACE
from _ancillary_data import SCM_RIGHTS
from _descriptors import integer_argument as _integer
from _frames import unsupported
from _host_names import *
from _host_names import host_of_address as _host_of_address
from _inet_numbers import *
from _receive_buffers import fill as _fill
from _receive_buffers import room_in as _room_in
from _services import getservbyname
from _services import getservbyport
from _socket_options import *
from _system_calls import check as _check
from _system_calls import warn_unclosed as _warn_unclosed
from _weakref import close_when_gone as _close_when_gone
from _weakref import need_no_closing as _need_no_closing

AF_UNSPEC = 0
AF_UNIX = 1
AF_INET = 2
AF_INET6 = 10
_LARGEST_DATAGRAM = 65536
SOCK_STREAM = 1
SOCK_DGRAM = 2
SOCK_RAW = 3
SOCK_RDM = 4
SOCK_SEQPACKET = 5
SOCK_NONBLOCK = 2048
SOCK_CLOEXEC = 524288
SHUT_RD = 0
SHUT_WR = 1
SHUT_RDWR = 2
SOMAXCONN = 4096
MSG_PEEK = 2
MSG_CTRUNC = 8
MSG_TRUNC = 32
MSG_DONTWAIT = 64
MSG_WAITALL = 256
MSG_NOSIGNAL = 16384
INADDR_ANY, INADDR_LOOPBACK, INADDR_BROADCAST = 0, 0x7f000001, 0xffffffff
has_ipv6 = True

error = OSError
if sys.version_info >= (3, 10):
    timeout = TimeoutError
else:
    class timeout(OSError):
        pass
    timeout.__module__ = 'socket'

_LAST_FAMILY, _LAST_TYPE = 45, 10       # that Linux has
_TYPES = {AF_UNIX: (SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET), AF_INET: (SOCK_STREAM, SOCK_DGRAM),
          AF_INET6: (SOCK_STREAM, SOCK_DGRAM)}
_default_timeout = None


def getdefaulttimeout():
    return _default_timeout


def setdefaulttimeout(seconds):
    global _default_timeout
    _default_timeout = _timeout_value(seconds)


def _timeout_value(seconds):
    if seconds is None:
        return None
    seconds = _descriptors.seconds_argument(seconds)
    if seconds < 0:
        raise ValueError('Timeout value out of range')
    return seconds


def _bytes_of(data):
    if isinstance(data, str) or hasattr(data, '__index__'):    # of which bytes() would make some, or say other words
        raise TypeError("a bytes-like object is required, not '%s'" % type(data).__name__)
    if isinstance(data, memoryview) and isinstance(data.obj, bytes):
        return data     # which is as good, and would be copied again and again by who sends much
    return bytes(data)


_MOST_OF_PATH = 108


def _refused_by_nobody(path):
    """The error where nobody is bound to the path of a socket; the file of who was may be there still."""
    if path.startswith('\0'):
        return -111
    import _files
    return -111 if path and _files.exists(_files.whole(path)) else -2


def _check_known(family, type):
    """In the order of Linux: flags of the type, the family, the type itself."""
    if type & ~(15 | SOCK_CLOEXEC | SOCK_NONBLOCK):
        raise OSError(22, 'Invalid argument')
    if not 0 <= family <= _LAST_FAMILY:
        raise OSError(97, 'Address family not supported by protocol')
    if type & 15 > _LAST_TYPE:
        raise OSError(22, 'Invalid argument')


class socket:

    __slots__ = ('_fd', '_family', '_type', 'proto', '_timeout')

    def __new__(cls, *args, **kwargs):
        made = object.__new__(cls)
        made._fd = -1       # for who closes it, or lets it go, if __init__ made none
        made._family = made._type = made.proto = 0
        made._timeout = None
        return made

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is None:
            family = AF_INET if family == -1 else _integer(family)
            type = SOCK_STREAM if type == -1 else _integer(type)
            _check_known(family, type)
            if family not in (AF_INET, AF_INET6, AF_UNIX) or type & 15 not in _TYPES[family]:
                unsupported('sockets of this family or type')
            self._fd = _check(_descriptors.socket(family, type & 15))
        else:
            if fileno < 0:
                raise ValueError('negative file descriptor')
            found = _check(_descriptors.kind(fileno)) if family == -1 or type == -1 else None
            family = found[0] if family == -1 else int(family)
            type = found[1] if type == -1 else int(type)
            self._fd = int(fileno)
        self._family = family
        self._type = type & 15
        self.proto = 0 if proto == -1 else proto
        self._set_timeout(0.0 if type & SOCK_NONBLOCK else _default_timeout)
        _close_when_gone(self)

    def __del__(self):
        if self._fd >= 0:
            _warn_unclosed('socket', '', self)
            _descriptors.close(self._fd)

    def __repr__(self):
        return '<socket object, fd=%d, family=%d, type=%d, proto=%d>' % (self._fd, self._family, self._type, self.proto)

    def _set_timeout(self, seconds):
        self._timeout = seconds
        _descriptors.set_blocking(self._fd, seconds is None)

    @property
    def family(self):
        return self._family

    @property
    def type(self):
        return self._type

    @property
    def timeout(self):
        return self._timeout

    def fileno(self):
        return self._fd

    def settimeout(self, seconds):
        self._set_timeout(_timeout_value(seconds))

    def gettimeout(self):
        return self._timeout

    def setblocking(self, flag):
        self._set_timeout(None if flag else 0.0)

    def getblocking(self):
        return self._timeout != 0.0

    def _fd_open(self):
        if self._fd < 0:
            _check(-9)
        return self._fd

    def _blocking(self, call, events, *args):
        """*call*, waiting for *events* as long as the timeout allows."""
        fd = self._fd_open()
        end = None if self._timeout is None else _time.monotonic() + self._timeout
        result = call(fd, *args)
        while isinstance(result, int) and result == -11 and self._timeout != 0.0:
            left = None if end is None else end - _time.monotonic()
            if left is not None and left <= 0 or not _descriptors.wait(((fd, events),), left):
                raise timeout('timed out')
            result = call(fd, *args)
        return _check(result)

    def _to_kernel(self, address, called):
        if self._family == AF_UNIX:
            if isinstance(address, (str, bytes)):
                path = address if isinstance(address, str) else address.decode('utf-8', 'surrogateescape')
                if len(path.encode('utf-8', 'surrogateescape')) >= _MOST_OF_PATH + path.startswith('\0'):
                    raise OSError('AF_UNIX path too long')
                return path, 0
            raise TypeError('a bytes-like object is required, not %r' % type(address).__name__)
        if not isinstance(address, tuple):
            raise TypeError('%s(): AF_INET address must be tuple, not %s' % (called, type(address).__name__))
        if self._family == AF_INET and len(address) != 2:
            raise TypeError('AF_INET address must be a pair (host, port)')
        if not 0 <= _integer(address[1]) <= 65535:
            raise OverflowError('%s(): port must be 0-65535.' % called)
        return _host_of_address(address[0], self._family), address[1]

    def _from_kernel(self, address):
        if self._family == AF_UNIX:
            return address[0]
        if self._family == AF_INET6:
            host = {'': '::', '0.0.0.0': '::', '127.0.0.1': '::1'}.get(address[0], address[0])
            return host, address[1], 0, 0
        return address if address[0] else ('0.0.0.0', address[1])

    def bind(self, address):
        host, port = self._to_kernel(address, 'bind')
        has_file = self._family == AF_UNIX and host and not host.startswith('\0')
        if has_file:
            import _files
            path = _files.whole(host)
            _check(-98 if _files.exists(path) else 0)
            try:
                made = _files.make(path, host)
            except OSError as error:
                _check(-error.errno)
            made.mode = made.mode | _files.SOCKET | 0o777 & ~_os.umask()
        _check(_descriptors.bind(self._fd_open(), host, port))

    def listen(self, backlog=128):
        _integer(backlog)
        _check(_descriptors.listen(self._fd_open()) if self._type != SOCK_DGRAM else -95)

    def _accept(self):
        _check(-95 if self._type == SOCK_DGRAM else 0)
        if self._timeout and not _descriptors.wait(((self._fd_open(), 1),), self._timeout):
            raise timeout('timed out')      # whether it listens or not
        fd, address = self._blocking(_descriptors.accept, 1)
        return fd, self._from_kernel(address)

    def _connect(self, address, called):
        host, port = self._to_kernel(address, called)
        result = _descriptors.connect(self._fd_open(), host, port, self._timeout != 0.0)
        return _refused_by_nobody(host) if result == -2 else result

    def connect_ex(self, address):
        return -self._connect(address, 'connect_ex')

    def connect(self, address):
        _check(self._connect(address, 'connect'))

    def recv(self, bufsize, flags=0):
        if _integer(bufsize) < 0:
            raise ValueError('negative buffersize in recv')
        data = self._blocking(_descriptors.read, 1, bufsize, bool(flags & MSG_PEEK))
        if flags & MSG_WAITALL and self._timeout is None and self._type == SOCK_STREAM:
            while 0 < len(data) < bufsize:      # what does not block has what is there, in spite of the flag
                more = self._blocking(_descriptors.read, 1, bufsize - len(data), False)
                if not more:
                    break
                data += more
        return data

    def recv_into(self, buffer, nbytes=0, flags=0):
        size = _room_in(buffer, nbytes, 'recv_into')
        return _fill(buffer, self.recv(size, flags)) if size else 0

    def recvfrom_into(self, buffer, nbytes=0, flags=0):
        data, address = self.recvfrom(_room_in(buffer, nbytes, 'recvfrom_into'), flags)
        return _fill(buffer, data), address

    def recvfrom(self, bufsize, flags=0):
        if _integer(bufsize) < 0:
            raise ValueError('negative buffersize in recvfrom')
        result = self._blocking(_descriptors.receive_from, 1, bufsize, bool(flags & MSG_PEEK))
        data, address = (result, None) if isinstance(result, bytes) else result
        # A connection does not tell, and who is bound to no path has no name.
        told = address is not None and self._type != SOCK_STREAM
        return data, self._from_kernel(address) or None if told else None

    def send(self, data, flags=0):
        _integer(flags)
        return self._blocking(_descriptors.write, 4, _bytes_of(data))

    def sendall(self, data, flags=0):
        _integer(flags)
        left = _bytes_of(data)
        while left:
            left = left[self.send(left):]

    def sendto(self, data, *flags_and_address):
        if not 1 <= (given := len(flags_and_address)) <= 2:
            raise TypeError('sendto() takes 2 or 3 arguments (%d given)' % (1 + given))
        host, port = self._to_kernel(flags_and_address[-1], 'sendto')
        return self._blocking(self._send_to, 4, _bytes_of(data), host, port)

    def _send_to(self, fd, data, host, port):
        result = _descriptors.send_to(fd, data, host, port)
        return _refused_by_nobody(host) if result == -2 else result

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None):
        if address is not None:
            unsupported('sendmsg() with an address')
        data = b''.join(_bytes_of(each) for each in buffers)
        fds = _ancillary_data.descriptors_in(ancdata)
        return self._blocking(_descriptors.send_files, 4, data, fds) if fds else self.send(data)

    def recvmsg(self, bufsize, ancbufsize=0, flags=0):
        if self._type == SOCK_DGRAM and self._family != AF_UNIX:
            whole, _sender = self.recvfrom(_LARGEST_DATAGRAM, MSG_PEEK)
            data, sender = self.recvfrom(bufsize, flags)
            return data, [], MSG_TRUNC if len(whole) > bufsize else 0, sender
        data, fds = self._blocking(_descriptors.receive_files, 1, bufsize)
        fds, lost = _ancillary_data.split_for(ancbufsize, fds)
        for fd in lost:
            _descriptors.close(fd)
        return data, _ancillary_data.of_descriptors(fds), MSG_CTRUNC if lost else 0, None

    def recvmsg_into(self, buffers, ancbufsize=0, flags=0):
        buffers = [memoryview(each) for each in buffers]
        data, *others = self.recvmsg(sum(len(each) for each in buffers), ancbufsize, flags)
        place = 0
        for each in buffers:
            part = data[place:place + len(each)]
            _fill(each, part)
            place += len(part)
        return (len(data), *others)

    def shutdown(self, how):
        _check(_descriptors.shutdown(self._fd_open(), how) if 0 <= _integer(how) <= 2 else -22)

    def close(self):
        fd, self._fd = self._fd, -1
        _need_no_closing(self)
        if fd >= 0:
            _check(_descriptors.close(fd))

    def detach(self):
        fd, self._fd = self._fd, -1
        _need_no_closing(self)
        return fd

    def getsockname(self):
        return self._from_kernel(_check(_descriptors.address(self._fd_open(), False)))

    def getpeername(self):
        return self._from_kernel(_check(_descriptors.address(self._fd_open(), True)))

    def getsockopt(self, level, option, size=0):
        self._fd_open()
        return _socket_options.get(self, level, option, size)

    def setsockopt(self, level, option, value, size=None):
        self._fd_open()
        _socket_options.put(self, level, option, value)


SocketType = socket


def socketpair(family=AF_UNIX, type=SOCK_STREAM, proto=0):
    first, second = _check(_descriptors.socketpair(int(type) & 15))
    return socket(AF_UNIX, type, proto, first), socket(AF_UNIX, type, proto, second)


def dup(fd):
    return _check(_descriptors.dup(fd))


def close(fd):
    _check(_descriptors.close(fd))
