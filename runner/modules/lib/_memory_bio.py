"""MemoryBIO of `ssl`: bytes that wait to be read, and whether more will come."""
import _openssl

from _ssl_errors import SSLError

__name__ = '_ssl'  # what it defines is that one's


class MemoryBIO:

    def __init__(self):
        self._buffer = _openssl.buffer()

    def read(self, size=-1, /):
        return self._buffer.read(size)

    def write(self, b, /):
        if self._buffer.is_ended():
            raise SSLError('cannot write() after write_eof()')
        data = bytes(memoryview(b))
        self._buffer.write(data)
        return len(data)

    def write_eof(self):
        self._buffer.end()

    @property
    def pending(self):
        return self._buffer.size()

    @property
    def eof(self):
        return self._buffer.is_ended() and not self._buffer.size()
