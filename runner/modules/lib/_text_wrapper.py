"""io.TextIOWrapper around any object that reads and writes bytes, such as a BytesIO or sys.stdout.buffer."""
import io
import sys

from _extension_types import compiled
from _io_bases import OrStandard
from _io_bases import _TextIOBase
from _io_bases import close_dropped
from _io_bases import standard_types
from _line_ends import as_newlines as _as_newlines
from _line_ends import check as _check_newline
from _line_ends import end_of_line as _end_of_line
from _line_ends import kinds_in as _kinds_in
from _line_ends import read_as as _read_as
from _line_ends import written_as as _written_as
from _weakref import close_when_gone
from _weakref import need_no_closing

_CHUNK = 8192


_MARKED = ('utf-16', 'utf-32', 'utf16', 'utf32', 'u16', 'u32', 'utf-8-sig')


def _behind_mark(encoding, data):
    import _text_encodings
    return _text_encodings.behind_mark(encoding, data)


def _whole_characters(data, encoding):
    """How many of the bytes are not part of a character that goes on behind them."""
    plain = encoding.lower().replace('_', '-')
    if plain.startswith(('utf-16', 'utf-32', 'utf16', 'utf32', 'u16', 'u32')):
        import _text_encodings
        return _text_encodings.whole_characters(data, plain)
    if plain not in ('utf-8', 'utf8', 'utf-8-sig'):
        return len(data)
    for back in range(1, min(3, len(data)) + 1):
        first = data[-back]
        if first >= 0xc0:
            return len(data) - back if back < (2 if first < 0xe0 else 3 if first < 0xf0 else 4) else len(data)
        if first < 0x80:
            break
    return len(data)


