"""Models `gzip`: files and texts of one or more members, over zlib.

Left out: the command line.
"""
import io
import struct
import sys
import time
import zlib

READ, WRITE = 1, 2
_RAW = -zlib.MAX_WBITS
_open = open


class BadGzipFile(OSError):
    """Exception raised in some cases for invalid gzip files."""


def _header(level, mtime, name=b''):
    strength = b'\x02' if level == 9 else b'\x04' if level == 1 else b'\x00'
    return (b'\x1f\x8b\x08' + (b'\x08' if name else b'\x00') + struct.pack('<L', int(mtime)) + strength + b'\xff'
            + (name + b'\0' if name else b''))


def _trailer(data):
    return struct.pack('<LL', zlib.crc32(data), len(data) & 0xffffffff)


def _after_header(data):
    """What follows a member's header."""
    if data[:2] != b'\x1f\x8b':
        raise BadGzipFile('Not a gzipped file (%r)' % data[:2])
    if data[2] != 8:
        raise BadGzipFile('Unknown compression method')
    flags, place = data[3], 10
    if flags & 0x04:
        place += 2 + struct.unpack('<H', data[place:place + 2])[0]
    for flag in (0x08, 0x10):
        if flags & flag:
            place = data.index(b'\0', place) + 1
    return data[place + (2 if flags & 0x02 else 0):]


def compress(data, compresslevel=9, *, mtime=None):
    """Compress data in one shot and return the compressed string."""
    if mtime is None:
        mtime = 0 if sys.version_info >= (3, 14) else time.time()
    stream = zlib.compressobj(compresslevel, zlib.DEFLATED, _RAW)
    return _header(compresslevel, mtime) + stream.compress(data) + stream.flush() + _trailer(data)


def decompress(data):
    """Decompress a gzip compressed string in one shot."""
    found = b''
    while data:
        stream = zlib.decompressobj(_RAW)
        member = stream.decompress(_after_header(data))
        if not stream.eof or len(stream.unused_data) < 8:
            raise EOFError('Compressed file ended before the end-of-stream marker was reached')
        checksum, size = struct.unpack('<LL', stream.unused_data[:8])
        if checksum != zlib.crc32(member):
            raise BadGzipFile('CRC check failed' if sys.version_info >= (3, 11) else 'CRC check failed %s != %s' % (
                hex(checksum), hex(zlib.crc32(member))))
        if size != len(member) & 0xffffffff:
            raise BadGzipFile('Incorrect length of data produced')
        found += member
        data = stream.unused_data[8:].lstrip(b'\0')
    return found


class GzipFile(io.BufferedIOBase):

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ('t' in mode or 'U' in mode):
            raise ValueError('Invalid mode: %r' % mode)
        mode = mode or getattr(fileobj, 'mode', 'rb')
        self._own_file = None
        if fileobj is None:
            fileobj = self._own_file = _open(filename, mode if 'b' in mode else mode + 'b')
        self.name = filename if filename is not None else getattr(fileobj, 'name', '')
        self.mode = READ if mode.startswith('r') else WRITE
        self.fileobj = fileobj
        self._level = compresslevel
        self._mtime = mtime
        self._written = b''
        self._unread = None

    def __repr__(self):
        return '<gzip %r %#x>' % (self.fileobj, id(self))

    @property
    def closed(self):
        return self.fileobj is None

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def tell(self):
        return self._reader().tell() if self.mode == READ else len(self._written)

    def seek(self, offset, whence=0):
        if self.mode == READ:
            return self._reader().seek(offset, whence)
        if whence == 2:
            raise ValueError('Seek from end not supported')
        offset += len(self._written) if whence else 0
        if offset < len(self._written):
            raise OSError('Negative seek in write mode')
        self._written = self._written.ljust(offset, b'\0')
        return offset

    def write(self, data):
        if self.fileobj is None:
            raise ValueError('write() on closed GzipFile object')
        if self.mode != WRITE:
            raise OSError(9, 'write() on read-only GzipFile object')
        self._written += data
        return len(data)

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        if self.fileobj is None:
            raise ValueError('I/O operation on closed file.')

    def _reader(self):
        if self.fileobj is None:
            raise ValueError('I/O operation on closed file.')
        if self.mode != READ:
            raise OSError(9, 'read() on write-only GzipFile object')
        if self._unread is None:
            self._unread = io.BytesIO(decompress(self.fileobj.read()))     # as a whole
        return self._unread

    def read(self, size=-1):
        return self._reader().read(size)

    read1 = read

    def readline(self, size=-1):
        return self._reader().readline(size)

    def peek(self, n):
        reader = self._reader()
        place = reader.tell()
        found = reader.read(n)
        reader.seek(place)
        return found

    def close(self):
        file, self.fileobj = self.fileobj, None
        if file is None:
            return
        if self.mode == WRITE:
            name = str(self.name).rsplit('/', 1)[-1].encode('latin-1')
            name = name[:-3] if name.endswith(b'.gz') else name
            mtime = time.time() if self._mtime is None else self._mtime
            stream = zlib.compressobj(self._level, zlib.DEFLATED, _RAW)
            file.write(_header(self._level, mtime, name) + stream.compress(self._written) + stream.flush()
                       + _trailer(self._written))
        if self._own_file is not None:
            self._own_file.close()


def open(filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None):
    """Open a gzip-compressed file in binary or text mode."""
    if 't' in mode:
        if 'b' in mode:
            raise ValueError('Invalid mode: %r' % (mode,))
    else:
        for value, what in ((encoding, 'encoding'), (errors, 'errors'), (newline, 'newline')):
            if value is not None:
                raise ValueError("Argument '%s' not supported in binary mode" % what)
    named = isinstance(filename, (str, bytes)) or hasattr(filename, '__fspath__')
    plain = mode.replace('t', '')
    file = GzipFile(filename, plain, compresslevel) if named else GzipFile(None, plain, compresslevel, filename)
    return io.TextIOWrapper(file, encoding, errors, newline) if 't' in mode else file
