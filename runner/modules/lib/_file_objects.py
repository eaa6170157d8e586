"""File objects on the files of _files: what open() gives.

They model the buffered readers and writers, around which io.TextIOWrapper comes: what is written comes into the file
when the buffer is full, at flush(), at close() and when nobody holds the file any more.
"""
import io
import os
from itertools import count

import _descriptors as _system
import _files
import _streams
import _text_wrapper
from _frames import unsupported
from _weakref import close_when_gone
from _weakref import need_no_closing

_BUFFER = 8192


class File(io.IOBase):
    _buffer_size = _BUFFER
    _not_readable, _not_writable = 'read', 'write'

    def __init__(self, content, name, mode):
        self._content = content
        self.name = name
        self._appends = 'a' in mode
        self._readable = 'r' in mode or '+' in mode
        self._writable = mode[0] in 'wax' or '+' in mode
        first = 'r' if '+' in mode and mode[0] == 'w' else mode[0]
        self.mode = first + ('b+' if '+' in mode else 'b')
        self._place = len(content.data) if self._appends else 0
        self._unwritten = b''
        self._fd = None             # once it was asked for
        self._is_cut_off = False    # its descriptor was closed under it

    def __repr__(self):
        return '<_io.%s name=%r>' % (type(self).__name__, self.name)

    @property
    def closed(self):
        return self._content is None

    def _check_open(self, action='I/O operation on'):
        if self.closed:
            raise ValueError(action + ' closed file')

    def _check_descriptor(self):
        if self._is_cut_off:
            raise OSError(9, 'Bad file descriptor')

    def readable(self):
        self._check_open()
        return self._readable

    def writable(self):
        self._check_open()
        return self._writable

    def fileno(self):
        self._check_open()
        return descriptor_of(self)

    def _begin_reading(self, action):
        self._check_open(action)
        if not self._readable:
            raise io.UnsupportedOperation(self._not_readable)
        self._check_descriptor()
        self.flush()

    def _take(self, size):
        data = self._content.data[self._place:self._place + size]
        self._place += len(data)
        return data

    def read(self, size=-1):
        self._begin_reading('read of')
        return self._take(len(self._content.data) if size is None or size < 0 else size)

    def read1(self, size=-1):
        return self.read(size)

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def readline(self, size=-1):
        self._begin_reading('readline of')
        end = self._content.data.find(b'\n', self._place) + 1 or len(self._content.data)
        return self._take(end - self._place if size is None or size < 0 else min(size, end - self._place))

    def readlines(self, hint=-1):
        return list(self)

    def write(self, data):
        self._check_open('write to')
        if not self._writable:
            raise io.UnsupportedOperation(self._not_writable)
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(data)
        self._unwritten += data
        if len(self._unwritten) > self._buffer_size:
            self.flush()
        return len(data)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        self._check_open('flush of')
        if not self._unwritten:
            return
        self._check_descriptor()
        self._content.check_writable()
        data, self._unwritten = self._unwritten, b''
        size = len(self._content.data)
        self._place = self._content.put(size if self._appends else self._place, data)

    def seek(self, offset, whence=0):
        self._check_open('seek of')
        self.flush()
        place = (0, self._place, len(self._content.data))[whence] + offset
        if place < 0:
            raise OSError(22, 'Invalid argument')
        self._place = place
        return self._place

    def tell(self):
        self._check_open()
        self.flush()
        return self._place

    def truncate(self, size=None):
        self._check_open('truncate of')
        self.flush()
        size = self._place if size is None else size
        self._content.data = self._content.data[:size].ljust(size, b'\0')
        return size

    def __del__(self):
        try:
            self.close()
        except Exception:
            pass

    def close(self):
        if self.closed:
            return
        try:
            self.flush()
            self._check_descriptor()
        finally:
            need_no_closing(self)
            self._content = None
            _descriptors.pop(self._fd, None)


class BufferedReader(File):
    __module__ = '_io'


class BufferedWriter(File):
    __module__ = '_io'


class BufferedRandom(File):
    __module__ = '_io'


