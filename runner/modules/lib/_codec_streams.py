"""Streams of codecs: bytes that come and go in pieces, as text; of the encodings that str.encode knows.

Models codecs.StreamReader, StreamWriter, StreamReaderWriter and the incremental coders.  A reader asks its stream for
72 bytes when a line is wanted, then for twice as many, and so on, as CPython's does.
"""
import _unmodelled

_FIRST_PIECE, _LARGEST_PIECE = 72, 8000     # bytes


def _plain(encoding):
    return encoding.lower().replace('-', '').replace('_', '')


def _complete(data, encoding):
    """How many of the bytes are whole characters: what may go on with the next ones is not."""
    plain = _plain(encoding)
    if plain.startswith(('utf16', 'utf32', 'u16', 'u32')):
        import _text_encodings
        return _text_encodings.whole_characters(data, plain)
    if plain not in ('utf8', 'u8'):
        return len(data)
    for back in range(1, min(3, len(data)) + 1):
        byte = data[-back]
        if byte & 0xC0 == 0x80:
            continue
        wanted = 2 if 0xC2 <= byte < 0xE0 else 3 if 0xE0 <= byte < 0xF0 else 4 if 0xF0 <= byte < 0xF5 else 1
        return len(data) - back if wanted > back else len(data)
    return len(data)


class IncrementalEncoder:
    encoding = 'utf-8'

    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = ''

    def encode(self, input, final=False):
        return input.encode(self.encoding, self.errors)

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class IncrementalDecoder:
    encoding = 'utf-8'

    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = b''

    def decode(self, input, final=False):
        data = self.buffer + bytes(input)
        end = len(data) if final else _complete(data, self.encoding)
        text = data[:end].decode(self.encoding, self.errors)
        self.buffer = data[end:]
        return text

    def reset(self):
        self.buffer = b''

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


class _OfStream:
    """What a wrapper hands on to its stream."""

    def __getattr__(self, name):
        if name == 'stream':
            raise AttributeError(name)
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamWriter(_OfStream):
    __module__ = 'codecs'
    encoding = 'utf-8'

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        self.stream.write(object.encode(self.encoding, self.errors))

    def writelines(self, list):
        self.write(''.join(list))

    def reset(self):
        pass

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()


class StreamReader(_OfStream):
    __module__ = 'codecs'
    encoding = 'utf-8'
    charbuffertype = str

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors
        self.reset()

    def reset(self):
        self.bytebuffer = b''
        self.charbuffer = ''
        self.linebuffer = None

    def _take_piece(self, size):
        """Whether something has come."""
        new = self.stream.read() if size < 0 else self.stream.read(size)
        data = self.bytebuffer + new
        if not data:
            return False
        end = _complete(data, self.encoding)
        self.charbuffer += data[:end].decode(self.encoding, self.errors)
        self.bytebuffer = data[end:]
        return bool(new)

    def read(self, size=-1, chars=-1, firstline=False):
        """Asks the stream until there are as many characters as bytes were asked for."""
        if self.linebuffer:
            self.charbuffer = ''.join(self.linebuffer)
            self.linebuffer = None
        wanted = size if chars < 0 else chars
        while (wanted < 0 or len(self.charbuffer) < wanted) and self._take_piece(size):
            pass
        end = len(self.charbuffer) if wanted < 0 else wanted
        text, self.charbuffer = self.charbuffer[:end], self.charbuffer[end:]
        return text

    def _next_kept_line(self):
        """The last one that is kept is not known to be whole."""
        line = self.linebuffer.pop(0)
        if len(self.linebuffer) == 1:
            self.charbuffer = self.linebuffer[0]
            self.linebuffer = None
        return line

    def readline(self, size=None, keepends=True):
        if self.linebuffer:
            line = self._next_kept_line()
            return line if keepends else line.splitlines()[0]
        piece = size or _FIRST_PIECE
        text = ''
        while True:
            more = self.read(piece, firstline=True)
            if more.endswith('\r'):
                more += self.read(size=1, chars=1)     # it may be the first half of an end
            text += more
            lines = text.splitlines(True)
            if len(lines) > 1:
                text, rest = lines[0], lines[1:]
                rest[-1] += self.charbuffer
                if len(rest) > 1:
                    self.linebuffer, self.charbuffer = rest, ''
                else:
                    self.charbuffer = rest[0]
                break
            if lines and lines[0] != lines[0].splitlines()[0] or not more or size is not None:
                break
            if piece < _LARGEST_PIECE:
                piece *= 2
        return text if keepends or not text else text.splitlines()[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self


class StreamReaderWriter(_OfStream):
    __module__ = 'codecs'
    encoding = 'unknown'

    def __init__(self, stream, Reader, Writer, errors='strict'):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None, keepends=True):
        return self.reader.readlines(sizehint, keepends)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()


_KINDS = StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder
_made = {}


def of_encoding(encoding):
    """The classes of an encoding: reader, writer, encoder and decoder."""
    if _plain(encoding) in ('utf16', 'utf32', 'u16', 'u32', 'utf8sig'):
        return tuple(_unmodelled.stand_in('codecs', name, 'pieces of texts that begin with a mark')
                     for name in ('StreamReader', 'StreamWriter', 'IncrementalEncoder', 'IncrementalDecoder'))
    if encoding not in _made:
        module = 'encodings.' + encoding.replace('-', '_')
        _made[encoding] = tuple(type(kind.__name__, (kind,), {'encoding': encoding, '__module__': module})
                                for kind in _KINDS)
    return _made[encoding]


def iterencode(iterator, encoding, errors='strict', **kwargs):
    for text in iterator:
        data = text.encode(encoding, errors)
        if data:
            yield data


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    decoder = of_encoding(encoding)[3](errors)
    for data in iterator:
        text = decoder.decode(data)
        if text:
            yield text
    text = decoder.decode(b'', True)
    if text:
        yield text
