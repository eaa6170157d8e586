"""Models CPython's `io`: StringIO and BytesIO; the rest is made when it is asked for, since patching imports this."""
from _io_bases import DEFAULT_BUFFER_SIZE
from _io_bases import UnsupportedOperation
from _io_bases import _BufferedIOBase
from _io_bases import _TextIOBase

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
BlockingIOError = BlockingIOError


class _Memory:
    """A buffer and a place in it; `_empty` and `_newline` say of what."""

    def __init__(self, initial=None):
        self._buffer = self._empty if initial is None else initial
        self._place = 0

    def _check_open(self):
        if self._was_closed:
            raise ValueError(self._closed_message)

    def close(self):
        self._was_closed = True

    def readable(self):
        self._check_open()
        return True

    writable = seekable = readable

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
        length = max(end - self._place, 0)
        return self.read(length if size is None or size < 0 else min(length, size))

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


class StringIO(_Memory, _TextIOBase):
    __module__ = '_io'
    _closed_message = 'I/O operation on closed file'
    _empty = ''
    _newline = '\n'
    _gap = '\0'
    _wrong = "string argument expected, got '%s'"

    def __init__(self, initial_value='', newline='\n'):
        _Memory.__init__(self, initial_value)


class BytesIO(_Memory, _BufferedIOBase):
    __module__ = '_io'
    _closed_message = 'I/O operation on closed file.'
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
    if name in ('IOBase', 'RawIOBase', 'BufferedIOBase', 'TextIOBase'):
        import _io_abstract
        return getattr(_io_abstract, name)
    if name == 'open':
        import _file_objects
        return _file_objects.open
    if name == 'TextIOWrapper':
        import _text_wrapper
        return _text_wrapper.TextIOWrapper
    if name == 'FileIO':
        import _streams
        return _streams.FileIO
    if name in ('BufferedReader', 'BufferedWriter', 'BufferedRandom', 'BufferedRWPair'):
        import _buffered_streams
        return getattr(_buffered_streams, name)
    if name == 'open_code':
        from _file_objects import open
        return lambda path: open(path, 'rb')
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
