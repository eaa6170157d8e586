"""Models socket: the class around _socket's, with makefile, and create_connection, create_server, socketpair.

socket.socket is a subclass of _socket.socket whose accept, dup and detach make the like; gevent replaces these names
together.  Families and types print as in CPython, by the names of their enumerations.
"""
import _socket
import os
import sys

from _socket import *
from _socket import _check
from _socket import timeout
from _streams import RawStream as _RawStream
from _streams import make_stream as _make_stream
if sys.version_info < (3, 14):
    import selectors

error = OSError
EBADF = 9
EAGAIN = EWOULDBLOCK = 11


class _Named(int):
    """A member of AddressFamily or SocketKind, which there is once."""
    _enumeration = None
    _names = {}
    _members = {}

    def __new__(cls, value):
        member = cls._members.get(value)
        if member is None:
            if value not in cls._names:
                raise ValueError('%r is not a valid %s' % (value, cls._enumeration))
            member = cls._members[int(value)] = int.__new__(cls, value)
        return member

    @property
    def name(self):
        return self._names[int(self)]

    @property
    def value(self):
        return int(self)

    def __repr__(self):
        return '<%s.%s: %d>' % (self._enumeration, self.name, int(self))

    def __str__(self):
        if sys.version_info >= (3, 11):
            return str(int(self))
        return '%s.%s' % (self._enumeration, self.name)


class AddressFamily(_Named):
    _enumeration = 'AddressFamily'
    _members = {}
    _names = {0: 'AF_UNSPEC', 1: 'AF_UNIX', 2: 'AF_INET', 10: 'AF_INET6'}


class SocketKind(_Named):
    _enumeration = 'SocketKind'
    _members = {}
    _names = {1: 'SOCK_STREAM', 2: 'SOCK_DGRAM', 3: 'SOCK_RAW', 4: 'SOCK_RDM', 5: 'SOCK_SEQPACKET'}


for _kind in (AddressFamily, SocketKind):
    for _number, _name in _kind._names.items():
        globals()[_name] = _kind(_number)


def _named(kind, number):
    return kind(number) if number in kind._names else number


_GLOBAL_DEFAULT_TIMEOUT = object()


class SocketIO(_RawStream):
    """What a file object of makefile reads and writes through."""

    def __init__(self, sock, mode):
        self._sock = sock
        self.mode = mode
        self._timeout_occurred = False

    @property
    def name(self):
        return -1 if self.closed else self._sock.fileno()

    def _check_open(self):
        if self.closed:
            raise ValueError('I/O operation on closed socket.')

    def fileno(self):
        self._check_open()
        return self._sock.fileno()

    def recv_some(self, size):
        if self._timeout_occurred:
            raise OSError('cannot read from timed out object')
        try:
            return self._sock.recv(size)
        except BlockingIOError:
            return None
        except timeout:
            self._timeout_occurred = True
            raise

    def send_some(self, data):
        try:
            return self._sock.send(data)
        except BlockingIOError:
            return None

    def close_source(self):
        self._sock._decref_socketios()


def _make_file(sock, mode, buffering, encoding, errors, newline):
    """What makefile() answers."""
    kinds = ''.join(letter for letter in 'rw' if letter in mode) or 'r'
    if buffering == 0 and 'b' not in mode:
        raise ValueError('unbuffered streams must be binary')
    raw = SocketIO(sock, kinds + 'b')
    if 'b' in mode:
        return _make_stream(raw, raw.mode, buffering)
    made = _make_stream(raw, kinds, buffering, encoding, errors, newline)
    made.mode = mode
    return made