class TextIOWrapper(_TextIOBase, metaclass=OrStandard):
    __module__ = '_io'
    _buffer = None      # until it is made
    _unwritten = b''

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        _check_newline(newline)
        buffer.readable()
        self._buffer = buffer
        self._set_encoding(encoding or 'UTF-8')
        self.errors = errors or 'strict'
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._newline = newline
        self._unwritten = b''
        self._chars = ''        # decoded, and asked for up to _place
        self._place = 0
        # What the last bytes were decoded from, and where in _chars that begins; none if nobody could tell.
        self._snapshot = None
        self._begin = 0
        self._bytes_per_char = 0.0
        self._telling = True    # not while lines are iterated over
        self._rest = b''        # the bytes of a character that goes on
        self._return = ''       # '\r', behind which '\n' may come
        self._line_ends = set()     # that have been read; of interest if all are taken
        close_when_gone(self)

    def _set_encoding(self, encoding):
        ''.encode(encoding)     # which complains of one that it does not know
        self.encoding = self._reads_as = self._writes_as = encoding
        # What begins with a mark goes on without.
        self._has_mark = encoding.lower().replace('_', '-') in _MARKED
        if self._has_mark and self.writable() and self.seekable() and self._buffer.tell():
            self._writes_as = _behind_mark(encoding, b'')

    def __del__(self):
        if self._buffer is not None and not self.closed:
            warn = getattr(self._buffer, '_dealloc_warn', None)
            if warn is not None:
                warn(self)
            close_dropped(self)

    def __repr__(self):
        shown = ''
        for name in ('name', 'mode'):
            value = None if self._buffer is None else getattr(self, name, None)
            if value is not None:
                shown += ' %s=%r' % (name, value)
        return '<_io.TextIOWrapper%s encoding=%r>' % (shown, self.encoding)

    @property
    def _under(self):
        if self._buffer is None:
            raise ValueError('underlying buffer has been detached')
        return self._buffer

    @property
    def buffer(self):
        return self._under if sys.version_info >= (3, 14) else self._buffer

    @property
    def name(self):
        return self._under.name

    @property
    def closed(self):
        return self._under.closed

    @property
    def newlines(self):
        return _as_newlines(self._line_ends)

    def readable(self):
        return self._under.readable()

    def writable(self):
        return self._under.writable()

    def seekable(self):
        return self._under.seekable()

    def fileno(self):
        return self._under.fileno()

    def isatty(self):
        return self._under.isatty()

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError('write() argument must be str, not ' + ('None' if text is None else type(text).__name__))
        self._checkClosed()
        if not self.writable():
            raise io.UnsupportedOperation('not writable')
        ends_line = '\n' in text or '\r' in text
        self._unwritten += _written_as(text, self._newline).encode(self._writes_as, self.errors)
        if self._has_mark:
            self._writes_as = _behind_mark(self.encoding, b'')
        if self.write_through or len(self._unwritten) > _CHUNK or self.line_buffering and ends_line:
            self._hand_on()
            if self.line_buffering and ends_line:
                self._under.flush()
        # What was read ahead is forgotten; by now only where there is a place to go back to.
        if sys.version_info < (3, 13) or self._chars and self.seekable():
            self._forget()
        return len(text)

    def _hand_on(self):
        data, self._unwritten = self._unwritten, b''
        if data:
            self._under.write(data)

    def flush(self):
        self._checkClosed()
        self._hand_on()
        self._under.flush()

    def _forget(self):
        self._chars = self._return = ''
        self._place = self._begin = 0
        self._snapshot = None
        self._rest = b''

    def _decode(self, data, is_last):
        read = len(data)
        data = self._rest + data
        self._snapshot = (int(bool(self._return)), data) if self._telling else None
        end = len(data) if is_last else _whole_characters(data, self._reads_as)
        self._rest = data[end:]
        text = self._return + data[:end].decode(self._reads_as, self.errors)
        if self._has_mark and end and self._reads_as == self.encoding:
            self._reads_as = _behind_mark(self.encoding, data)
        self._return = ''
        if not self._newline and not is_last and text.endswith('\r'):
            text, self._return = text[:-1], '\r'
        if not self._newline:
            self._line_ends |= _kinds_in(text)
        text = _read_as(text, self._newline)
        self._begin = len(self._chars) - self._place
        self._bytes_per_char = read / len(text) if text else 0.0
        self._chars = self._chars[self._place:] + text
        self._place = 0

    def _fetch(self):
        """Whether there was more to read."""
        read = getattr(self._under, 'read1', None)
        data = self._under.read(_CHUNK) if read is None else read(_CHUNK)
        self._decode(data, not data)
        return bool(data)

    def _begin_reading(self):
        self._checkClosed()
        if not self.readable():
            raise io.UnsupportedOperation('not readable')
        self._hand_on()

    def _take(self, end):
        start, self._place = self._place, min(end, len(self._chars))
        return self._chars[start:self._place]

    def read(self, size=-1):
        self._begin_reading()
        if size is None or size < 0:
            self._decode(self._under.read(), True)
            self._snapshot = None
            return self._take(len(self._chars))
        while len(self._chars) - self._place < size and self._fetch():
            pass
        return self._take(self._place + size)

    def readline(self, size=-1):
        self._begin_reading()
        limited = size is not None and size >= 0
        while True:
            end = _end_of_line(self._chars, self._place, self._newline)
            if end or limited and len(self._chars) - self._place >= size:
                break
            if not self._fetch():
                # The end may have made a line of what was held back.
                end = _end_of_line(self._chars, self._place, self._newline)
                break
        end = end or len(self._chars)
        return self._take(min(end, self._place + size) if limited else end)

    def __next__(self):
        self._telling = False
        line = self.readline()
        if not line:
            self._snapshot = None
            self._telling = True
            raise StopIteration
        return line

    def _check_seekable(self):
        self._checkClosed()
        if not self.seekable():
            raise io.UnsupportedOperation('underlying stream is not seekable')

    def seek(self, cookie, whence=0):
        self._check_seekable()
        if whence in (1, 2) and cookie:
            raise io.UnsupportedOperation("can't do nonzero %s-relative seeks" % ('cur' if whence == 1 else 'end'))
        if whence == 1:
            cookie = self.tell()
        elif whence not in (0, 2):
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        if cookie < 0:
            raise ValueError(f'negative seek position {cookie!r}')
        self.flush()
        self._forget()
        self._telling = True
        if whence == 2:
            self._line_ends = set()
            return self._under.seek(0, 2)
        self._go_to(cookie)
        return cookie

    def _go_to(self, cookie):
        from _text_positions import unpacked
        start, flags, bytes_to_feed, chars_to_skip, needs_end = unpacked(cookie)
        if not cookie:
            self._line_ends = set()
            self._reads_as = self._writes_as = self.encoding
        self._under.seek(start)
        self._return = '\r' * (flags & 1)
        self._snapshot = flags, b''
        if chars_to_skip:
            self._decode(self._under.read(bytes_to_feed), needs_end)
            if len(self._chars) < chars_to_skip:
                raise OSError("can't restore logical file position")
            self._place = chars_to_skip

    def tell(self):
        self._check_seekable()
        if not self._telling:
            raise OSError('telling position disabled by next() call')
        self.flush()
        place = self._under.tell()
        if self._has_mark:
            ahead = (self._chars[self._place:] + self._return).encode(self._reads_as, self.errors) + self._rest
            return place - len(ahead)
        if self._snapshot is None:
            return place
        from _text_positions import position
        start = place - len(self._snapshot[1])
        return position(self, start, self._snapshot, self._place - self._begin, self._bytes_per_char)

    def truncate(self, pos=None):
        self.flush()
        return self._under.truncate(pos)

    def detach(self):
        self.flush()
        buffer, self._buffer = self._buffer, None
        need_no_closing(self)
        close_when_gone(buffer)
        return buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        self._hand_on()
        if encoding:
            self._set_encoding(encoding)
        self.errors = errors or self.errors
        self._newline = self._newline if newline is None else newline
        self.line_buffering = self.line_buffering if line_buffering is None else line_buffering
        self.write_through = self.write_through if write_through is None else write_through

    def close(self):
        if not self.closed:
            need_no_closing(self)
            try:
                self.flush()
            finally:
                self._under.close()


TextIOWrapper._standard = tuple(standard_types()[0] - {TextIOWrapper})
compiled(TextIOWrapper)
