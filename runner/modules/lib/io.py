"""Models CPython's `io`: StringIO, BytesIO and the base classes; open() is of _file_objects."""
import sys

from _line_iteration import LineIteration

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 131072 if sys.version_info >= (3, 14) else 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase(LineIteration):
    closed = False
    _closed_message = 'I/O operation on closed file.'

    def _check_open(self):
        if self.closed:
            raise ValueError(self._closed_message)

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self.closed = True

    def flush(self):
        self._check_open()

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def isatty(self):
        return False

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def readline(self, size=-1):
        """By read(); peek(), where there is one, tells how much at once."""
        peek = getattr(self, 'peek', None)
        size = -1 if size is None else size
        line = b''
        while (size < 0 or len(line) < size) and not line.endswith(b'\n'):
            ahead = peek(1) if peek else b''
            wanted = ahead.find(b'\n') + 1 or len(ahead) or 1
            data = self.read(wanted if size < 0 else min(wanted, size - len(line)))
            if not data:
                break
            line += data
        return line

    def readlines(self, hint=-1):
        lines = []
        left = hint if hint is not None and hint > 0 else None
        for line in self:
            lines.append(line)
            if left is not None:
                left -= len(line)
                if left <= 0:
                    break
        return lines

    def writelines(self, lines):
        self._check_open()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):

    def read(self, size=-1):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        parts = []
        while True:
            data = self.read(DEFAULT_BUFFER_SIZE)
            if not data:
                return b''.join(parts) if parts else data
            parts.append(data)


class BufferedIOBase(IOBase):

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def read(self, size=-1):
        raise UnsupportedOperation('read')

    def read1(self, size=-1):
        raise UnsupportedOperation('read1')

    def write(self, data):
        raise UnsupportedOperation('write')

    def detach(self):
        raise UnsupportedOperation('detach')

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def readinto1(self, buffer):
        data = self.read1(len(buffer))
        buffer[:len(data)] = data
        return len(data)


class TextIOBase(IOBase):
    encoding = None


class _Memory(IOBase):
    """A buffer and a place in it; `_empty` and `_newline` say of what."""

    def __init__(self, initial=None):
        self._buffer = self._empty if initial is None else initial
        self._place = 0

    def getvalue(self):
        self._check_open()
        return self._buffer

    def read(self, size=-1):
        self._check_open()
        end = len(self._buffer) if size is None or size < 0 else self._place + size
        part = self._buffer[self._place:end]
        self._place += len(part)
        return part

    def readline(self, size=-1):
        self._check_open()
        end = self._buffer.find(self._newline, self._place) + 1
        if end == 0:
            end = len(self._buffer)
        size = end - self._place if size is None or size < 0 else min(size, end - self._place)
        return self.read(max(size, 0))

    def write(self, data):
        self._check_open()
        if not isinstance(data, type(self._empty)):
            raise TypeError(self._wrong % type(data).__name__)
        before = self._buffer[:self._place]
        if len(before) < self._place:
            before += self._gap * (self._place - len(before))
        self._buffer = before + data + self._buffer[self._place + len(data):]
        self._place += len(data)
        return len(data)

    def readable(self):
        self._check_open()
        return True

    writable = seekable = readable

    def seek(self, offset, whence=SEEK_SET):
        self._check_open()
        start = {SEEK_SET: 0, SEEK_CUR: self._place, SEEK_END: len(self._buffer)}[whence]
        self._place = max(start + offset, 0)
        return self._place

    def tell(self):
        self._check_open()
        return self._place

    def truncate(self, size=None):
        self._check_open()
        size = self._place if size is None else size
        self._buffer = self._buffer[:size]
        return size


class StringIO(_Memory, TextIOBase):
    __module__ = '_io'
    encoding = None
    _closed_message = 'I/O operation on closed file'
    _empty = ''
    _newline = '\n'
    _gap = '\0'
    _wrong = "string argument expected, got '%s'"

    def __init__(self, initial_value='', newline='\n'):
        _Memory.__init__(self, initial_value)


class BytesIO(_Memory, BufferedIOBase):
    __module__ = '_io'
    _empty = b''
    _newline = b'\n'
    _gap = b'\0'
    _wrong = "a bytes-like object is required, not '%s'"

    def __init__(self, initial_bytes=b''):
        if isinstance(initial_bytes, str):
            raise TypeError(self._wrong % 'str')
        _Memory.__init__(self, bytes(initial_bytes))

    def write(self, data):
        if isinstance(data, (bytearray, memoryview)):
            data = bytes(data)
        return _Memory.write(self, data)

    def getbuffer(self):
        self._check_open()
        return memoryview(self._buffer)

    def read1(self, size=-1):
        return self.read(size)


def __getattr__(name):
    if name == 'open':
        import _file_objects
        return _file_objects.open
    if name == 'TextIOWrapper':
        import _text_wrapper
        return _text_wrapper.TextIOWrapper
    if name in ('FileIO', 'BufferedReader', 'BufferedWriter', 'open_code'):
        from _frames import unsupported
        unsupported(f'io.{name}: files are not modelled')
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
