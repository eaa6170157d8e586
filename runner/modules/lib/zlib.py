"""Models `zlib` on the library itself (native/zlib_module.cpp): bytes that another version of it makes may differ."""
import sys

import _zlib_library
from _extension_types import compiled
from _zlib_library import adler32, crc32

DEFLATED = 8
MAX_WBITS = 15
DEF_MEM_LEVEL = 8
DEF_BUF_SIZE = 16384
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = range(5)
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = range(7)
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = _zlib_library.version()
_OK, _STREAM_END, _NEED_DICTIONARY, _BUFFER_ERROR = 0, 1, 2, -5


class error(Exception):
    pass


def _check(result, message, doing):
    """Raises zlib.error for what went wrong."""
    if result == _BUFFER_ERROR and not message:
        message = 'incomplete or truncated stream'
    if result == -2 and not message:
        message = 'inconsistent stream state'
    raise error('Error %d %s' % (result, doing) + (': ' + message if message else ''))


def _checked_stream(stream):
    if isinstance(stream, int):
        raise ValueError('Invalid initialization option')
    return stream


def compress(data, /, level=Z_DEFAULT_COMPRESSION, wbits=MAX_WBITS):
    """Returns a bytes object containing compressed data."""
    stream = _zlib_library.deflater(level, wbits, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, None)
    if isinstance(stream, int):
        raise error('Bad compression level')
    return stream.run(data, Z_FINISH, 0, None)[1]


def decompress(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE):
    """Returns a bytes object containing the uncompressed data."""
    result, output, _, message = _checked_stream(_zlib_library.inflater(wbits, None)).run(data, Z_SYNC_FLUSH, 0, None)
    if result != _STREAM_END:
        _check(_BUFFER_ERROR if result == _OK else result, message, 'while decompressing data')
    return output


class Compress:

    def __init__(self, stream):
        self._stream = stream

    def compress(self, data, /):
        """Returns a bytes object containing compressed data."""
        result, output, _, message = self._stream.run(data, Z_NO_FLUSH, 0, None)
        if result not in (_OK, _BUFFER_ERROR):
            _check(result, message, 'while compressing data')
        return output

    def flush(self, mode=Z_FINISH, /):
        """Return a bytes object containing any remaining compressed data."""
        if mode == Z_NO_FLUSH:
            return b''
        result, output, _, message = self._stream.run(b'', mode, 0, None)
        if result not in (_OK, _STREAM_END, _BUFFER_ERROR):
            _check(result, message, 'while flushing')
        return output

    def copy(self):
        """Return a copy of the compression object."""
        return Compress(self._stream.copy())

    __copy__ = copy


class Decompress:

    def __init__(self, stream, dictionary):
        self._stream = stream
        self._dictionary = dictionary
        self.unused_data = b''
        self.unconsumed_tail = b''
        self.eof = False

    def decompress(self, data, /, max_length=0):
        """Return a bytes object containing the decompressed version of the data."""
        if max_length < 0:
            raise ValueError('max_length must be non-negative')
        return self._run(bytes(data), Z_SYNC_FLUSH, max_length)

    def _run(self, data, mode, most):
        if self.eof:
            self.unused_data += data
            return b''
        result, output, left, message = self._stream.run(data, mode, most, self._dictionary)
        rest = data[len(data) - left:]
        if result == _STREAM_END:
            self.eof = True
            self.unused_data = rest
            # Up to 3.13 what is behind the end stands there too if something stood there before.
            self.unconsumed_tail = rest if self.unconsumed_tail and sys.version_info < (3, 14) else b''
        elif result in (_OK, _BUFFER_ERROR):
            self.unconsumed_tail = rest
        else:
            _check(result, message, 'while decompressing data')
        return output

    def flush(self, length=DEF_BUF_SIZE, /):
        """Return a bytes object containing any remaining decompressed data."""
        return self._run(self.unconsumed_tail, Z_FINISH, 0)

    def copy(self):
        """Return a copy of the decompression object."""
        made = Decompress(self._stream.copy(), self._dictionary)
        made.unused_data, made.unconsumed_tail, made.eof = self.unused_data, self.unconsumed_tail, self.eof
        return made

    __copy__ = copy


def compressobj(level=Z_DEFAULT_COMPRESSION, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL,
                strategy=Z_DEFAULT_STRATEGY, zdict=None):
    """Return a compressor object."""
    return Compress(_checked_stream(_zlib_library.deflater(level, wbits, memLevel, strategy, zdict)))


def decompressobj(wbits=MAX_WBITS, zdict=None):
    """Return a decompressor object."""
    return Decompress(_checked_stream(_zlib_library.inflater(wbits, zdict)), zdict)


for _class in (Compress, Decompress):
    compiled(_class)

if sys.version_info < (3, 11):
    def _without_window(data, /, level=Z_DEFAULT_COMPRESSION, _compress=compress):
        return _compress(data, level)

    _without_window.__name__ = _without_window.__qualname__ = 'compress'
    compress = _without_window
