"""wsgi.input: the body of a request, by its length or in chunks.  All versions."""
from _line_iteration import LineIteration

__name__ = 'gevent.pywsgi'  # what it defines is that one's

_LONGEST_LINE = 8192


class InvalidClientInput(IOError):
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

    def _discard(self):
        unread = self.chunked_input or self.position < (self.content_length or 0)
        if self.socket is None and unread:
            while self.read(16384):
                pass

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

    def _next_chunk(self):
        line = self.rfile.readline(_LONGEST_LINE)
        if not line:
            raise InvalidClientInput('EOF before chunk end reached')
        digits = line.split(b';')[0].strip()
        try:
            self._chunk_left = int(digits, 16)
        except ValueError:
            raise InvalidClientInput('Non-hex data', digits[:1]) from None
        if self._chunk_left == 0:
            self.rfile.readline(_LONGEST_LINE)
            self._ended = True

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
                self.rfile.readline(_LONGEST_LINE)
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
