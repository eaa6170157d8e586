"""File objects on something that can be read from and written to: the ends of pipes, what socket.makefile() gives.

They model io.BufferedReader, io.BufferedWriter and io.TextIOWrapper as far as programs read and write lines.
*source* has recv_some(size), send_all(data) and close_source(); these block as whoever made them wants it.
"""
from _line_iteration import LineIteration


class Stream(LineIteration):

    def __init__(self, source, mode='rb', encoding=None):
        self._source = source
        self.name = source.fileno()
        self.mode = mode
        self.closed = False
        self._text = 'b' not in mode
        self.encoding = (encoding or 'utf-8') if self._text else None
        self._ahead = b''
        self._unwritten = b''
        self._at_end = False

    @property
    def _c_class(self):
        return 'TextIOWrapper' if self._text else 'BufferedReader' if 'r' in self.mode else 'BufferedWriter'

    def __repr__(self):
        return '<_io.%s name=%r>' % (self._c_class, self.fileno())

    def _check_open(self):
        if self.closed:
            raise ValueError('I/O operation on closed file' if self._text else
                             'read of closed file' if 'r' in self.mode else 'write to closed file')

    def fileno(self):
        self._check_open()
        return self._source.fileno()

    def readable(self):
        return 'r' in self.mode

    def writable(self):
        return 'w' in self.mode

    def seekable(self):
        return False

    def isatty(self):
        return False

    def _fetch(self):
        """Whether more could be read."""
        data = b'' if self._at_end else self._source.recv_some(8192)
        self._at_end = not data
        self._ahead += data
        return not self._at_end

    def _take(self, size):
        taken, self._ahead = self._ahead[:size], self._ahead[size:]
        return taken.decode(self.encoding).replace('\r\n', '\n') if self._text else taken

    def read(self, size=-1):
        self._check_open()
        if size is None or size < 0:
            while self._fetch():
                pass
            return self._take(len(self._ahead))
        while len(self._ahead) < size and self._fetch():
            pass
        return self._take(size)

    def read1(self, size=-1):
        self._check_open()
        if not self._ahead:
            self._fetch()
        return self._take(len(self._ahead) if size < 0 else size)

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def readline(self, limit=-1):
        self._check_open()
        limited = limit is not None and limit >= 0
        while b'\n' not in self._ahead and not (limited and len(self._ahead) >= limit) and self._fetch():
            pass
        end = self._ahead.find(b'\n') + 1 or len(self._ahead)
        return self._take(min(end, limit) if limited else end)

    def readlines(self, hint=-1):
        return list(self)

    def write(self, data):
        self._check_open()
        if self._text and not isinstance(data, str):
            raise TypeError('write() argument must be str, not ' + type(data).__name__)
        if not self._text and isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._unwritten += data.encode(self.encoding) if self._text else data
        return len(data)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.' if self._text else 'flush of closed file')
        if self._unwritten:
            data, self._unwritten = self._unwritten, b''
            self._source.send_all(data)

    def close(self):
        if self.closed:
            return
        try:
            self.flush()
        finally:
            self.closed = True
            self._source.close_source()

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *details):
        self.close()


class TextIOWrapper(Stream):
    __module__ = '_io'


class BufferedReader(Stream):
    __module__ = '_io'


class BufferedWriter(Stream):
    __module__ = '_io'


class BufferedRWPair(Stream):
    __module__ = '_io'


class RawStream(Stream):
    """One without a buffer: each call is one of the source's."""

    def write(self, data):
        self._check_open()
        return self._source.send_some(data)

    def read(self, size=-1):
        if size is None or size < 0:
            return super().read()
        self._check_open()
        return self._source.recv_some(size)

    def readline(self, limit=-1):
        self._check_open()
        line = b''
        while not line.endswith(b'\n') and len(line) != limit:
            byte = self._source.recv_some(1)
            if not byte:
                break
            line += byte
        return line


def make_stream(source, mode, buffering, encoding):
    if 'b' not in mode and buffering != 0:
        return TextIOWrapper(source, mode, encoding)
    if buffering != 0:
        kind = BufferedRWPair if 'r' in mode and 'w' in mode else BufferedReader if 'r' in mode else BufferedWriter
        return kind(source, mode, encoding)
    if 'b' not in mode:
        raise ValueError('unbuffered streams must be binary')
    return RawStream(source, mode)
