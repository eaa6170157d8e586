"""File objects on the files of _files: what open() gives.  Where they stand is their descriptor's place.

They model the buffered readers and writers, around which io.TextIOWrapper comes: what is written comes into the file
when the buffer is full, at flush(), at close() and when nobody holds the file any more.
"""
import io
import os
import sys

import _descriptors
import _files
import _streams
import _text_wrapper
from _system_calls import check as _check
from _weakref import close_when_gone
from _weakref import need_no_closing

_BUFFER = 8192


def _limit(size):
    return sys.maxsize if size is None or size < 0 else size


class File(io.IOBase):
    _buffer_size = _BUFFER
    _not_readable, _not_writable = 'read', 'write'

    def __init__(self, content, name, mode, fd=None, closes=True):
        self._content = content
        self.name = name
        self._readable = 'r' in mode or '+' in mode
        self._writable = mode[0] in 'wax' or '+' in mode
        first = 'r' if '+' in mode and mode[0] == 'w' else mode[0]
        self.mode = first + ('b+' if '+' in mode else 'b')
        self._fd = content.opened(self._readable, self._writable, 'a' in mode) if fd is None else fd
        self._closes = closes
        self._unwritten = b''
        if 'a' in mode:
            _descriptors.seek(self._fd, 0, 2)

    def __repr__(self):
        return '<_io.%s name=%r>' % (type(self).__name__, self.name)

    @property
    def closed(self):
        return self._content is None

    def _check_open(self, action='I/O operation on'):
        if self.closed:
            raise ValueError(action + ' closed file')

    def readable(self):
        self._check_open()
        return self._readable

    def writable(self):
        self._check_open()
        return self._writable

    def fileno(self):
        self._check_open()
        return self._fd

    def _begin_reading(self, action):
        self._check_open(action)
        if not self._readable:
            raise io.UnsupportedOperation(self._not_readable)
        self.flush()
        self._content.before_reading()

    def read(self, size=-1):
        self._begin_reading('read of')
        return _check(_descriptors.read(self._fd, _limit(size)))

    def read1(self, size=-1):
        return self.read(size)

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def readline(self, size=-1):
        self._begin_reading('readline of')
        return _check(_descriptors.read_line(self._fd, _limit(size)))

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
        data, self._unwritten = self._unwritten, b''
        _check(_descriptors.write(self._fd, data))
        self._content.after_writing()

    def seek(self, offset, whence=0):
        self._check_open('seek of')
        self.flush()
        return _check(_descriptors.seek(self._fd, offset, whence))

    def tell(self):
        self._check_open()
        self.flush()
        return _check(_descriptors.seek(self._fd, 0, 1))

    def truncate(self, size=None):
        self._check_open('truncate of')
        self.flush()
        size = self.tell() if size is None else size
        self._content.truncate(size)
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
        finally:
            need_no_closing(self)
            self._content = None
            if self._closes:
                _check(_descriptors.close(self._fd))


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


class _Null:
    """What is in /dev/null: nothing, whatever is written."""
    data, size, changed, mode = b'', 0, 0.0, 0o666

    def opened(self, *_how):
        return _descriptors.null()

    def before_reading(self):
        pass

    after_writing = before_reading

    def truncate(self, size):
        raise OSError(22, 'Invalid argument')


def _made(content, name, mode, buffering, *text_options, fd=None, closes=True):
    kind = (FileIO if buffering == 0 else BufferedRandom if '+' in mode else
            BufferedReader if 'r' in mode else BufferedWriter)
    file = kind(content, name, mode, fd, closes)
    if 'b' in mode:
        if file._writable:
            close_when_gone(file)
        return file
    text = _text_wrapper.TextIOWrapper(file, *text_options, buffering == 1)
    text.mode = mode
    return text


def _of_descriptor(fd, mode, buffering, closefd, *text_options):
    content = content_of_descriptor(fd)
    if content is not None:
        return _made(content, fd, mode, buffering, *text_options, fd=fd, closes=closefd)
    if not _descriptors.is_open(fd):
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
        if file < 0:
            raise ValueError('negative file descriptor')
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
            content.data = b''
    return _made(content, file, mode, buffering, encoding, errors, newline)


def content_of_descriptor(number):
    """None if that is no file of the case."""
    known = _descriptors.file_number(number)
    return _files.of_number(known) if known else None
