"""Models `zipfile`: archives that are written and read in memory or in files of the case, stored or deflated.

Left out: other compressions, encryption, comments, archives of more than 4 GiB, paths within archives (zipfile.Path).
"""
import binascii
import io
import os
import shutil
import stat
import struct
import sys
import threading
import time

from _unmodelled import attribute
from _zip_members import (ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, BadZipFile, ZipExtFile, ZipInfo, _ZipWriteFile,
                          compressed, decompressed)

__all__ = ['BadZipFile', 'BadZipfile', 'error', 'ZIP_STORED', 'ZIP_DEFLATED', 'ZIP_BZIP2', 'ZIP_LZMA', 'is_zipfile',
           'ZipInfo', 'ZipFile', 'PyZipFile', 'LargeZipFile', 'Path']

error = BadZipfile = BadZipFile
_LOCAL, _CENTRAL, _END = '<4s5H3L2H', '<4s6H3L5H2L', '<4s4H2LH'
_LOCAL_MARK, _CENTRAL_MARK, _END_MARK = b'PK\x03\x04', b'PK\x01\x02', b'PK\x05\x06'
_IS_UTF8 = 0x800


class LargeZipFile(Exception):
    pass


def is_zipfile(filename):
    try:
        if hasattr(filename, 'read'):
            return _end_of(filename) is not None
        with io.open(filename, 'rb') as file:
            return _end_of(file) is not None
    except OSError:
        return False


def _end_of(file):
    """What the record at the end says, and where it is; None if there is none."""
    data_from = max(file.seek(0, 2) - (1 << 16) - struct.calcsize(_END), 0)
    file.seek(data_from)
    data = file.read()
    at = data.rfind(_END_MARK)
    size = struct.calcsize(_END)
    if at < 0 or len(data) < at + size:
        return None
    fields = struct.unpack(_END, data[at:at + size])
    return fields, data_from + at, data[at + size:at + size + fields[7]]


