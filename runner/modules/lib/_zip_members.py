"""What is in an archive of zipfile: a member's description, its data packed and plain, and it as a stream."""
import io
import sys
import zlib

from _frames import unsupported

_READS, _WRITES = ('rb', 'wb') if sys.version_info >= (3, 13) else ('r', 'w')
ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14


class BadZipFile(Exception):
    __module__ = 'zipfile'


class ZipInfo:
    __module__ = 'zipfile'

    def __init__(self, filename='NoName', date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        self.filename = filename.partition('\0')[0]
        self.date_time = date_time
        if date_time[0] < 1980:
            raise ValueError('ZIP does not support timestamps before 1980')
        self.compress_type = ZIP_STORED
        self._level = None
        self.comment = self.extra = b''
        self.create_system = 3
        self.create_version = self.extract_version = 20
        self.flag_bits = self.volume = self.internal_attr = self.external_attr = 0
        self.header_offset = self.CRC = self.compress_size = self.file_size = 0

    def __repr__(self):
        parts = [f'<{type(self).__name__} filename={self.filename!r}']
        if self.compress_type != ZIP_STORED:
            parts.append(f' compress_type={ {ZIP_DEFLATED: "deflate"}.get(self.compress_type, self.compress_type)}')
        mode = self.external_attr >> 16
        if mode:
            import stat
            parts.append(f' filemode={stat.filemode(mode)!r}')
        if self.external_attr & 0xFFFF:
            parts.append(f' external_attr={self.external_attr & 0xFFFF:#x}')
        if not self.is_dir() or self.file_size:
            parts.append(f' file_size={self.file_size!r}')
        if (not self.is_dir() or self.compress_size) and (
                self.compress_type != ZIP_STORED or self.file_size != self.compress_size):
            parts.append(f' compress_size={self.compress_size!r}')
        return ''.join(parts) + '>'

    def is_dir(self):
        return self.filename.endswith('/')

    def dos_time(self):
        year, month, day, hour, minute, second = self.date_time
        return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        unsupported('zipfile.ZipInfo.from_file()')


def compressed(data, info):
    if info.compress_type == ZIP_STORED:
        return data
    if info.compress_type != ZIP_DEFLATED:
        unsupported('archives with bz2 or lzma')
    packer = zlib.compressobj(-1 if info._level is None else info._level, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def decompressed(data, info):
    if info.flag_bits & 1:
        raise RuntimeError('File %r is encrypted, password required for extraction' % info.filename)
    if info.compress_type == ZIP_STORED:
        return data
    if info.compress_type != ZIP_DEFLATED:
        unsupported('archives with bz2 or lzma')
    return zlib.decompress(data, -15)


class ZipExtFile(io.BytesIO):
    """What ZipFile.open() gives to read."""
    __module__ = 'zipfile'
    mode = _READS

    def __init__(self, info, data):
        super().__init__(data)
        self.name = info.filename

    def writable(self):
        return False

    def write(self, data):
        raise io.UnsupportedOperation('write')


class _ZipWriteFile(io.BytesIO):
    """What ZipFile.open(mode='w') gives: the member is there when it is closed."""
    __module__ = 'zipfile'
    mode = _WRITES

    def __init__(self, archive, info):
        super().__init__()
        self.name = info.filename
        self._archive = archive
        self._info = info

    def close(self):
        if self.closed:
            return
        data = self.getvalue()
        super().close()
        self._archive._writing = False
        self._archive._add(self._info, data)
