"""Models multiprocessing.connection: objects through pipes, and waiting for several of them.

All versions.  Descriptors are read and written natively, whatever is patched; waiting goes by selectors.  Who connects
to a Listener proves that he has its key, and the Listener that it has his; the digests here are the key and the
challenge themselves.  Left out: XmlListener and XmlClient.
"""
import itertools
import os
import selectors
import socket
import struct
import time

import _unmodelled
from multiprocessing import util
from multiprocessing.context import AuthenticationError
from multiprocessing.reduction import DupFd as _DupFd
from multiprocessing.reduction import ForkingPickler as _ForkingPickler

__all__ = ['Client', 'Listener', 'Pipe', 'wait']

_WaitSelector = selectors.PollSelector


class Connection:
    _read = staticmethod(os.read)
    _write = staticmethod(os.write)
    _close_handle = staticmethod(os.close)

    def __init__(self, handle, readable=True, writable=True):
        self._handle = handle
        self._readable = readable
        self._writable = writable

    @property
    def closed(self):
        return self._handle is None

    @property
    def readable(self):
        return self._readable

    @property
    def writable(self):
        return self._writable

    def fileno(self):
        self._check_closed()
        return self._handle

    def close(self):
        if self._handle is not None:
            handle, self._handle = self._handle, None
            self._close_handle(handle)

    def _check_closed(self):
        if self._handle is None:
            raise OSError('handle is closed')

    def _check_readable(self):
        self._check_closed()
        if not self._readable:
            raise OSError('connection is write-only')

    def _check_writable(self):
        self._check_closed()
        if not self._writable:
            raise OSError('connection is read-only')

    def send_bytes(self, data, offset=0, size=None):
        self._check_writable()
        view = memoryview(data)
        if view.itemsize > 1:
            view = view.cast('B')
        count = len(view)
        if offset < 0:
            raise ValueError('offset is negative')
        if count < offset:
            raise ValueError('buffer length < offset')
        if size is None:
            size = count - offset
        elif size < 0:
            raise ValueError('size is negative')
        elif offset + size > count:
            raise ValueError('buffer length < offset + size')
        self._send(struct.pack('!i', size) + bytes(view[offset:offset + size]))

    def send(self, obj):
        self._check_writable()
        self.send_bytes(_ForkingPickler.dumps(obj))

    def _send(self, data):
        while data:
            data = data[self._write(self._handle, data):]

    def recv_bytes(self, maxlength=None):
        self._check_readable()
        size, = struct.unpack('!i', self._receive(4))
        if maxlength is not None and size > maxlength:
            self._readable = False
            raise OSError('bad message length')
        return self._receive(size)

    def recv_bytes_into(self, buf, offset=0):
        room = memoryview(buf)
        if offset < 0:
            raise ValueError('negative offset')
        if offset > len(room):
            raise ValueError('offset too large')
        data = self.recv_bytes()
        if offset + len(data) > len(room):
            from multiprocessing.context import BufferTooShort
            raise BufferTooShort(data)
        room[offset:offset + len(data)] = data
        return len(data)

    def recv(self):
        return _ForkingPickler.loads(self.recv_bytes())

    def _receive(self, size):
        got = b''
        while len(got) < size:
            chunk = self._read(self._handle, size - len(got))
            if not chunk:
                if got:
                    raise OSError('got end of file during message')
                raise EOFError
            got += chunk
        return got

    def poll(self, timeout=0.0):
        self._check_readable()
        return bool(wait([self], timeout))

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()


def _reduce_connection(conn):
    return _rebuild_connection, (_DupFd(conn.fileno()), conn.readable, conn.writable)


def _rebuild_connection(df, readable, writable):
    return Connection(df.detach(), readable, writable)


_ForkingPickler.register(Connection, _reduce_connection)


def Pipe(duplex=True):
    if duplex:
        ends = socket.socketpair()
        for end in ends:
            end.setblocking(True)
        return tuple(Connection(end.detach()) for end in ends)
    reads, writes = os.pipe()
    return Connection(reads, writable=False), Connection(writes, readable=False)


