"""Models CPython's BufferedReader, BufferedWriter, BufferedRWPair and BufferedRandom around a raw stream.

A raw stream of the library (_streams.RawStream) is read by its recv_some() and written by its send_all(), if it has
that; any other one by readinto(), readall() and write(), as programs define them.
"""
from _buffer_lock import BufferLock
from _extension_types import compiled
from _io_bases import DEFAULT_BUFFER_SIZE
from _io_bases import OrStandard
from _io_bases import UnsupportedOperation
from _io_bases import _BufferedIOBase
from _io_bases import bytes_of
from _io_bases import close_dropped
from _io_bases import shown_type
from _io_bases import standard_types
from _weakref import need_no_closing


class _Buffered(_BufferedIOBase, metaclass=OrStandard):

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self._check_raw(raw)
        if buffer_size <= 0:
            raise ValueError('buffer size must be strictly positive')
        self._raw = raw
        self._size = buffer_size
        self._ahead = b''
        self._place = 0     # up to where that was asked for
        self._unwritten = b''
        self._lock = BufferLock(type(self).__name__, raw)
        self._reading = self._writing = self._lock

    def _dealloc_warn(self, source):
        warn = getattr(self._raw, '_dealloc_warn', None)
        if warn is not None:
            warn(source)

    def __del__(self):
        if self._raw is not None and not self.closed:
            self._dealloc_warn(self)
            close_dropped(self)

    @property
    def raw(self):
        return self._raw

    def _under(self):
        if self._raw is None:
            raise ValueError('raw stream has been detached')
        return self._raw

    @property
    def name(self):
        return self._under().name

    @property
    def mode(self):
        return self._under().mode

    @property
    def closed(self):
        return self._under().closed

    def __repr__(self):
        try:
            return '<%s name=%r>' % (shown_type(self), self.name)
        except (AttributeError, ValueError):
            return '<%s>' % shown_type(self)

    def _check_open(self, action):
        if self.closed:
            raise ValueError(action + ' closed file')

    def fileno(self):
        return self._under().fileno()

    def isatty(self):
        return self._under().isatty()

    def seekable(self):
        return self._under().seekable()

    def readable(self):
        return self._under().readable()

    def writable(self):
        return self._under().writable()

    def _left(self):
        return len(self._ahead) - self._place

    def flush(self):
        self._check_open('flush of')

    def seek(self, target, whence=0):
        self._check_open('seek of')
        if whence not in (0, 1, 2):
            raise ValueError('whence value %d unsupported' % whence)
        self._checkSeekable()
        with self._lock:
            self._send_unwritten()
            if whence == 1:
                target -= self._left()
            place = self._under().seek(target, whence)
            self._ahead, self._place = b'', 0
        return place

    def tell(self):
        return self._under().tell() - self._left() + len(self._unwritten)

    def truncate(self, size=None):
        self._check_open('truncate of')
        if not self.writable():
            raise UnsupportedOperation('truncate')
        self.flush()
        return self._under().truncate(self.tell() if size is None else size)

    def close(self):
        with self._lock:
            if self.closed:
                return
        need_no_closing(self)
        try:
            self.flush()
        finally:
            with self._lock:
                self._close_raw()

    def _close_raw(self):
        self._raw.close()

    def detach(self):
        self.flush()
        raw, self._raw = self._under(), None
        need_no_closing(self)
        return raw

    def _send_unwritten(self):
        """What cannot be sent is kept: the next flush(), and close(), try again."""
        while self._unwritten:
            self._unwritten = self._unwritten[self._sent_of(self._unwritten):]

    def _sent_of(self, data):
        """How many bytes of *data* are gone, at least one."""
        raw = self._sink()
        if hasattr(raw, 'send_all'):
            raw.send_all(data)
            return len(data)
        count = raw.write(data)
        if count is None:
            raise BlockingIOError(11, 'write could not complete without blocking', 0)
        if not 0 <= count <= len(data):
            raise OSError('raw write() returned invalid length %d (should have been between 0 and %d)' % (
                count, len(data)))
        return count

    def _sink(self):
        return self._raw


