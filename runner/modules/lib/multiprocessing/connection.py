"""Models multiprocessing.connection: objects through pipes, and waiting for several of them.

All versions.  Descriptors are read and written natively, whatever is patched; waiting goes by selectors.
"""
import os
import selectors
import socket
import struct
import time

from multiprocessing import _serialized

__all__ = ['Pipe', 'Connection', 'wait']

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
        part = data[offset:] if size is None else data[offset:offset + size]
        self._send(struct.pack('!i', len(part)) + part)

    def send(self, obj):
        self._check_writable()
        self.send_bytes(_serialized.dumps(obj))

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

    def recv(self):
        return _serialized.loads(self.recv_bytes())

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
