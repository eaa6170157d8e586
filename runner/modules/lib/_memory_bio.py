"""MemoryBIO of `ssl`: bytes that wait to be read, and whether more will come."""

__name__ = '_ssl'  # what it defines is that one's


class MemoryBIO:

    def __init__(self):
        self._data = b''
        self._ended = False

    def read(self, size=-1):
        size = len(self._data) if size < 0 else size
        data, self._data = self._data[:size], self._data[size:]
        return data

    def write(self, b):
        import ssl
        if self._ended:
            raise ssl.SSLError('cannot write() after write_eof()')
        data = bytes(memoryview(b))
        self._data += data
        return len(data)

    def write_eof(self):
        self._ended = True

    @property
    def pending(self):
        return len(self._data)

    @property
    def eof(self):
        return self._ended and not self._data