def wait(object_list, timeout=None):
    """Those that can be read, or have ended, within *timeout*."""
    with _WaitSelector() as selector:
        for each in object_list:
            selector.register(each, selectors.EVENT_READ)
        deadline = None if timeout is None else time.monotonic() + timeout
        while True:
            ready = selector.select(timeout)
            if ready:
                return [key.fileobj for key, _events in ready]
            if timeout is not None:
                timeout = deadline - time.monotonic()
                if timeout < 0:
                    return ready


_listener_counter = itertools.count()


def arbitrary_address(family):
    if family == 'AF_INET':
        return ('localhost', 0)
    if family == 'AF_UNIX':
        return '%s/listener-%d' % (util.get_temp_dir(), next(_listener_counter))
    raise ValueError('unrecognized family')


def address_type(address):
    if type(address) is tuple:
        return 'AF_INET'
    if type(address) is str:
        return 'AF_UNIX'
    raise ValueError('address type of %r unrecognized' % address)


def _check_key(authkey):
    if authkey is not None and not isinstance(authkey, bytes):
        raise TypeError('authkey should be a byte string')


class Listener:

    def __init__(self, address=None, family=None, backlog=1, authkey=None):
        family = family or (address and address_type(address)) or 'AF_UNIX'
        _check_key(authkey)
        self._socket = socket.socket(getattr(socket, family))
        try:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self._socket.setblocking(True)
            self._socket.bind(address or arbitrary_address(family))
            self._socket.listen(backlog)
            self._address = self._socket.getsockname()
        except OSError:
            self._socket.close()
            raise
        self._authkey = authkey
        self._last_accepted = None
        self._unlink = None
        if family == 'AF_UNIX' and not self._address.startswith('\0'):
            self._unlink = util.Finalize(self, os.unlink, (self._address,), exitpriority=0)

    def accept(self):
        if self._socket is None:
            raise OSError('listener is closed')
        s, self._last_accepted = self._socket.accept()
        s.setblocking(True)
        made = Connection(s.detach())
        if self._authkey is not None:
            deliver_challenge(made, self._authkey)
            answer_challenge(made, self._authkey)
        return made

    def close(self):
        closing, self._socket = self._socket, None
        if closing is not None:
            closing.close()
            unlink, self._unlink = self._unlink, None
            if unlink is not None:
                unlink()

    @property
    def address(self):
        return self._address

    @property
    def last_accepted(self):
        return self._last_accepted

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()


def Client(address, family=None, authkey=None):
    with socket.socket(getattr(socket, family or address_type(address))) as s:
        s.setblocking(True)
        s.connect(address)
        made = Connection(s.detach())
    _check_key(authkey)
    if authkey is not None:
        answer_challenge(made, authkey)
        deliver_challenge(made, authkey)
    return made


_CHALLENGE, _WELCOME, _FAILURE = b'#CHALLENGE#', b'#WELCOME#', b'#FAILURE#'


def deliver_challenge(connection, authkey):
    if not isinstance(authkey, bytes):
        raise ValueError('Authkey must be bytes, not {0!s}'.format(type(authkey)))
    message = os.urandom(20)
    connection.send_bytes(_CHALLENGE + message)
    if connection.recv_bytes(256) != authkey + message:
        connection.send_bytes(_FAILURE)
        raise AuthenticationError('digest received was wrong')
    connection.send_bytes(_WELCOME)


def answer_challenge(connection, authkey):
    if not isinstance(authkey, bytes):
        raise ValueError('Authkey must be bytes, not {0!s}'.format(type(authkey)))
    message = connection.recv_bytes(256)
    assert message.startswith(_CHALLENGE), 'message = %r' % message
    connection.send_bytes(authkey + message[len(_CHALLENGE):])
    if connection.recv_bytes(256) != _WELCOME:
        raise AuthenticationError('digest sent was rejected')


__getattr__ = _unmodelled.attribute(globals(), {'objects as XML': ('XmlListener', 'XmlClient')})
