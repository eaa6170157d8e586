"""wsgi.input: the body of a request, by its length or in chunks.  All versions."""
from _line_iteration import LineIteration
from gevent._version import version_info

__name__ = 'gevent.pywsgi'  # what it defines is that one's

_HEXADECIMAL = b'0123456789abcdefABCDEF'
_TOKEN = (b"!#$%&'*+-.^_`|~0123456789"
          b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')  # of what names of headers are made


def longest_line():
    """What the module says now: programs set it there."""
    from gevent import pywsgi
    return pywsgi.MAX_REQUEST_LINE


class _InvalidClientInput(IOError):
    pass


class Input(LineIteration):

    def __init__(self, rfile, content_length, socket=None, chunked_input=False):
        self.rfile = rfile
        self.content_length = content_length
        self.socket = socket        # while the client waits to be told to go on
        self.position = 0
        self.chunked_input = chunked_input
        self._chunk_left = 0
        self._ended = False
        self._is_broken = False     # what follows is not known

    def _discard(self):
        if self._is_broken:
            return
        if not self.chunked_input and self.position >= (self.content_length or 0):
            return
        waiting = self.socket
        if waiting is not None and version_info < (25,):
            return
        self.socket = None      # nobody is told to go on for this
        while self.read(16384):
            pass
        self.socket = waiting

    def _tell_to_go_on(self):
        if self.socket is not None:
            self.socket.sendall(b'HTTP/1.1 100 Continue\r\n\r\n')
            self.socket = None

    def _read_counted(self, length, by_line):
        if self.content_length is None:
            return b''
        self._tell_to_go_on()
        left = self.content_length - self.position
        length = left if length is None or length < 0 else min(length, left)
        if not length:
            return b''
        data = self.rfile.readline(length) if by_line else self.rfile.read(length)
        self.position += len(data)
        if len(data) < length and not (by_line and data.endswith(b'\n')):
            raise IOError(f'unexpected end of file while reading request at position {self.position}')
        return data

    def _refuse(self, *reasons):
        self._is_broken = True
        raise _InvalidClientInput(*reasons)

    def _read_chunk_size(self):
        """By characters: one that cannot be is refused as soon as it is there."""
        digits = b''
        while (char := self.rfile.read(1)) not in (b'\r', b';'):
            if not char:
                self._refuse('EOF before chunk end reached')
            if char not in _HEXADECIMAL:
                self._refuse('Non-hex data', char)
            digits += char
            if len(digits) > 16:
                self._refuse('Chunk-size too large.')
        for _ in range(longest_line()):
            if char == b'\r':
                break
            char = self.rfile.read(1)
        else:
            self._refuse('Too large chunk extension')
        if self.rfile.read(1) != b'\n':
            self._refuse("Line didn't end in CRLF")
        return int(digits, 16)

    def _next_chunk(self):
        self._chunk_left = self._read_chunk_size()
        if self._chunk_left == 0:
            if version_info < (23, 9):
                self.rfile.readline(longest_line())
            else:
                while self._read_trailer():
                    pass
            self._ended = True

    def _read_trailer(self):
        """By characters; False for the empty line that ends them."""
        is_named = False
        for length in range(longest_line()):
            char = self.rfile.read(1)
            if char == b'\r':
                if self.rfile.read(1) != b'\n':
                    self._refuse("Line didn't end in CRLF")
                return length > 0
            is_named = is_named or char == b':' and length > 0
            if not is_named and (not char or char not in _TOKEN):
                raise _InvalidClientInput('Invalid token character: %r' % (char,))
        self._refuse('Too large chunk trailer')

    def _end_chunk(self):
        if version_info < (23, 9):
            self.rfile.readline(longest_line())
            return
        for char, name in ((b'\r', 'CRLF'), (b'\n', 'LF')):
            found = self.rfile.read(1)
            if found != char:
                self._refuse("Line didn't end in %s: %r" % (name, found))

    def _read_chunked(self, length, by_line):
        self._tell_to_go_on()
        found = b''
        while not self._ended and (length is None or length < 0 or len(found) < length):
            if self._chunk_left == 0:
                self._next_chunk()
                continue
            most = self._chunk_left
            if length is not None and length >= 0:
                most = min(most, length - len(found))
            data = self.rfile.readline(most) if by_line else self.rfile.read(most)
            if not data:
                raise IOError('unexpected end of file while parsing chunked data')
            self._chunk_left -= len(data)
            found += data
            if self._chunk_left == 0:
                self._end_chunk()
            if by_line and data.endswith(b'\n'):
                break
        self.position += len(found)
        return found

    def _read(self, length, by_line):
        return self._read_chunked(length, by_line) if self.chunked_input else self._read_counted(length, by_line)

    def read(self, length=None):
        return self._read(length, False)

    def readline(self, size=None):
        return self._read(size, True)

    def readlines(self, hint=None):
        return list(self)
