"""Models the base classes of CPython's _io, on which its streams and those of programs stand.

`io` makes abstract classes of them.  Left out: that a stream which dies closes itself, unless it is one of the library
or of gevent.
"""
import sys

from _line_iteration import LineIteration

DEFAULT_BUFFER_SIZE = 131072 if sys.version_info >= (3, 14) else 8192


class UnsupportedOperation(OSError, ValueError):
    __module__ = 'io'


def fill(buffer, data):
    """What readinto() does with what was read; None stays None."""
    if data is None:
        return None
    buffer[:len(data)] = data
    return len(data)


def close_dropped(stream):
    """What becomes of one that nobody refers to any more; that it could not be closed is told from 3.13 on."""
    try:
        if not stream.closed:
            stream.close()
    except Exception as error:
        if sys.version_info >= (3, 13):
            from _system_calls import tell_ignored  # only here: patching imports this module
            tell_ignored('file', error, stream)


def shown_type(stream):
    """How its class is called where it shows itself: in full unless a program made it."""
    name = type(stream).__name__
    return '_io.' + name if type(stream).__module__ == '_io' else name


class _IOBase:
    __module__ = '_io'
    _was_closed = False

    @property
    def closed(self):
        return self._was_closed

    def _checkClosed(self, message=None):
        if self.closed:
            raise ValueError('I/O operation on closed file.' if message is None else message)

    def _checkReadable(self, message=None):
        if not self.readable():
            raise UnsupportedOperation('File or stream is not readable.' if message is None else message)

    def _checkWritable(self, message=None):
        if not self.writable():
            raise UnsupportedOperation('File or stream is not writable.' if message is None else message)

    def _checkSeekable(self, message=None):
        if not self.seekable():
            raise UnsupportedOperation('File or stream is not seekable.' if message is None else message)

    def close(self):
        if not self._was_closed:
            try:
                self.flush()
            finally:
                self._was_closed = True

    def flush(self):
        self._checkClosed()

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def isatty(self):
        self._checkClosed()
        return False

    def readable(self):
        return False

    writable = seekable = readable

    def seek(self, offset, whence=0, /):
        raise UnsupportedOperation('seek')

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None, /):
        raise UnsupportedOperation('truncate')

    def readline(self, size=-1, /):
        limit = -1 if size is None else size
        peek = getattr(self, 'peek', None)
        line = b''
        while limit < 0 or len(line) < limit:
            count = 1
            if peek is not None:
                ahead = peek(1)
                count = ahead.find(b'\n') + 1 or len(ahead) or 1
                count = min(count, limit - len(line)) if limit >= 0 else count
            part = self.read(count)
            if not isinstance(part, bytes):
                raise OSError("read() should have returned a bytes object, not '%s'" % type(part).__name__)
            line += part
            if not part or line.endswith(b'\n'):
                break
        return line

    def readlines(self, hint=-1, /):
        lines = []
        size = 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
                break
        return lines

    def writelines(self, lines, /):
        self._checkClosed()
        for line in lines:
            self.write(line)

    def __iter__(self):
        self._checkClosed()
        return self

    __next__ = LineIteration.__next__

    def __enter__(self):
        self._checkClosed()
        return self

    def __exit__(self, *details):
        self.close()


class _RawIOBase(_IOBase):
    """Of what reads by readinto()."""
    __module__ = '_io'

    def read(self, size=-1, /):
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


class _BufferedIOBase(_IOBase):
    """Of what reads by read() and read1()."""
    __module__ = '_io'

    def detach(self):
        raise UnsupportedOperation('detach')

    def read(self, size=-1, /):
        raise UnsupportedOperation('read')

    def read1(self, size=-1, /):
        raise UnsupportedOperation('read1')

    def readinto(self, buffer, /):
        return fill(buffer, self.read(len(buffer)))

    def readinto1(self, buffer, /):
        return fill(buffer, self.read1(len(buffer)))

    def write(self, data, /):
        raise UnsupportedOperation('write')


class _TextIOBase(_IOBase):
    __module__ = '_io'
    encoding = newlines = errors = None

    def detach(self):
        raise UnsupportedOperation('detach')

    def read(self, size=-1, /):
        raise UnsupportedOperation('read')

    def readline(self, size=-1, /):
        raise UnsupportedOperation('readline')

    def write(self, text, /):
        raise UnsupportedOperation('write')


class OrStandard(type):
    """Of a class whose instances are natively what the case was given as standard streams, too."""

    def __instancecheck__(cls, instance):
        return type.__instancecheck__(cls, instance) or type(instance) in cls.__dict__.get('_standard', ())


def bytes_of(data):
    # Of which bytes() would make some, or say other words.
    if data is None or isinstance(data, (str, list, tuple, set, dict)) or hasattr(data, '__index__'):
        raise TypeError("a bytes-like object is required, not '%s'" % type(data).__name__)
    return bytes(data)


def standard_types():
    """Of the text of the standard streams, and of the bytes below it."""
    texts = [stream for stream in (sys.__stdin__, sys.__stdout__) if stream is not None]
    bytes_below = [getattr(text, 'buffer', None) for text in texts]
    return {type(text) for text in texts}, {type(stream) for stream in bytes_below if stream is not None}
