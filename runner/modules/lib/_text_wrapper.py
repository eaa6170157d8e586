"""io.TextIOWrapper around any object that reads and writes bytes, such as a BytesIO or sys.stdout.buffer."""
import io

_CHUNK = 8192


class TextIOWrapper(io.TextIOBase):
    __module__ = '_io'

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError('illegal newline value: %r' % newline)
        self.buffer = buffer
        self.encoding = encoding or 'UTF-8'
        self.errors = errors or 'strict'
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._newline = newline
        self._unwritten = b''
        self._ahead = ''        # decoded and not asked for yet

    def __repr__(self):
        name = getattr(self.buffer, 'name', None)
        shown = '' if name is None else ' name=%r' % (name,)
        return '<_io.TextIOWrapper%s encoding=%r>' % (shown, self.encoding)

    @property
    def name(self):
        return self.buffer.name

    @property
    def closed(self):
        return self.buffer.closed

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        return self.buffer.isatty()

    def write(self, text):
        self._check_open()
        if not isinstance(text, str):
            raise TypeError('write() argument must be str, not ' + type(text).__name__)
        ends_line = '\n' in text or '\r' in text
        written = text.replace('\n', self._newline) if self._newline in ('\r', '\r\n') else text
        self._unwritten += written.encode(self.encoding, self.errors)
        if self.write_through or len(self._unwritten) > _CHUNK or self.line_buffering and ends_line:
            self._hand_on()
            if self.line_buffering and ends_line:
                self.buffer.flush()
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def _hand_on(self):
        data, self._unwritten = self._unwritten, b''
        if data:
            self.buffer.write(data)

    def flush(self):
        self._check_open()
        self._hand_on()
        self.buffer.flush()

    def _decoded(self, data):
        text = data.decode(self.encoding, self.errors)
        return text.replace('\r\n', '\n').replace('\r', '\n') if self._newline is None else text

    def read(self, size=-1):
        self._check_open()
        self._hand_on()
        if size is None or size < 0:
            text, self._ahead = self._ahead + self._decoded(self.buffer.read()), ''
            return text
        while len(self._ahead) < size:
            line = self._decoded(self.buffer.readline())
            if not line:
                break
            self._ahead += line
        text, self._ahead = self._ahead[:size], self._ahead[size:]
        return text

    def readline(self, size=-1):
        self._check_open()
        self._hand_on()
        if '\n' not in self._ahead:
            self._ahead += self._decoded(self.buffer.readline())
        end = self._ahead.find('\n') + 1 or len(self._ahead)
        return self.read(end if size is None or size < 0 else min(end, size))

    def readlines(self, hint=-1):
        return list(self)

    def seek(self, cookie, whence=0):
        self.flush()
        self._ahead = ''
        return self.buffer.seek(cookie, whence)

    def tell(self):
        self.flush()
        return self.buffer.tell() - len(self._ahead.encode(self.encoding))

    def truncate(self, pos=None):
        self.flush()
        return self.buffer.truncate(pos)

    def detach(self):
        self.flush()
        return self.buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        self._hand_on()
        self.encoding = encoding or self.encoding
        self.errors = errors or self.errors
        self._newline = self._newline if newline is None else newline
        self.line_buffering = self.line_buffering if line_buffering is None else line_buffering
        self.write_through = self.write_through if write_through is None else write_through

    def close(self):
        if not self.closed:
            self.flush()
            self.buffer.close()
