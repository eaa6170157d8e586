"""Models `tarfile`: archives as they are and in gzip, read and written, in files and in file objects.

All versions.  Left out: bzip2, LZMA, archives as streams, files with holes, devices.
"""
import copy
import io
import os
import stat
import sys
import time

from _frames import unsupported
from _tar_extraction import Extracting
from _tar_filters import (AbsoluteLinkError, AbsolutePathError, FilterError, LinkOutsideDestinationError,
                          OutsideDestinationError, SpecialFileError, data_filter, fully_trusted_filter, tar_filter)
from _tar_headers import (AREGTYPE, BLKTYPE, BLOCKSIZE, CHRTYPE, CONTTYPE, DIRTYPE, FIFOTYPE, GNU_FORMAT,
                          GNUTYPE_LONGLINK, GNUTYPE_LONGNAME, GNUTYPE_SPARSE, LNKTYPE, PAX_FORMAT, REGTYPE,
                          REGULAR_TYPES, SYMTYPE, USTAR_FORMAT, XGLTYPE, XHDTYPE, CompressionError, EmptyHeaderError,
                          EOFHeaderError, ExtractError, HeaderError, InvalidHeaderError, ReadError, StreamError,
                          SubsequentHeaderError, TarError, TarInfo, TruncatedHeaderError, read_member, whole_blocks)

__all__ = ['TarFile', 'TarInfo', 'is_tarfile', 'TarError', 'ReadError', 'CompressionError', 'StreamError',
           'ExtractError', 'HeaderError', 'ENCODING', 'USTAR_FORMAT', 'GNU_FORMAT', 'PAX_FORMAT', 'DEFAULT_FORMAT',
           'open']

RECORDSIZE = 20 * BLOCKSIZE
DEFAULT_FORMAT = PAX_FORMAT
ENCODING = 'utf-8'
_builtin_open = io.open
_LISTS_KINDS = sys.version_info >= (3, 13)     # of members, before their permissions


class ExFileObject(io.BytesIO):
    """A member's content, by its name."""

    def __init__(self, archive, info):
        archive.fileobj.seek(info.offset_data)
        super().__init__(archive.fileobj.read(info.size))
        self.name = info.name
        self.mode = 'rb' if sys.version_info >= (3, 13) else 'r'

    def writable(self):
        return False


