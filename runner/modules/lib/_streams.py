"""Byte streams on something that can be read from and written to: the ends of pipes, what socket.makefile() gives.

They model raw streams such as io.FileIO, and io.BufferedReader, BufferedWriter and BufferedRWPair around these, as far
as there is no place to seek; text is put around them by _text_wrapper.
"""
import io

import _descriptors
import _system_calls
from _buffer_lock import BufferLock
from _line_iteration import LineIteration
from _weakref import close_when_gone
from _weakref import need_no_closing


class _Stream(LineIteration):
    closed = False

    def __del__(self):
        if not self.closed:
            try:
                self.close()
            except Exception:
                pass

    def isatty(self):
        return False

    def seekable(self):
        return False

    def readinto(self, buffer):
        data = self.read(len(buffer))
        if data is None:
            return None     # nothing was there, and it does not wait
        buffer[:len(data)] = data
        return len(data)

    def readlines(self, hint=-1):
        lines = []
        size = 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
                break
        return lines

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *details):
        self.close()


class RawStream(_Stream):
    """Each call is one of the system's.  A kind has fileno(), and recv_some(size), send_some(data), send_all(data) and
    close_source(), which block as whoever made them wants it.
    """
    mode = 'rb+'

    def _check_open(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    def readable(self):
        return 'r' in self.mode

    def writable(self):
        return 'w' in self.mode or '+' in self.mode

    def read(self, size=-1):
        self._check_open()
        if not self.readable():
            raise io.UnsupportedOperation('File not open for reading')
        if size is not None and size >= 0:
            return self.recv_some(size)
        parts = []
        while True:
            data = self.recv_some(io.DEFAULT_BUFFER_SIZE)
            if not data:
                return b''.join(parts) if parts else data
            parts.append(data)

    def readall(self):
        return self.read()

    def readline(self, limit=-1):
        self._check_open()
        line = b''
        while not line.endswith(b'\n') and len(line) != limit:
            byte = self.recv_some(1)
            if not byte:
                break
            line += byte
        return line

    def write(self, data):
        self._check_open()
        if not self.writable():
            raise io.UnsupportedOperation('File not open for writing')
        return self.send_some(_bytes_of(data))

    def flush(self):
        self._check_open()

    def close(self):
        if not self.closed:
            self.closed = True
            need_no_closing(self)
            self.close_source()


class FileIO(RawStream):
    """On a descriptor, natively."""
    __module__ = '_io'

    def __init__(self, fd, mode, closefd=True):
        self._fd = self.name = fd
        self.mode = mode
        self.closefd = closefd

    def __repr__(self):
        if self.closed:
            return '<_io.FileIO [closed]>'
        return '<_io.FileIO name=%r mode=%r closefd=%r>' % (self.name, self.mode, self.closefd)

    def fileno(self):
        self._check_open()
        return self._fd

    def recv_some(self, size):
        return _system_calls.read(self._fd, size)

    def send_all(self, data):
        _system_calls.write(self._fd, data)

    def send_some(self, data):
        self.send_all(data)
        return len(data)

    def close_source(self):
        if self.closefd:
            _system_calls.check(_descriptors.close(self._fd))


def _bytes_of(data):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(data)


class _Buffered(_Stream):

    def __init__(self, raw, buffer_size=io.DEFAULT_BUFFER_SIZE):
        self.raw = raw
        self._size = buffer_size
        self._ahead = b''
        self._place = 0     # up to where that was asked for
        self._unwritten = b''
        self._lock = BufferLock(type(self).__name__, raw)
        self._reading = self._writing = self._lock

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    def __repr__(self):
        return '<_io.%s name=%r>' % (type(self).__name__, self.name)

    def _check_open(self):
        if self.closed:
            raise ValueError(self._when_closed)

    def fileno(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')
        return self.raw.fileno()

    def readable(self):
        return False

    def writable(self):
        return False

    def read(self, size=-1):
        raise io.UnsupportedOperation('read')

    def write(self, data):
        raise io.UnsupportedOperation('write')

    def flush(self):
        if self.closed:
            raise ValueError('flush of closed file')

    def close(self):
        with self._lock:
            if self.closed:
                return
        need_no_closing(self)
        try:
            self.flush()
        finally:
            with self._lock:
                self.closed = True
                self.raw.close()

    def detach(self):
        self.flush()
        self.closed = True
        return self.raw


class _Reading:
    _when_closed = 'read of closed file'

    def readable(self):
        return True

    def _fetch(self):
        """Whether more could be read."""
        data = self.raw.recv_some(self._size)
        self._would_block = data is None
        if data:
            self._ahead = self._ahead[self._place:] + data
            self._place = 0
        return bool(data)

    def _take(self, size):
        start = self._place
        self._place = min(start + size, len(self._ahead))
        return self._ahead[start:self._place]

    def _left(self):
        return len(self._ahead) - self._place

    def read(self, size=-1):
        self._check_open()
        if size is not None and 0 <= size <= self._left():
            return self._take(size)
        with self._reading:
            self._would_block = False
            parts = [self._take(self._left())]
            if size is None or size < 0:
                while self._fetch():
                    parts.append(self._take(self._left()))
            else:
                size -= len(parts[0])
                while self._left() < size and self._fetch():
                    pass
                parts.append(self._take(size))
        data = b''.join(parts)
        return None if self._would_block and not data else data

    def read1(self, size=-1):
        self._check_open()
        if not self._left():
            with self._reading:
                self._fetch()
        return self._take(self._left() if size < 0 else size)

    def peek(self, size=0):
        self._check_open()
        with self._reading:
            if not self._left():
                self._fetch()
            return self._ahead[self._place:]

    def readline(self, limit=-1):
        self._check_open()
        limited = limit is not None and limit >= 0
        if self._ahead.find(b'\n', self._place) < 0:
            with self._reading:
                while not (limited and self._left() >= limit) and self._fetch():
                    if self._ahead.find(b'\n', self._place) >= 0:
                        break
        end = self._ahead.find(b'\n', self._place) + 1 or len(self._ahead)
        return self._take(min(end - self._place, limit) if limited else end - self._place)


class _Writing:
    _when_closed = 'write to closed file'

    def writable(self):
        return True

    def write(self, data):
        self._check_open()
        data = _bytes_of(data)
        with self._writing:
            if len(self._unwritten) + len(data) > self._size:
                self._send_unwritten()
                if len(data) > self._size:
                    self.raw.send_all(data)
                    return len(data)
            self._unwritten += data
        return len(data)

    def flush(self):
        super().flush()
        with self._writing:
            self._send_unwritten()

    def _send_unwritten(self):
        if self._unwritten:
            data, self._unwritten = self._unwritten, b''
            self.raw.send_all(data)


class BufferedReader(_Reading, _Buffered):
    __module__ = '_io'


class BufferedWriter(_Writing, _Buffered):
    __module__ = '_io'


class BufferedRWPair(_Writing, _Reading, _Buffered):
    __module__ = '_io'
    __repr__ = object.__repr__
    name = mode = property()    # there are two under it

    def __init__(self, raw, buffer_size=io.DEFAULT_BUFFER_SIZE):
        super().__init__(raw, buffer_size)
        self._reading = BufferLock('BufferedReader', raw)

    def __del__(self):
        # The reader goes first, and closes what is under both.
        self._unwritten = b''
        _Buffered.__del__(self)


def make_stream(raw, mode, buffering=-1, encoding=None, errors=None, newline=None, line_buffering=False,
                write_through=False):
    """*raw*, or what goes around it in that mode."""
    if buffering is None or buffering < 0:
        buffering = io.DEFAULT_BUFFER_SIZE
    stream = raw
    if buffering:
        reads, writes = 'r' in mode, bool(set(mode) & set('wax+'))
        kind = BufferedRWPair if reads and writes else BufferedReader if reads else BufferedWriter
        stream = kind(raw, buffering)
    if 'b' in mode:
        close_when_gone(stream)
        return stream
    return io.TextIOWrapper(stream, encoding, errors, newline, line_buffering, write_through)