class FileIO(File):
    __module__ = '_io'
    _buffer_size = 0
    _not_readable, _not_writable = 'File not open for reading', 'File not open for writing'

    def readall(self):
        return self.read()

    def __repr__(self):
        return '<_io.FileIO%s>' % (
            ' [closed]' if self.closed else ' name=%r mode=%r closefd=True' % (self.name, self.mode))


class _Null(_files.Content):
    """/dev/null: empty whatever is written."""

    data = property(lambda self: b'', lambda self, data: None)

    def check_writable(self):
        """Also by a forked process: nobody can tell."""


def _made(content, name, mode, buffering, *text_options):
    kind = (FileIO if buffering == 0 else BufferedRandom if '+' in mode else
            BufferedReader if 'r' in mode else BufferedWriter)
    file = kind(content, name, mode)
    if 'b' in mode:
        if file._writable:
            close_when_gone(file)
        return file
    text = _text_wrapper.TextIOWrapper(file, *text_options, buffering == 1)
    text.mode = mode
    return text


def _of_descriptor(fd, mode, buffering, closefd, *text_options):
    made = _descriptors.get(fd)
    if made is not None:
        text = _made(made._content, fd, mode, buffering, *text_options)
        file = text if 'b' in mode else text.buffer
        file._place = made._place
        if closefd:
            file._fd, _descriptors[fd] = fd, file
        return text
    if not _system.is_open(fd) and fd > 2:
        raise OSError(9, 'Bad file descriptor')
    raw = _streams.FileIO(fd, mode.replace('b', '').replace('t', '') + 'b', closefd)
    text = _streams.make_stream(raw, mode, -1 if buffering == 1 else buffering, *text_options, buffering == 1)
    if 'b' not in mode:
        text.mode = mode
    return text


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    kinds = [letter for letter in mode if letter in 'rwax']
    if len(kinds) != 1 or set(mode) - set('rwaxbt+') or 'b' in mode and 't' in mode:
        if set(mode) - set('rwaxbtU+'):
            raise ValueError('invalid mode: %r' % mode)
        raise ValueError("can't have text and binary mode at once" if 'b' in mode and 't' in mode else
                         'must have exactly one of create/read/write/append mode')
    if 'b' in mode and encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if buffering == 0 and 'b' not in mode:
        raise ValueError("can't have unbuffered text I/O")
    if isinstance(file, int):
        return _of_descriptor(file, mode, buffering, closefd, encoding, errors, newline)
    file = os.fspath(file)
    path = _files.whole(file)
    if path == '/dev/null':
        content = _Null()
    elif kinds == ['r']:
        content = _files.find(path, file)
    else:
        content = _files.content(path)
        if content is not None and kinds == ['x']:
            _files.refuse(17, file)
        if content is None:
            content = _files.make(path, file)
        elif kinds == ['w']:
            _files.check_writable()
            content.data = b''
    return _made(content, file, mode, buffering, encoding, errors, newline)


# Numbers for files, far from those of pipes and sockets.
_descriptors = {}
_numbers = count(1000)


def descriptor_of(file):
    if file._fd is None:
        file._fd = next(_numbers)
        _descriptors[file._fd] = file
    return file._fd


def close_descriptor(number):
    """As the system closes it, which knows nothing of the file object."""
    _descriptors.pop(number)._is_cut_off = True


def standard_stream(number, is_output):
    """A descriptor by which a program has the file of that number as one of its standard streams, and whether the file
    keeps it; else whoever asked closes it.
    """
    file = _descriptors[number]
    if file.name == os.devnull:
        return _system.null(), False
    if is_output:
        file.flush()
        return file._content.output_by(file), True
    read, write = _system.pipe()
    rest = file._content.data[file._place:]
    if _system.write(write, rest) < len(rest):
        unsupported('a program that reads a file of more than 64 KiB as its standard input')
    _system.close(write)
    return read, False


def content_of_descriptor(number):
    """None if that is no file of the case."""
    file = _descriptors.get(number)
    return file._content if file is not None else None