class ZipFile:
    fp = None

    def __init__(self, file, mode='r', compression=ZIP_STORED, allowZip64=True, compresslevel=None, *,
                 strict_timestamps=True, metadata_encoding=None):
        if mode not in ('r', 'w', 'x', 'a'):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        if compression not in (ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA):
            raise NotImplementedError('That compression method is not supported')
        self.debug = 0
        self.NameToInfo = {}
        self.filelist = []
        self.compression = compression
        self.compresslevel = compresslevel
        self.mode = mode
        self.pwd = None
        self._comment = b''
        self._didModify = False
        self._lock = threading.RLock()
        self._writing = False
        self._filePassed = int(not isinstance(file, (str, os.PathLike)))
        self._open_file(file)
        try:
            self._begin()
        except BaseException:
            if not self._filePassed:
                self.fp.close()
            self.fp = None
            raise

    def _open_file(self, file):
        if self._filePassed:
            self.fp = file
            self.filename = getattr(file, 'name', None)
            return
        self.filename = os.fspath(file)
        try:
            self.fp = io.open(self.filename, {'r': 'rb', 'w': 'w+b', 'x': 'x+b', 'a': 'r+b'}[self.mode])
        except FileNotFoundError:
            if self.mode != 'a':
                raise
            self.fp = io.open(self.filename, 'w+b')

    def _begin(self):
        if self.mode in 'wx':
            self._didModify = True
            self.start_dir = self.fp.tell()
        elif self.mode == 'r' or _end_of(self.fp) is not None:
            self._read_directory()
        else:       # behind what else is in the file
            self.fp.seek(0, 2)
            self._didModify = True
            self.start_dir = self.fp.tell()

    def _read_directory(self):
        found = _end_of(self.fp)
        if found is None:
            raise BadZipFile('File is not a zip file')
        fields, end, self._comment = found
        size, offset = fields[5], fields[6]
        before = end - size - offset        # what stands before the archive
        self.start_dir = offset + before
        if self.start_dir < 0:
            raise BadZipFile('Bad offset for central directory')
        self.fp.seek(self.start_dir)
        data = self.fp.read(size)
        at, whole = 0, struct.calcsize(_CENTRAL)
        while at < size:
            if data[at:at + 4] != _CENTRAL_MARK:
                raise BadZipFile('Bad magic number for central directory')
            (_, made_by, needs, flags, kind, clock, day, crc, packed, plain, name_size, extra_size, comment_size, _, _,
             attributes, header) = struct.unpack(_CENTRAL, data[at:at + whole])
            at += whole
            name = data[at:at + name_size].decode('utf-8' if flags & _IS_UTF8 else 'latin-1')
            info = ZipInfo(name, ((day >> 9) + 1980, (day >> 5) & 15, day & 31, clock >> 11, (clock >> 5) & 63,
                                  (clock & 31) * 2))
            at += name_size
            info.extra = data[at:at + extra_size]
            at += extra_size
            info.comment = data[at:at + comment_size]
            at += comment_size
            info.compress_type, info.flag_bits, info.CRC = kind, flags, crc
            info.compress_size, info.file_size = packed, plain
            info.create_version, info.create_system = made_by & 255, made_by >> 8
            info.extract_version, info.external_attr, info.header_offset = needs & 255, attributes, header + before
            self._enter(info)

    def _enter(self, info):
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info

    def __repr__(self):
        shown = [f'<{type(self).__module__}.{type(self).__qualname__}']
        if self.fp is None:
            shown.append(' [closed]')
        else:
            if self._filePassed:
                shown.append(f' file={self.fp!r}')
            elif self.filename is not None:
                shown.append(f' filename={self.filename!r}')
            shown.append(f' mode={self.mode!r}')
        return ''.join(shown) + '>'

    # ---- what is in it

    def namelist(self):
        return [info.filename for info in self.filelist]

    def infolist(self):
        return self.filelist

    def getinfo(self, name):
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError(f'There is no item named {name!r} in the archive')
        return info

    def printdir(self, file=None):
        print('%-46s %19s %12s' % ('File Name', 'Modified    ', 'Size'), file=file)
        for info in self.filelist:
            print('%-46s %s %12d' % (info.filename, '%d-%02d-%02d %02d:%02d:%02d' % info.date_time, info.file_size),
                  file=file)

    def testzip(self):
        for info in self.filelist:
            try:
                self.read(info)
            except BadZipFile:
                return info.filename

    @property
    def comment(self):
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError(f'comment: expected bytes, got {type(comment).__name__}')
        self._comment = comment
        self._didModify = True

    # ---- to read

    def _data_of(self, info):
        with self._lock:
            self.fp.seek(info.header_offset)
            header = self.fp.read(struct.calcsize(_LOCAL))
            if header[:4] != _LOCAL_MARK:
                raise BadZipFile('Bad magic number for file header')
            fields = struct.unpack(_LOCAL, header)
            self.fp.seek(fields[9] + fields[10], 1)
            data = self.fp.read(info.compress_size)
        data = decompressed(data, info)
        if binascii.crc32(data) != info.CRC:
            raise BadZipFile(f'Bad CRC-32 for file {info.filename!r}')
        return data

    def read(self, name, pwd=None):
        with self.open(name, 'r', pwd) as member:
            return member.read()

    def open(self, name, mode='r', pwd=None, *, force_zip64=False):
        if mode not in ('r', 'w'):
            raise ValueError('open() requires mode "r" or "w"')
        if not self.fp:
            raise ValueError('Attempt to use ZIP archive that was already closed')
        if isinstance(name, ZipInfo):
            info = name
        elif mode == 'w':
            info = self._new_info(name)
        else:
            info = self.getinfo(name)
        if mode == 'w':
            self._check_writable(info)
            self._writing = True
            return _ZipWriteFile(self, info)
        if self._writing:
            raise ValueError("Can't read from the ZIP file while there is an open writing handle on it. Close the "
                             "writing handle before trying to read.")
        return ZipExtFile(info, self._data_of(info))

    def extract(self, member, path=None, pwd=None):
        return self._extract(self.getinfo(member) if not isinstance(member, ZipInfo) else member,
                             os.getcwd() if path is None else os.fspath(path))

    def extractall(self, path=None, members=None, pwd=None):
        for member in self.namelist() if members is None else members:
            self.extract(member, path, pwd)

    def _extract(self, info, folder):
        parts = [part for part in info.filename.split('/') if part not in ('', '.', '..')]
        target = os.path.normpath(os.path.join(folder, *parts))
        above = os.path.dirname(target)
        if above and not os.path.exists(above):
            os.makedirs(above)
        if info.is_dir():
            if not os.path.isdir(target):
                os.mkdir(target)
            return target
        with self.open(info) as source, io.open(target, 'wb') as file:
            shutil.copyfileobj(source, file)
        return target

    # ---- to write

    def _new_info(self, name):
        info = ZipInfo(name, time.localtime(time.time())[:6])
        info.compress_type = self.compression
        info._level = self.compresslevel
        info.external_attr = (0o40775 << 16 | 0x10) if info.is_dir() else 0o600 << 16
        return info

    def _check_writable(self, info):
        if info.filename in self.NameToInfo:
            import warnings
            warnings.warn('Duplicate name: %r' % info.filename, stacklevel=3)
        if self.mode not in ('w', 'x', 'a'):
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if not self.fp:
            raise ValueError('Attempt to write ZIP archive that was already closed')
        if self._writing:
            raise ValueError("Can't write to the ZIP file while there is another write handle open on it. Close the "
                             "first handle before opening another.")

    def _add(self, info, data):
        info.CRC, info.file_size = binascii.crc32(data), len(data)
        packed = compressed(data, info)
        info.compress_size = len(packed)
        name = info.filename.encode()
        info.flag_bits = 0 if info.filename.isascii() else _IS_UTF8
        with self._lock:
            self.fp.seek(self.start_dir)
            info.header_offset = self.fp.tell()
            self.fp.write(struct.pack(_LOCAL, _LOCAL_MARK, info.extract_version, info.flag_bits, info.compress_type,
                                      *info.dos_time(), info.CRC, len(packed), len(data), len(name), 0) + name + packed)
            self.start_dir = self.fp.tell()
            self._didModify = True
            self._enter(info)

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        data = data.encode() if isinstance(data, str) else bytes(data)
        given = isinstance(zinfo_or_arcname, ZipInfo)
        info = zinfo_or_arcname if given else self._new_info(zinfo_or_arcname)
        if not self.fp:
            raise ValueError('Attempt to write to ZIP archive that was already closed')
        if compress_type is not None:
            info.compress_type = compress_type
        if compresslevel is not None:
            info._level = compresslevel
        self._check_writable(info)
        self._add(info, data)

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        if not self.fp:
            raise ValueError('Attempt to write to ZIP archive that was already closed')
        state = os.stat(filename)
        is_folder = stat.S_ISDIR(state.st_mode)
        name = os.path.normpath(os.path.splitdrive(arcname or os.fspath(filename))[1]).lstrip('/')
        info = self._new_info(name + '/' if is_folder else name)
        info.date_time = time.localtime(state.st_mtime or time.time())[:6]     # folders have no time here
        info.external_attr = (state.st_mode & 0xFFFF) << 16 | (0x10 if is_folder else 0)
        if is_folder:
            info.compress_type = ZIP_STORED
        elif compress_type is not None:
            info.compress_type = compress_type
        data = b''
        if not is_folder:
            with io.open(filename, 'rb') as file:
                data = file.read()
        self._check_writable(info)
        self._add(info, data)

    if sys.version_info >= (3, 11):
        def mkdir(self, zinfo_or_directory_name, mode=511):
            info = zinfo_or_directory_name
            if not isinstance(info, ZipInfo):
                info = self._new_info(info if info.endswith('/') else info + '/')
                info.compress_type = ZIP_STORED
                info.external_attr = (0o40000 | mode) << 16 | 0x10
            self._check_writable(info)
            self._add(info, b'')

    # ---- the end

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def close(self):
        if self.fp is None:
            return
        if self._writing:
            raise ValueError("Can't close the ZIP file while there is an open writing handle on it. Close the writing "
                             "handle before closing the zip.")
        try:
            if self.mode in 'wxa' and self._didModify:
                self._write_directory()
        finally:
            file, self.fp = self.fp, None
            if not self._filePassed:
                file.close()

    def _write_directory(self):
        self.fp.seek(self.start_dir)
        for info in self.filelist:
            name = info.filename.encode('utf-8' if info.flag_bits & _IS_UTF8 else 'latin-1')
            self.fp.write(struct.pack(_CENTRAL, _CENTRAL_MARK, info.create_system << 8 | info.create_version,
                                      info.extract_version, info.flag_bits, info.compress_type, *info.dos_time(),
                                      info.CRC, info.compress_size, info.file_size, len(name), len(info.extra),
                                      len(info.comment), 0, info.internal_attr, info.external_attr,
                                      info.header_offset) + name + info.extra + info.comment)
        size = self.fp.tell() - self.start_dir
        count = len(self.filelist)
        self.fp.write(struct.pack(_END, _END_MARK, 0, 0, count, count, size, self.start_dir, len(self._comment)) +
                      self._comment)
        if self.mode == 'a':
            self.fp.truncate()
        self.fp.flush()


__getattr__ = attribute(globals(), {'it is not modelled': ('PyZipFile', 'Path', 'CompleteDirs', 'main')})
