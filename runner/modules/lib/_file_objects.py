"""File objects on the files of _files: what open() gives.

They model io.TextIOWrapper and the buffered readers and writers: what is written comes into the file when the buffer
is full, at flush() and at close().  Nothing is freed here, but CPython closes a file that nobody holds any more: what
the statement writes that has opened the file, as in open(name, 'w').write(text), is written through.
"""
import io
import os
import sys

import _descriptors as _system
import _files
from _frames import unsupported

_BUFFER = 8192


def _statement():
    """The program's innermost frame, and its line."""
    frame = sys._getframe(1)
    while frame is not None and frame.f_code.co_filename.startswith('lib/'):
        frame = frame.f_back
    return frame, frame.f_lineno if frame is not None else 0


class File(io.IOBase):

    def __init__(self, content, name, mode, encoding=None, errors=None, newline=None, line_buffering=False):
        self._content = content
        self.name = name
        self.mode = mode
        self._text = 'b' not in mode
        if self._text:
            self.encoding = encoding or 'UTF-8'
            self.errors = errors or 'strict'
        self._newline = newline
        self._line_buffering = line_buffering
        self._readable = 'r' in mode or '+' in mode
        self._writable = mode[0] in 'wax' or '+' in mode
        self._place = 0
        self._unwritten = b''
        self._opened_by = _statement() if self._writable else None

    @property
    def _c_class(self):
        if self._text:
            return 'TextIOWrapper'
        return 'BufferedRandom' if '+' in self.mode else 'BufferedReader' if self._readable else 'BufferedWriter'

    def __repr__(self):
        if self._text:
            return '<_io.TextIOWrapper name=%r mode=%r encoding=%r>' % (self.name, self.mode, self.encoding)
        return '<_io.%s name=%r>' % (self._c_class, self.name)

    @property
    def closed(self):
        return self._content is None

    def _check_open(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.' if self._text else 'I/O operation on closed file')

    def readable(self):
        return self._readable

    def writable(self):
        return self._writable

    def fileno(self):
        self._check_open()
        return descriptor_of(self)

    def _check_readable(self):
        self._check_open()
        if not self._readable:
            raise io.UnsupportedOperation('not readable' if self._text else 'read')
        self.flush()

    def _decoded(self, data):
        if not self._text:
            return data
        text = data.decode(self.encoding, self.errors)
        return text.replace('\r\n', '\n').replace('\r', '\n') if self._newline is None else text

    def _take(self, size):
        data = self._content.data[self._place:self._place + size]
        self._place += len(data)
        return self._decoded(data)

    def read(self, size=-1):
        self._check_readable()
        rest = self._content.data[self._place:]
        if size is None or size < 0:
            return self._take(len(rest))
        if self._text:
            # As many bytes as that many characters take.
            size = len(rest.decode(self.encoding, self.errors)[:size].encode(self.encoding))
        return self._take(size)

    def readline(self, size=-1):
        self._check_readable()
        end = self._content.data.find(b'\n', self._place) + 1 or len(self._content.data)
        return self._take(end - self._place if size is None or size < 0 else min(size, end - self._place))

    def readlines(self, hint=-1):
        return list(self)

    def write(self, data):
        self._check_open()
        if not self._writable:
            raise io.UnsupportedOperation('not writable' if self._text else 'write')
        if self._text:
            if not isinstance(data, str):
                raise TypeError('write() argument must be str, not ' + type(data).__name__)
            self._unwritten += data.encode(self.encoding, self.errors)
        else:
            if isinstance(data, str):
                raise TypeError("a bytes-like object is required, not 'str'")
            self._unwritten += bytes(data)
        line_ends = self._line_buffering and self._unwritten.endswith(b'\n')
        if line_ends or len(self._unwritten) > _BUFFER or self._opened_by == _statement():
            self.flush()
        return len(data)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        self._check_open()
        if not self._unwritten:
            return
        self._content.check_writable()
        data, self._unwritten = self._unwritten, b''
        size = len(self._content.data)
        self._place = self._content.put(size if self.mode[0] == 'a' else self._place, data)

    def seek(self, offset, whence=0):
        self.flush()
        if self._text and whence and offset:
            raise io.UnsupportedOperation("can't do nonzero %s-relative seeks" % ('cur' if whence == 1 else 'end'))
        self._place = (0, self._place, len(self._content.data))[whence] + offset
        return self._place

    def tell(self):
        self.flush()
        return len(self._content.data) if self.mode[0] == 'a' and not self._place else self._place

    def truncate(self, size=None):
        self.flush()
        size = self._place if size is None else size
        self._content.data = self._content.data[:size].ljust(size, b'\0')
        return size

    def close(self):
        if not self.closed:
            self.flush()
            self._content = None


class _Null(_files.Content):
    """/dev/null: empty whatever is written."""

    data = property(lambda self: b'', lambda self, data: None)

    def check_writable(self):
        """Also by a forked process: nobody can tell."""


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if isinstance(file, int):
        if file in _descriptors:
            made = _descriptors[file]
            return File(made._content, file, mode, encoding, errors, newline)
        return os.fdopen(file, mode, encoding=encoding)
    file = os.fspath(file)
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
    return File(content, file, mode, encoding, errors, newline, buffering in (0, 1))


# Numbers for files, far from those of pipes and sockets.
_descriptors = {}


def descriptor_of(file):
    for number, known in _descriptors.items():
        if known is file:
            return number
    number = 1000 + len(_descriptors)
    _descriptors[number] = file
    return number


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
