"""Raw streams: io.FileIO on a descriptor, and what socket.makefile() reads and writes through.

Models those of CPython's _io whose every call is one of the system's.  What is around them is of _buffered_streams and
_text_wrapper; make_stream() puts it there.
"""
import io
import os
import sys

import _descriptors
import _system_calls
from _extension_types import compiled
from _io_bases import DEFAULT_BUFFER_SIZE
from _io_bases import UnsupportedOperation
from _io_bases import _RawIOBase
from _io_bases import bytes_of
from _io_bases import close_dropped
from _io_bases import fill
from _io_bases import shown_type
from _readonly_member import ReadOnlyMember
from _weakref import close_when_gone
from _weakref import need_no_closing


class RawStream(_RawIOBase):
    """A kind has fileno(), and recv_some(size), send_some(data) and close_source(), which block as whoever made them
    wants it; send_all(data) where all can be sent at once.
    """
    closed = False
    mode = 'rb+'

    def _dealloc_warn(self, source):
        pass

    def __del__(self):
        if not self.closed:
            self._dealloc_warn(self)
            close_dropped(self)

    def _check_open(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    def _check_reading(self):
        self._check_open()
        if not self.readable():
            raise UnsupportedOperation('File not open for reading')

    def readable(self):
        self._check_open()
        return 'r' in self.mode or '+' in self.mode

    def writable(self):
        self._check_open()
        return not {'w', 'a', 'x', '+'}.isdisjoint(self.mode)

    def seekable(self):
        self._check_open()
        return False

    def read(self, size=-1):
        self._check_reading()
        return self.readall() if size is None or size < 0 else self.recv_some(size)

    def readinto(self, buffer):
        self._check_reading()
        return fill(buffer, self.recv_some(len(buffer)))

    def write(self, data):
        self._check_open()
        if not self.writable():
            raise UnsupportedOperation('File not open for writing')
        return self.send_some(bytes_of(data))

    def flush(self):
        self._check_open()

    def __enter__(self):
        self._check_open()
        return self

    def close(self):
        if not self.closed:
            self.closed = True
            need_no_closing(self)
            self.close_source()


def _flags_of(mode):
    kinds = {'r': 0, 'w': os.O_CREAT | os.O_TRUNC, 'a': os.O_CREAT | os.O_APPEND, 'x': os.O_CREAT | os.O_EXCL}
    access = os.O_RDWR if '+' in mode else os.O_RDONLY if 'r' in mode else os.O_WRONLY
    return access | os.O_CLOEXEC | kinds[next(letter for letter in mode if letter in kinds)]


@compiled
class FileIO(RawStream):
    """On a descriptor, natively."""
    __module__ = '_io'

    closefd = False     # until it is open

    def __init__(self, file, mode='r', closefd=True, opener=None):
        if set(mode) - set('rwaxb+'):
            raise ValueError('invalid mode: %s' % mode)
        kinds = [letter for letter in mode if letter in 'rwax']
        if len(kinds) != 1 or mode.count('+') > 1:
            raise ValueError('Must have exactly one of create/read/write/append mode and at most one plus')
        self._fd = self._opened(file, mode, closefd, opener)
        self._content = None    # of a file of the case
        if number := _descriptors.file_number(self._fd):
            import _files
            self._content = _files.of_number(number)
        self.name = file
        first = 'r' if '+' in mode and kinds == ['w'] else kinds[0]
        self._mode = first + ('b+' if '+' in mode else 'b')
        self.closefd = closefd
        if kinds == ['a']:
            _descriptors.seek(self._fd, 0, 2)

    mode = ReadOnlyMember('_mode')

    def _opened(self, file, mode, closefd, opener):
        if isinstance(file, int):
            if file < 0:
                raise ValueError('negative file descriptor')
            if not _descriptors.is_open(file):
                _system_calls.check(-9)
            return file
        if not closefd:
            raise ValueError('Cannot use closefd=False with file name')
        if ('\0' if isinstance(file, str) else b'\0') in file:
            raise ValueError('embedded null byte')
        if opener is None:
            import _files
            if _files.is_folder(_files.whole(file)):    # which os.open() opens, to be read
                _files.refuse(21, file)
            return os.open(file, _flags_of(mode), 0o666)
        fd = opener(file, _flags_of(mode))
        if not isinstance(fd, int):
            raise TypeError('expected integer from opener')
        if fd < 0:
            raise ValueError('opener returned %d' % fd)
        return fd

    def __repr__(self):
        kind = shown_type(self) if sys.version_info >= (3, 12) else '_io.FileIO'
        if self.closed:
            return '<%s [closed]>' % kind
        return '<%s name=%r mode=%r closefd=%r>' % (kind, self.name, self.mode, self.closefd)

    def fileno(self):
        self._check_open()
        return self._fd

    def isatty(self):
        self._check_open()
        return os.isatty(self._fd)

    def seekable(self):
        self._check_open()
        return _descriptors.seek(self._fd, 0, 1) >= 0

    def seek(self, offset, whence=0):
        self._check_open()
        return _system_calls.check(_descriptors.seek(self._fd, offset, whence))

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None):
        self._check_open()
        if not self.writable():
            raise UnsupportedOperation('File not open for writing')
        size = self.tell() if size is None else size
        os.ftruncate(self._fd, size)
        return size

    def recv_some(self, size):
        if self._content is not None:
            self._content.before_reading()
        if _descriptors.is_blocking(self._fd):
            return _system_calls.read(self._fd, size)
        data = _descriptors.read(self._fd, size)
        return None if data == -_system_calls.EAGAIN else _system_calls.check(data)

    def send_all(self, data):
        _system_calls.write(self._fd, data)
        if self._content is not None:
            self._content.after_writing()

    def send_some(self, data):
        if self._content is not None or _descriptors.is_blocking(self._fd):
            self.send_all(data)
            return len(data)
        written = _descriptors.write(self._fd, data)
        return None if written == -_system_calls.EAGAIN else _system_calls.check(written)

    def _dealloc_warn(self, source):
        if self.closefd:
            _system_calls.warn_unclosed('file', 'file ', source, self)

    def close_source(self):
        if self.closefd:
            _system_calls.check(_descriptors.close(self._fd))


def warn_of_lines(depth=1):
    """Bytes have no lines to buffer by: what is said of buffering=1 for them, which is then as good as -1."""
    import warnings     # only here: patching imports this module
    warnings.warn("line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used",
                  RuntimeWarning, depth)


def make_stream(raw, mode, buffering=-1, encoding=None, errors=None, newline=None, line_buffering=False,
                write_through=False):
    """*raw*, or what goes around it in that mode."""
    if buffering is None or buffering < 0:
        buffering = DEFAULT_BUFFER_SIZE
    stream = raw
    if buffering:
        import _buffered_streams as buffers     # only here: patching imports this module
        reads, writes = 'r' in mode or '+' in mode, bool(set(mode) & set('wax+'))
        if reads and writes:
            stream = (buffers.BufferedRandom(raw, buffering) if raw.seekable() else
                      buffers.BufferedRWPair(raw, raw, buffering))
        else:
            stream = (buffers.BufferedReader if reads else buffers.BufferedWriter)(raw, buffering)
    if 'b' in mode:
        close_when_gone(stream)
        return stream
    return io.TextIOWrapper(stream, encoding, errors, newline, line_buffering, write_through)

