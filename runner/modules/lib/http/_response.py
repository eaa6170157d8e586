"""HTTPResponse of http.client: what a server answers, its body by length, in chunks, or until the connection ends.

A chunked body may be followed by trailers, which are dropped.  The descriptor is closed as soon as all has been read.
"""
import io
import sys

from http._errors import BadStatusLine
from http._errors import HTTPException
from http._errors import IncompleteRead
from http._errors import RemoteDisconnected
from http._errors import ResponseNotReady
from http._errors import UnknownProtocol
from http._messages import limit
from http._messages import parse_headers
from http._messages import read_header_lines
from http._messages import read_line

__name__ = 'http.client'  # what it defines is that one's

_UNKNOWN = 'UNKNOWN'
_LESS_THAN_NOTHING_IS_ALL = sys.version_info >= (3, 13, 5)
_COUNTS_TRAILERS = sys.version_info >= (3, 14)


def _split_status(line):
    """Version, status and reason; the version is empty where there is nothing to be one."""
    words = line.split(None, 2)
    if len(words) < 2:
        return '', '', ''
    return words[0], words[1], words[2] if len(words) > 2 else ''


class HTTPResponse(io.BufferedIOBase):

    def __init__(self, sock, debuglevel=0, method=None, url=None):
        self.fp = sock.makefile('rb')
        self.debuglevel = debuglevel
        self._method = method
        self.headers = self.msg = None
        self.version = self.status = self.reason = _UNKNOWN
        self.chunked = _UNKNOWN
        self.chunk_left = _UNKNOWN  # 0: its end is still to come; None: the next one begins
        self.length = _UNKNOWN      # what is left of the body
        self.will_close = _UNKNOWN

    # The head.

    def _read_status(self):
        line = str(read_line(self.fp, 'status line'), 'iso-8859-1')
        if self.debuglevel > 0:
            print('reply:', repr(line))
        if not line:
            raise RemoteDisconnected('Remote end closed connection without response')
        version, status, reason = _split_status(line)
        if not version.startswith('HTTP/'):
            self._close_conn()
            raise BadStatusLine(line)
        try:
            status = int(status)
        except ValueError:
            raise BadStatusLine(line)
        if not 100 <= status <= 999:
            raise BadStatusLine(line)
        return version, status, reason

    def _read_final_status(self):
        """The first that does not say "go on"."""
        most = limit('_MAXINTERIMRESPONSES', 100) if sys.version_info >= (3, 14) else None
        skipped = 0
        while most is None or skipped < most:
            version, status, reason = self._read_status()
            if status != 100:
                return version, status, reason
            lines = read_header_lines(self.fp)
            if self.debuglevel > 0:
                print('headers:', lines)
            skipped += 1
        raise HTTPException('got more than %d interim responses' % most)

    def begin(self):
        if self.headers is not None:
            return
        version, status, reason = self._read_final_status()
        self.code = self.status = status
        self.reason = reason.strip()
        if version in ('HTTP/1.0', 'HTTP/0.9'):
            self.version = 10
        elif version.startswith('HTTP/1.'):
            self.version = 11
        else:
            raise UnknownProtocol(version)
        self.headers = self.msg = parse_headers(self.fp)
        if self.debuglevel > 0:
            for name, value in self.headers.items():
                print('header:', name + ':', value)
        self.chunked = (self.headers.get('transfer-encoding') or '').lower() == 'chunked'
        if self.chunked:
            self.chunk_left = None
        self.will_close = self._check_close()
        self.length = self._length_said()
        if status in (204, 304) or status < 200 or self._method == 'HEAD':
            self.length = 0
        if not self.chunked and self.length is None:
            self.will_close = True

    def _length_said(self):
        said = self.headers.get('content-length')
        if not said or self.chunked:
            return None
        try:
            length = int(said)
        except ValueError:
            return None
        return length if length >= 0 else None

    def _check_close(self):
        connection = (self.headers.get('connection') or '').lower()
        if self.version == 11:
            return 'close' in connection
        return not (self.headers.get('keep-alive') or 'keep-alive' in connection
                    or 'keep-alive' in (self.headers.get('proxy-connection') or '').lower())

    # The file.

    def _close_conn(self):
        fp, self.fp = self.fp, None
        fp.close()

    def close(self):
        try:
            super().close()
        finally:
            if self.fp:
                self._close_conn()

    def flush(self):
        super().flush()
        if self.fp:
            self.fp.flush()

    def readable(self):
        return True

    def isclosed(self):
        return self.fp is None

    def fileno(self):
        return self.fp.fileno()

    def __iter__(self):
        return self

    # The body.

    def _took(self, size, wanted):
        """Notes what was read; the file is closed when nothing came, or when the last came."""
        if not size and wanted:
            self._close_conn()
        elif self.length is not None:
            self.length -= size
            if not self.length:
                self._close_conn()

    def _up_to_end(self, size):
        return size if self.length is None else min(size, self.length)

    def read(self, amt=None):
        if self.fp is None:
            return b''
        if self._method == 'HEAD':
            self._close_conn()
            return b''
        if _LESS_THAN_NOTHING_IS_ALL and amt is not None and amt < 0:
            amt = None
        if amt is not None and sys.version_info < (3, 10):
            buffer = bytearray(amt)
            return bytes(buffer[:self.readinto(buffer)])
        if self.chunked:
            return self._read_chunked(amt)
        if amt is not None:
            wanted = self._up_to_end(amt)
            data = self.fp.read(wanted)
            self._took(len(data), wanted)
            return data
        if self.length is None:
            data = self.fp.read()
        else:
            try:
                data = self._safe_read(self.length)
            except IncompleteRead:
                self._close_conn()
                raise
            self.length = 0
        self._close_conn()
        return data

    def readinto(self, b):
        if self.fp is None:
            return 0
        if self._method == 'HEAD':
            self._close_conn()
            return 0
        if self.chunked:
            return self._readinto_chunked(b)
        wanted = self._up_to_end(len(b))
        size = self.fp.readinto(b if wanted == len(b) else memoryview(b)[:wanted])
        self._took(size, wanted)
        return size

    def _took_part(self, size, wanted):
        """As _took(), of calls that leave the file open at the end up to 3.12."""
        if sys.version_info >= (3, 13) or not size and wanted:
            self._took(size, wanted)
        elif self.length is not None:
            self.length -= size

    def read1(self, n=-1):
        if self.fp is None or self._method == 'HEAD':
            return b''
        if self.chunked:
            return self._read1_chunked(n)
        wanted = n if self.length is None or 0 <= n <= self.length else self.length
        data = self.fp.read1(wanted)
        self._took_part(len(data), wanted)
        return data

    def peek(self, n=-1):
        if self.fp is None or self._method == 'HEAD':
            return b''
        if self.chunked:
            return self._peek_chunked()
        return self.fp.peek(n)

    def readline(self, limit=-1):
        if self.fp is None or self._method == 'HEAD':
            return b''
        if self.chunked:
            return super().readline(limit)  # by peek() and read()
        wanted = limit if self.length is None or 0 <= limit <= self.length else self.length
        line = self.fp.readline(wanted)
        self._took_part(len(line), wanted)
        return line

    def _safe_read(self, amt):
        """So many bytes, which have to be there."""
        data = self.fp.read(amt)
        if len(data) < amt:
            raise IncompleteRead(data, amt - len(data))
        return data

    def _safe_readinto(self, buffer):
        size = self.fp.readinto(buffer)
        if size < len(buffer):
            raise IncompleteRead(bytes(buffer[:size]), len(buffer) - size)
        return size

    # Chunks.

    def _read_next_chunk_size(self):
        line = read_line(self.fp, 'chunk size')
        try:
            return int(line.partition(b';')[0], 16)
        except ValueError:
            self._close_conn()      # where the next response begins is not known
            raise

    def _read_and_discard_trailer(self):
        most = limit('_MAXHEADERS', 100)
        count = 0
        while read_line(self.fp, 'trailer line') not in (b'\r\n', b'\n', b''):
            count += 1
            if _COUNTS_TRAILERS and count > most:
                raise HTTPException('got more than %d trailers' % most)

    def _get_chunk_left(self):
        """What is left of this chunk or of the next one; None if there is none."""
        if self.chunk_left:
            return self.chunk_left
        if self.chunk_left is not None:
            self._safe_read(2)      # the line ends behind the chunk
        try:
            left = self._read_next_chunk_size()
        except ValueError:
            raise IncompleteRead(b'')
        if left == 0:
            self._read_and_discard_trailer()
            self._close_conn()
            left = None
        self.chunk_left = left
        return left

    def _read_chunked(self, amt=None):
        if amt is not None and amt < 0 and _LESS_THAN_NOTHING_IS_ALL:
            amt = None
        parts = []
        try:
            while True:
                left = self._get_chunk_left()
                if left is None:
                    break
                if amt is not None and amt <= left:
                    parts.append(self._safe_read(amt))
                    self.chunk_left = left - amt
                    break
                parts.append(self._safe_read(left))
                if amt is not None:
                    amt -= left
                self.chunk_left = 0
        except IncompleteRead as error:
            raise IncompleteRead(b''.join(parts)) from (error if sys.version_info >= (3, 11) else None)
        return b''.join(parts)

    def _readinto_chunked(self, b):
        total = 0
        rest = memoryview(b)
        try:
            while True:
                left = self._get_chunk_left()
                if left is None:
                    return total
                if len(rest) <= left:
                    size = self._safe_readinto(rest)
                    self.chunk_left = left - size
                    return total + size
                size = self._safe_readinto(rest[:left])
                rest = rest[size:]
                total += size
                self.chunk_left = 0
        except IncompleteRead:
            raise IncompleteRead(bytes(b[:total]))

    def _read1_chunked(self, n):
        left = self._get_chunk_left()
        if left is None or n == 0:
            return b''
        data = self.fp.read1(n if 0 <= n <= left else left)
        self.chunk_left -= len(data)
        if not data:
            raise IncompleteRead(b'')
        return data

    def _peek_chunked(self):
        try:
            left = self._get_chunk_left()
        except IncompleteRead:
            return b''
        return b'' if left is None else self.fp.peek(left)[:left]

    # What was said.

    def getheader(self, name, default=None):
        if self.headers is None:
            raise ResponseNotReady()
        found = self.headers.get_all(name) or default
        if isinstance(found, str) or not hasattr(found, '__iter__'):
            return found
        return ', '.join(found)

    def getheaders(self):
        if self.headers is None:
            raise ResponseNotReady()
        return list(self.headers.items())

    def info(self):
        return self.headers

    def geturl(self):
        return self.url

    def getcode(self):
        return self.status