class _Reading:

    @staticmethod
    def _check_raw(raw):
        if not raw.readable():
            raise UnsupportedOperation('File or stream is not readable.')

    def _receive(self, size):
        if hasattr(self._raw, 'recv_some'):
            return self._raw.recv_some(size)
        buffer = bytearray(size)
        count = self._raw.readinto(buffer)
        if count is None:
            return None
        if not 0 <= count <= size:
            raise OSError('raw readinto() returned invalid length %d (should have been between 0 and %d)' % (
                count, size))
        return bytes(buffer[:count])

    def _fetch(self):
        """Whether more could be read."""
        data = self._receive(self._size)
        self._would_block = data is None
        if data:
            self._ahead = self._ahead[self._place:] + data
            self._place = 0
        return bool(data)

    def _fetch_rest(self):
        """All until the end, of a raw stream that has a way of its own to read that."""
        readall = None if hasattr(self._raw, 'recv_some') else getattr(self._raw, 'readall', None)
        if readall is None:
            parts = [self._take(self._left())]
            while self._fetch():
                parts.append(self._take(self._left()))
            return parts
        data = readall()
        self._would_block = data is None
        return [self._take(self._left()), data or b'']

    def _take(self, size):
        start = self._place
        self._place = min(start + size, len(self._ahead))
        return self._ahead[start:self._place]

    def read(self, size=-1):
        self._check_open('read of')
        if size is not None and size < -1:
            raise ValueError('read length must be non-negative or -1')
        if size is not None and 0 <= size <= self._left():
            return self._take(size)
        with self._reading:
            self._send_unwritten()
            self._would_block = False
            if size is None or size < 0:
                parts = self._fetch_rest()
            else:
                parts = [self._take(self._left())]
                size -= len(parts[0])
                while self._left() < size and self._fetch():
                    pass
                parts.append(self._take(size))
        data = b''.join(parts)
        return None if self._would_block and not data else data

    def read1(self, size=-1):
        self._check_open('read of')
        if size == 0:
            return b''
        if not self._left():
            with self._reading:
                self._send_unwritten()
                self._fetch()
        return self._take(self._left() if size < 0 else size)

    def peek(self, size=0):
        self._check_open('peek of')
        with self._reading:
            self._send_unwritten()
            if not self._left():
                self._fetch()
            return self._ahead[self._place:]

    def readline(self, limit=-1):
        self._check_open('readline of')
        limited = limit is not None and limit >= 0
        if self._ahead.find(b'\n', self._place) < 0:
            with self._reading:
                self._send_unwritten()
                while not (limited and self._left() >= limit) and self._fetch():
                    if self._ahead.find(b'\n', self._place) >= 0:
                        break
        end = self._ahead.find(b'\n', self._place) + 1 or len(self._ahead)
        return self._take(min(end - self._place, limit) if limited else end - self._place)


class _Writing:

    @staticmethod
    def _check_raw(raw):
        if not raw.writable():
            raise UnsupportedOperation('File or stream is not writable.')

    def write(self, data):
        self._check_open('write to')
        data = bytes_of(data)
        with self._writing:
            self._before_writing()
            rest = data
            try:
                if len(self._unwritten) + len(data) > self._size:
                    self._send_unwritten()
                while len(rest) > self._size:
                    rest = rest[self._sent_of(rest):]
            except BlockingIOError as blocked:
                room = self._size - len(self._unwritten)
                if len(rest) > room:
                    self._unwritten += rest[:room]
                    blocked.characters_written = len(data) - len(rest) + room
                    raise
            self._unwritten += rest
        return len(data)

    def _before_writing(self):
        """What was read ahead has no place where that is of no meaning."""

    def flush(self):
        super().flush()
        with self._writing:
            self._send_unwritten()


class BufferedReader(_Reading, _Buffered):
    __module__ = '_io'

    def writable(self):
        return False


class BufferedWriter(_Writing, _Buffered):
    __module__ = '_io'

    def readable(self):
        return False


class BufferedRWPair(_Writing, _Reading, _Buffered):
    __module__ = '_io'
    __repr__ = object.__repr__
    name = mode = property()    # there are two under it

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        _Reading._check_raw(reader)
        self._writer = writer
        _Buffered.__init__(self, reader, buffer_size)
        self._reading = BufferLock('BufferedReader', reader)

    def _check_raw(self, _reader):
        _Writing._check_raw(self._writer)

    def __del__(self):
        # The reader goes first, and closes what is under both.
        self._unwritten = b''
        _Buffered.__del__(self)

    def writable(self):
        return self._writer.writable()

    def seekable(self):
        return False

    seek = _BufferedIOBase.seek
    tell = _BufferedIOBase.tell
    truncate = _BufferedIOBase.truncate
    detach = _BufferedIOBase.detach
    fileno = _BufferedIOBase.fileno

    def _sink(self):
        return self._writer

    def _close_raw(self):
        self._writer.close()
        self._raw.close()


class BufferedRandom(_Writing, _Reading, _Buffered):
    __module__ = '_io'

    @staticmethod
    def _check_raw(raw):
        if not raw.seekable():
            raise UnsupportedOperation('File or stream is not seekable.')
        _Reading._check_raw(raw)
        _Writing._check_raw(raw)

    def _before_writing(self):
        if self._left():
            self._raw.seek(-self._left(), 1)
        self._ahead, self._place = b'', 0


for _type in standard_types()[1]:
    for _class in (BufferedReader, BufferedWriter):
        if _type.__name__ == _class.__name__ and _type is not _class:
            _class._standard = (_type,)
for _class in (BufferedReader, BufferedWriter, BufferedRWPair, BufferedRandom):
    compiled(_class)