class TarFile(Extracting):
    debug = 0
    dereference = False
    ignore_zeros = False
    errorlevel = 1
    format = DEFAULT_FORMAT
    encoding = ENCODING
    tarinfo = TarInfo
    fileobject = ExFileObject

    def __init__(self, name=None, mode='r', fileobj=None, format=None, tarinfo=None, dereference=None,
                 ignore_zeros=None, encoding=None, errors='surrogateescape', pax_headers=None, debug=None,
                 errorlevel=None, copybufsize=None, stream=False):
        modes = {'r': 'rb', 'a': 'r+b', 'w': 'wb', 'x': 'xb'}
        if mode not in modes:
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        if pax_headers:
            unsupported('tarfile: headers for a whole archive')
        if mode == 'a' and not fileobj and not os.path.exists(name):
            mode = 'w'
        self.mode = mode
        self._extfileobj = bool(fileobj)
        if name is None and isinstance(getattr(fileobj, 'name', None), str):
            name = fileobj.name
        self.fileobj = fileobj if fileobj else _builtin_open(name, modes[mode])
        self.name = os.path.abspath(name) if name else None
        for key, value in (('format', format), ('tarinfo', tarinfo), ('dereference', dereference), ('debug', debug),
                           ('ignore_zeros', ignore_zeros), ('encoding', encoding), ('errorlevel', errorlevel)):
            if value is not None:
                setattr(self, key, value)
        self.errors = errors
        self.pax_headers = {}
        self.closed = False
        self.members = []
        self.inodes = {}        # number: the name by which it is in the archive
        self.offset = self.fileobj.tell()
        self._first = self.offset
        self._loaded = mode in 'wx'
        try:
            if mode == 'a':
                self._load()
                self.fileobj.seek(self.offset)
            elif mode == 'r':
                self.firstmember = self._read_next()
        except BaseException:
            if not self._extfileobj:
                self.fileobj.close()
            self.closed = True
            raise

    # ---- ways to open one

    @classmethod
    def open(cls, name=None, mode='r', fileobj=None, bufsize=RECORDSIZE, **kwargs):
        if not name and not fileobj:
            raise ValueError('nothing to open')
        if mode in ('r', 'r:*'):
            return cls._open_any(name, fileobj, kwargs)
        if '|' in mode:
            unsupported('tarfile: archives as streams')
        if mode[:1] not in ('', 'r', 'a', 'w', 'x', ':') or mode[1:2] not in ('', ':'):
            raise ValueError('undiscernible mode')
        kind, _, compression = mode.partition(':')
        if compression in ('bz2', 'xz', 'zst'):
            unsupported('tarfile: archives compressed by ' + compression)
        if compression not in ('', 'tar', 'gz'):
            raise CompressionError('unknown compression type %r' % compression)
        return (cls.gzopen if compression == 'gz' else cls.taropen)(name, kind or 'r', fileobj, **kwargs)

    @classmethod
    def _open_any(cls, name, fileobj, options):
        at = fileobj.tell() if fileobj is not None else 0
        failures = []
        for kind, method in (('gz', cls.gzopen), ('tar', cls.taropen)):
            try:
                return method(name, 'r', fileobj, **options)
            except (ReadError, CompressionError) as error:
                failures.append(f'- method {kind}: {error!r}')
                if fileobj is not None:
                    fileobj.seek(at)
        if sys.version_info < (3, 11):
            raise ReadError('file could not be opened successfully')
        # Those that are left out here would have failed, too.
        failures[1:1] = ["- method bz2: ReadError('not a bzip2 file')", "- method xz: ReadError('not an lzma file')"]
        if sys.version_info >= (3, 14):
            failures.insert(3, "- method zst: ReadError('not a zstd file')")
        raise ReadError('file could not be opened successfully:\n' + '\n'.join(failures))

    @classmethod
    def taropen(cls, name, mode='r', fileobj=None, **kwargs):
        if mode not in ('r', 'a', 'w', 'x'):
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        return cls(name, mode, fileobj, **kwargs)

    @classmethod
    def gzopen(cls, name, mode='r', fileobj=None, compresslevel=9, **kwargs):
        if mode not in ('r', 'w', 'x'):
            raise ValueError("mode must be 'r', 'w' or 'x'")
        from gzip import GzipFile
        packed = GzipFile(name, mode + 'b', compresslevel, fileobj)
        try:
            made = cls.taropen(name, mode, packed, **kwargs)
        except (OSError, EOFError) as error:
            packed.close()
            if mode == 'r':
                raise ReadError('not a gzip file') from error
            raise
        except BaseException:
            packed.close()
            raise
        made._extfileobj = False
        return made

    def close(self):
        if self.closed:
            return
        self.closed = True
        try:
            if self.mode in 'awx':
                end = self.offset + 2 * BLOCKSIZE
                self.fileobj.write(bytes(2 * BLOCKSIZE + -end % RECORDSIZE))
        finally:
            if not self._extfileobj:
                self.fileobj.close()

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, kind, value, trace):
        if kind is None:
            self.close()
        else:
            if not self._extfileobj:
                self.fileobj.close()
            self.closed = True

    def _check(self, mode=None):
        if self.closed:
            raise OSError('%s is closed' % type(self).__name__)
        if mode is not None and self.mode not in mode:
            raise OSError('bad operation for mode %r' % self.mode)

    def _dbg(self, level, text):
        if level <= self.debug:
            print(text, file=sys.stderr)

    # ---- members

    def _read_next(self):
        while True:
            try:
                info = read_member(self.fileobj, self.offset, self.tarinfo)
            except (EOFHeaderError, InvalidHeaderError) as error:
                if self.ignore_zeros:
                    self.offset += BLOCKSIZE
                    continue
                if isinstance(error, InvalidHeaderError) and self.offset == self._first:
                    raise ReadError(str(error)) from None
            except EmptyHeaderError:
                if self.offset == self._first:
                    raise ReadError('empty file') from None
            except TruncatedHeaderError as error:
                if self.offset == self._first:
                    raise ReadError(str(error)) from None
            except SubsequentHeaderError as error:
                raise ReadError(str(error)) from None
            else:
                info.tarfile = self
                has_content = info.isreg() or info.type not in (LNKTYPE, SYMTYPE, CHRTYPE, BLKTYPE, DIRTYPE, FIFOTYPE)
                self.offset = info.offset_data + (whole_blocks(info.size) if has_content else 0)
                self.members.append(info)
                return info
            self._loaded = True
            return None

    def _load(self):
        while not self._loaded:
            self._read_next()

    def next(self):
        self._check('ra')
        if getattr(self, 'firstmember', None) is not None:
            info, self.firstmember = self.firstmember, None
            return info
        return None if self._loaded else self._read_next()

    def getmembers(self):
        self._check()
        self._load()
        return self.members

    def getnames(self):
        return [info.name for info in self.getmembers()]

    def getmember(self, name):
        for info in reversed(self.getmembers()):
            if info.name == (name.rstrip('/') if sys.version_info >= (3, 9) else name):
                return info
        raise KeyError('filename %r not found' % name)

    def __iter__(self):
        place, self.firstmember = 0, None
        while True:
            if place >= len(self.members) and (self._loaded or self._read_next() is None):
                return
            yield self.members[place]
            place += 1

    def list(self, verbose=True, *, members=None):
        self._check()
        for info in self if members is None else members:
            words = []
            if verbose:
                at = time.localtime(info.mtime)[:6]
                words = [stat.filemode(info.whole_mode() if _LISTS_KINDS else info.mode),
                         '%s/%s' % (info.uname or info.uid, info.gname or info.gid), '%10d' % info.size,
                         '%d-%02d-%02d %02d:%02d:%02d' % at]
            words.append(info.name + ('/' if info.isdir() else ''))
            if verbose and (info.issym() or info.islnk()):
                words.append(('-> ' if info.issym() else 'link to ') + info.linkname)
            print(' '.join(words) + ' ')

    # ---- written

    def gettarinfo(self, name=None, arcname=None, fileobj=None):
        self._check('awx')
        name = fileobj.name if fileobj is not None else name
        known = (os.fstat(fileobj.fileno()) if fileobj is not None else
                 os.stat(name) if self.dereference else os.lstat(name))
        info = self.tarinfo()
        info.tarfile = self
        info.name = os.fspath(name if arcname is None else arcname).lstrip('/')
        kind = stat.S_IFMT(known.st_mode)
        if kind == stat.S_IFREG:
            first = self.inodes.get(known.st_ino)
            if not self.dereference and known.st_nlink > 1 and first not in (None, info.name):
                info.type, info.linkname = LNKTYPE, first
            else:
                self.inodes[known.st_ino] = info.name
                info.size = known.st_size
        elif kind in (stat.S_IFDIR, stat.S_IFLNK):
            info.type = DIRTYPE if kind == stat.S_IFDIR else SYMTYPE
            info.linkname = '' if kind == stat.S_IFDIR else os.readlink(name)
        elif kind == stat.S_IFSOCK:
            return None
        else:
            unsupported('tarfile: special files')
        info.mode, info.uid, info.gid, info.mtime = known.st_mode, known.st_uid, known.st_gid, known.st_mtime
        return info

    def add(self, name, arcname=None, recursive=True, *, filter=None):
        self._check('awx')
        arcname = name if arcname is None else arcname
        if self.name is not None and os.path.abspath(name) == self.name:
            self._dbg(2, 'tarfile: Skipped %r' % name)
            return
        info = self.gettarinfo(name, arcname)
        if info is not None and filter is not None:
            info = filter(info)
        if info is None:
            return
        if info.isreg():
            with _builtin_open(name, 'rb') as content:
                self.addfile(info, content)
            return
        self.addfile(info)
        if info.isdir() and recursive:
            for each in sorted(os.listdir(name)):
                self.add(os.path.join(name, each), os.path.join(arcname, each), recursive, filter=filter)

    def addfile(self, tarinfo, fileobj=None):
        self._check('awx')
        if fileobj is None and tarinfo.isreg() and tarinfo.size and sys.version_info >= (3, 13):
            raise ValueError('fileobj not provided for non zero-size regular file')
        info = copy.copy(tarinfo)
        data = info.tobuf(self.format, self.encoding, self.errors)
        if fileobj is not None:
            content = fileobj.read(info.size)
            if len(content) < info.size:
                raise OSError('unexpected end of data')
            data += content + bytes(whole_blocks(info.size) - info.size)
        self.fileobj.write(data)
        self.offset += len(data)
        self.members.append(info)


def is_tarfile(name):
    try:
        if hasattr(name, 'read'):
            at = name.tell()
            opened = open(fileobj=name)
            name.seek(at)
        else:
            opened = open(name)
        opened.close()
        return True
    except TarError:
        return False


open = TarFile.open
