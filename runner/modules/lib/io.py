"""Models CPython's `io`: StringIO and BytesIO; the rest is made when it is asked for, since patching imports this."""
from _extension_types import compiled as _compiled
from _io_bases import DEFAULT_BUFFER_SIZE
from _io_bases import UnsupportedOperation
from _io_bases import _BufferedIOBase
from _io_bases import _TextIOBase
from _io_bases import bytes_of as _bytes_of

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
BlockingIOError = BlockingIOError


def _whole_number(size):
    """Of an argument that None stands for nothing in."""
    if size is None:
        return -1
    try:
        return size.__index__()
    except AttributeError:
        raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'") from None


class _Memory:
    """What streams in memory have in common: a place in what `_content()` answers."""

    def _check_open(self):
        if self._was_closed:
            raise ValueError(self._closed_message)

    def close(self):
        self._was_closed = True

    def readable(self):
        self._check_open()
        return True

    writable = seekable = readable

    def _taken(self, size):
        content = self._content()
        part = content[self._place:len(content) if size < 0 else self._place + size]
        self._place += len(part)
        return part

    def tell(self):
        self._check_open()
        return self._place

    def _cut(self, size):
        self._check_open()
        size = self._place if size is None else size.__index__()
        if size < 0:
            raise ValueError(self._negative_size % size)
        if size < len(self._content()):
            self._keep(size)
        return size


@_compiled
class StringIO(_Memory, _TextIOBase):
    __module__ = '_io'
    _closed_message = 'I/O operation on closed file'
    _negative_size = 'Negative size value %d'
    line_buffering = False

    def __init__(self, initial_value='', newline='\n'):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f'newline must be str or None, not {type(newline).__name__}')
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline!r}')
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        self._newline = newline
        self._kinds = set()     # of line ends that have come, where all are taken
        self._text, self._pieces, self._size, self._place = '', [], 0, 0
        if initial_value:
            self.write(initial_value)
            self._place = 0

    @property
    def newlines(self):
        self._check_open()
        if not self._kinds:
            return None
        from _line_ends import as_newlines
        return as_newlines(self._kinds)

    def _content(self):
        # What is written at the end waits in pieces: most streams are only read when all is there.
        if self._pieces:
            self._text += ''.join(self._pieces)
            self._pieces = []
        return self._text

    def _keep(self, size):
        self._text, self._size = self._content()[:size], size

    def _translated(self, data):
        if self._newline == '\n':
            return data
        from _line_ends import kinds_in, read_as, written_as  # only here: patching imports this module
        if not self._newline:
            self._kinds |= kinds_in(data)
        return written_as(read_as(data, self._newline), self._newline)

    def write(self, data, /):
        self._check_open()
        if not isinstance(data, str):
            raise TypeError("string argument expected, got '%s'" % type(data).__name__)
        text = self._translated(data)
        if self._place == self._size:
            self._pieces.append(text)
        elif text:
            before = self._content()[:self._place]
            before += '\0' * (self._place - len(before))
            self._text = before + text + self._text[self._place + len(text):]
        self._place += len(text)
        self._size = max(self._size, self._place) if text else self._size
        return len(data)

    def getvalue(self):
        self._check_open()
        return self._content()

    def read(self, size=-1, /):
        self._check_open()
        return self._taken(_whole_number(size))

    def readline(self, size=-1, /):
        self._check_open()
        size = _whole_number(size)
        text = self._content()
        if self._newline == '\n':
            end = text.find('\n', self._place) + 1
        else:
            from _line_ends import end_of_line
            end = end_of_line(text, self._place, self._newline)
        length = max((end or len(text)) - self._place, 0)
        return self._taken(length if size < 0 else min(length, size))

    def seek(self, offset, whence=SEEK_SET, /):
        self._check_open()
        if whence not in (SEEK_SET, SEEK_CUR, SEEK_END):
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == SEEK_SET and offset < 0:
            raise ValueError(f'Negative seek position {offset}')
        if whence != SEEK_SET and offset != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._place = (offset, self._place, self._size)[whence]
        return self._place

    def truncate(self, pos=None, /):
        return self._cut(pos)


@_compiled
class BytesIO(_Memory, _BufferedIOBase):
    __module__ = '_io'
    _closed_message = 'I/O operation on closed file.'
    _negative_size = 'negative size value %d'

    def __init__(self, initial_bytes=b''):
        self._buffer = bytearray(() if initial_bytes is None else _bytes_of(initial_bytes))
        self._place = 0

    def _content(self):
        return self._buffer

    def _keep(self, size):
        del self._buffer[size:]

    def write(self, data, /):
        self._check_open()
        data = _bytes_of(data)
        if not data:
            return 0
        missing = self._place - len(self._buffer)
        if missing > 0:
            self._buffer += bytes(missing)
        self._buffer[self._place:self._place + len(data)] = data
        self._place += len(data)
        return len(data)

    def getvalue(self):
        self._check_open()
        return bytes(self._buffer)

    def getbuffer(self):
        self._check_open()
        return memoryview(self._buffer)

    def read(self, size=-1, /):
        self._check_open()
        return bytes(self._taken(_whole_number(size)))

    read1 = read

    def readline(self, size=-1, /):
        self._check_open()
        size = _whole_number(size)
        end = self._buffer.find(b'\n', self._place) + 1 or len(self._buffer)
        length = max(end - self._place, 0)
        return bytes(self._taken(length if size < 0 else min(length, size)))

    def seek(self, offset, whence=SEEK_SET, /):
        self._check_open()
        if whence not in (SEEK_SET, SEEK_CUR, SEEK_END):
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == SEEK_SET and offset < 0:
            raise ValueError(f'negative seek value {offset}')
        self._place = max((0, self._place, len(self._buffer))[whence] + offset, 0)
        return self._place

    def truncate(self, size=None, /):
        return self._cut(size)


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
    if name == 'IncrementalNewlineDecoder':
        import _newline_decoder
        return _newline_decoder.IncrementalNewlineDecoder
    if name == 'open_code':
        from _file_objects import open
        return lambda path: open(path, 'rb')
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