class socket(_socket.socket):

    __slots__ = ['__weakref__', '_io_refs', '_closed']

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        _socket.socket.__init__(self, family, type, proto, fileno)
        self._io_refs = 0
        self._closed = False

    def __enter__(self):
        return self

    def __exit__(self, *details):
        if not self._closed:
            self.close()

    def __repr__(self):
        text = '<%s.%s%s fd=%i' % (self.__class__.__module__, self.__class__.__qualname__,
                                   ' [closed]' if self._closed else '', self.fileno())
        if sys.version_info >= (3, 11):
            text += ', family=%d, type=%d, proto=%d' % (self.family, self.type, self.proto)
        else:
            text += ', family=%s, type=%s, proto=%d' % (self.family, self.type, self.proto)
        if not self._closed:
            for label, ask in (('laddr', self.getsockname), ('raddr', self.getpeername)):
                try:
                    address = ask()
                except OSError:
                    continue
                if address:
                    text += ', %s=%s' % (label, address)
        return text + '>'

    def __getstate__(self):
        raise TypeError(f'cannot pickle {self.__class__.__name__!r} object')

    @property
    def family(self):
        return _named(AddressFamily, self._family)

    @property
    def type(self):
        return _named(SocketKind, self._type)

    def dup(self):
        made = self.__class__(self.family, self.type, self.proto, fileno=dup(self.fileno()))
        made.settimeout(self.gettimeout())
        return made

    def accept(self):
        fd, address = self._accept()
        made = socket(self.family, self.type, self.proto, fileno=fd)
        if getdefaulttimeout() is None and self.gettimeout():
            made.setblocking(True)
        return made, address

    def makefile(self, mode='r', buffering=None, *, encoding=None, errors=None, newline=None):
        if not set(mode) <= {'r', 'w', 'b'}:
            raise ValueError('invalid mode %r (only r, w, b allowed)' % (mode,))
        file = _make_file(self, mode, buffering, encoding, errors, newline)
        self._io_refs += 1
        return file

    def sendfile(self, file, offset=0, count=None):
        from _sendfile import copy_file  # only here: few programs send files
        return copy_file(self, file, offset, count)

    def _decref_socketios(self):
        if self._io_refs > 0:
            self._io_refs -= 1
        if self._closed:
            self.close()

    def _real_close(self, _ss=_socket.socket):
        _ss.close(self)

    def close(self):
        self._closed = True
        if self._io_refs <= 0:
            self._real_close()

    def detach(self):
        self._closed = True
        return _socket.socket.detach(self)

    def get_inheritable(self):
        return os.get_inheritable(self.fileno())

    def set_inheritable(self, inheritable):
        os.set_inheritable(self.fileno(), inheritable)


SocketType = socket


def fromfd(fd, family, type, proto=0):
    return socket(family, type, proto, dup(fd))


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    first, second = _socket.socketpair(AF_UNIX if family is None else family, type, proto)
    return (socket(AF_UNIX, type, proto, first.detach()), socket(AF_UNIX, type, proto, second.detach()))


def getfqdn(name=''):
    return 'localhost'


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    return [(AddressFamily(found), SocketKind(kind), *more)
            for found, kind, *more in _socket.getaddrinfo(host, port, family, type, proto, flags)]


def _connection(address, timeout, source_address, all_errors):
    host, port = address
    failures = []
    for family, kind, proto, _name, where in getaddrinfo(host, port, 0, SOCK_STREAM):
        made = None
        try:
            made = socket(family, kind, proto)
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                made.settimeout(timeout)
            if source_address:
                made.bind(source_address)
            made.connect(where)
            return made
        except error as problem:
            if not all_errors:
                failures.clear()
            failures.append(problem)
            if made is not None:
                made.close()
    if not failures:
        raise error('getaddrinfo returns an empty list')
    if all_errors:
        raise ExceptionGroup('create_connection failed', failures)
    raise failures[0]


if sys.version_info >= (3, 11):
    def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
        """Connect to the first of the addresses that *address* means and that answers."""
        return _connection(address, timeout, source_address, all_errors)
else:
    def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None):
        """Connect to the first of the addresses that *address* means and that answers."""
        return _connection(address, timeout, source_address, False)


def has_dualstack_ipv6():
    return False


if sys.version_info >= (3, 9):
    def send_fds(sock, buffers, fds, flags=0, address=None):
        import array
        return sock.sendmsg(buffers, [(SOL_SOCKET, SCM_RIGHTS, array.array('i', fds))])

    def recv_fds(sock, bufsize, maxfds, flags=0):
        import array
        fds = array.array('i')
        message, ancdata, flags, address = sock.recvmsg(bufsize, CMSG_LEN(maxfds * fds.itemsize))
        for level, kind, data in ancdata:
            if (level, kind) == (SOL_SOCKET, SCM_RIGHTS):
                fds.frombytes(data[:len(data) - len(data) % fds.itemsize])
        return message, list(fds), flags, address


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    if dualstack_ipv6 and family != AF_INET6:
        raise ValueError('dualstack_ipv6 requires AF_INET6 family')
    made = socket(family, SOCK_STREAM)
    try:
        made.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            made.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if family == AF_INET6:
            made.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, not dualstack_ipv6)
        try:
            made.bind(address)
        except error as refused:
            where = '%s (while attempting to bind on address %r)' % (refused.strerror, address)
            raise error(refused.errno, where) from None
        made.listen() if backlog is None else made.listen(backlog)
        return made
    except error:
        made.close()
        raise
