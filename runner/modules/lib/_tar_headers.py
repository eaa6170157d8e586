"""The headers of tar archives: blocks of 512 bytes, and what goes before them where that is too little.

Models tarfile.TarInfo and the errors of `tarfile`; formats ustar, GNU and pax.  Left out: files with holes, what only
Solaris writes.
"""
import copy
import stat
import struct

__name__ = 'tarfile'    # what it defines is that one's

BLOCKSIZE = 512
USTAR_FORMAT, GNU_FORMAT, PAX_FORMAT = range(3)
REGTYPE, AREGTYPE, LNKTYPE, SYMTYPE, CHRTYPE, BLKTYPE, DIRTYPE, FIFOTYPE, CONTTYPE = (
    b'0', b'\0', b'1', b'2', b'3', b'4', b'5', b'6', b'7')
GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, GNUTYPE_SPARSE, XHDTYPE, XGLTYPE = b'L', b'K', b'S', b'x', b'g'
REGULAR_TYPES = (REGTYPE, AREGTYPE, CONTTYPE, GNUTYPE_SPARSE)
_LONGEST_NAME, _LONGEST_PREFIX = 100, 155
_MAGIC = {USTAR_FORMAT: b'ustar\x0000', PAX_FORMAT: b'ustar\x0000', GNU_FORMAT: b'ustar  \0'}
_MODES = {LNKTYPE: 0, SYMTYPE: stat.S_IFLNK, CHRTYPE: stat.S_IFCHR, BLKTYPE: stat.S_IFBLK, DIRTYPE: stat.S_IFDIR,
          FIFOTYPE: stat.S_IFIFO}
_PAX_NUMBERS = {'atime': float, 'ctime': float, 'mtime': float, 'uid': int, 'gid': int, 'size': int}


class TarError(Exception):
    pass


class ExtractError(TarError):
    pass


class ReadError(TarError):
    pass


class CompressionError(TarError):
    pass


class StreamError(TarError):
    pass


class HeaderError(TarError):
    pass


class EmptyHeaderError(HeaderError):
    pass


class TruncatedHeaderError(HeaderError):
    pass


class EOFHeaderError(HeaderError):
    pass


class InvalidHeaderError(HeaderError):
    pass


class SubsequentHeaderError(HeaderError):
    pass


def whole_blocks(size):
    return -(-size // BLOCKSIZE) * BLOCKSIZE


def _text(field):
    return field.partition(b'\0')[0].decode('utf-8', 'surrogateescape')


def _number(field):
    if field[0] in (0o200, 0o377):
        number = int.from_bytes(field[1:], 'big')
        return number - (1 << 8 * (len(field) - 1)) if field[0] == 0o377 else number
    try:
        return int(_text(field).strip() or '0', 8)
    except ValueError:
        raise InvalidHeaderError('invalid header')


def _number_field(number, digits, format):
    number = int(number)
    if 0 <= number < 8 ** (digits - 1):
        return b'%0*o\0' % (digits - 1, number)
    if format != GNU_FORMAT:
        raise ValueError('overflow in number field')
    return bytes([0o200 if number >= 0 else 0o377]) + (number % (1 << 8 * (digits - 1))).to_bytes(digits - 1, 'big')


def _sums(block):
    """Of bytes without and with a sign, the sum's own field counted as blanks."""
    counted = block[:148] + b' ' * 8 + block[156:512]
    return sum(counted), sum(byte - 256 if byte > 127 else byte for byte in counted)


def _padded(data):
    return data + bytes(whole_blocks(len(data)) - len(data))


class TarInfo:

    def __init__(self, name=''):
        self.name = name
        self.mode = 0o644
        self.uid = self.gid = self.size = self.mtime = self.chksum = 0
        self.type = REGTYPE
        self.linkname = self.uname = self.gname = ''
        self.devmajor = self.devminor = self.offset = self.offset_data = 0
        self.sparse = None
        self.pax_headers = {}

    path = property(lambda self: self.name, lambda self, name: setattr(self, 'name', name))
    linkpath = property(lambda self: self.linkname, lambda self, name: setattr(self, 'linkname', name))

    def __repr__(self):
        return '<%s %r at %#x>' % (type(self).__name__, self.name, id(self))

    def replace(self, *, deep=True, **attributes):
        made = copy.copy(self)
        if deep:
            made.pax_headers = dict(self.pax_headers)
        for name, value in attributes.items():
            setattr(made, name, value)
        return made

    def get_info(self):
        names = ('name', 'mode', 'uid', 'gid', 'size', 'mtime', 'chksum', 'type', 'linkname', 'uname', 'gname',
                 'devmajor', 'devminor')
        info = {name: getattr(self, name) for name in names}
        info['mode'] = 0 if self.mode is None else self.mode & 0o7777
        if self.type == DIRTYPE and not info['name'].endswith('/'):
            info['name'] += '/'
        return info

    def isreg(self):
        return self.type in REGULAR_TYPES

    isfile = isreg

    def isdir(self):
        return self.type == DIRTYPE

    def issym(self):
        return self.type == SYMTYPE

    def islnk(self):
        return self.type == LNKTYPE

    def ischr(self):
        return self.type == CHRTYPE

    def isblk(self):
        return self.type == BLKTYPE

    def isfifo(self):
        return self.type == FIFOTYPE

    def issparse(self):
        return self.sparse is not None

    def isdev(self):
        return self.type in (CHRTYPE, BLKTYPE, FIFOTYPE)

    def whole_mode(self):
        """As os.stat() has it."""
        return _MODES.get(self.type, stat.S_IFREG) | (self.mode or 0)

    # ---- written

    def tobuf(self, format=PAX_FORMAT, encoding='utf-8', errors='surrogateescape'):
        info = self.get_info()
        if format == PAX_FORMAT:
            return self._pax_header(info) + _block(info, format)
        before = b''
        if format == GNU_FORMAT:
            for name, kind in (('linkname', GNUTYPE_LONGLINK), ('name', GNUTYPE_LONGNAME)):
                data = info[name].encode(encoding, errors)
                if len(data) > _LONGEST_NAME:
                    before += _block({'name': '././@LongLink', 'type': kind, 'size': len(data) + 1}, format)
                    before += _padded(data + b'\0')
        else:
            if len(info['linkname'].encode(encoding, errors)) > _LONGEST_NAME:
                raise ValueError('linkname is too long')
            if len(info['name'].encode(encoding, errors)) > _LONGEST_NAME:
                info['prefix'], info['name'] = _split_name(info['name'])
        return before + _block(info, format)

    def _pax_header(self, info):
        headers = dict(self.pax_headers)
        for name, keyword, length in (('name', 'path', _LONGEST_NAME), ('linkname', 'linkpath', _LONGEST_NAME),
                                      ('uname', 'uname', 32), ('gname', 'gname', 32)):
            if keyword not in headers and (not info[name].isascii() or len(info[name]) > length):
                headers[keyword] = info[name]
        for name, digits in (('uid', 8), ('gid', 8), ('size', 12), ('mtime', 12)):
            value = info[name]
            fits = 0 <= value < 8 ** (digits - 1)
            if not fits or isinstance(value, float):
                headers.setdefault(name, str(value))
            info[name] = round(value) if fits else 0
        return _records(headers, XHDTYPE) if headers else b''


def _split_name(name):
    parts = name.split('/')
    for place in range(1, len(parts)):
        prefix, rest = '/'.join(parts[:place]), '/'.join(parts[place:])
        if len(prefix.encode()) <= _LONGEST_PREFIX and len(rest.encode()) <= _LONGEST_NAME:
            return prefix, rest
    raise ValueError('name is too long')


def _records(headers, kind):
    """A header of its own for *headers*: lines that begin with their length."""
    data = b''
    for keyword, value in headers.items():
        line = b' %s=%s\n' % (keyword.encode(), value.encode('utf-8', 'surrogateescape'))
        size = len(line)
        while size != len(line) + len(str(size)):
            size = len(line) + len(str(size))
        data += b'%d' % size + line
    return _block({'name': '././@PaxHeader', 'type': kind, 'size': len(data)}, USTAR_FORMAT) + _padded(data)


def _block(info, format):
    kind = info.get('type', REGTYPE)

    def field(name, length):
        data = info.get(name, '').encode('ascii' if format == PAX_FORMAT else 'utf-8',
                                         'replace' if format == PAX_FORMAT else 'surrogateescape')
        return data[:length].ljust(length, b'\0')

    def number(name, digits):
        return _number_field(info.get(name) or 0, digits, format)
    devices = [number(name, 8) if kind in (CHRTYPE, BLKTYPE) else bytes(8) for name in ('devmajor', 'devminor')]
    block = b''.join([
        field('name', 100), number('mode', 8), number('uid', 8), number('gid', 8), number('size', 12),
        number('mtime', 12), b' ' * 8, kind, field('linkname', 100), _MAGIC[format], field('uname', 32),
        field('gname', 32), *devices, field('prefix', 155)]).ljust(BLOCKSIZE, b'\0')
    return block[:148] + b'%06o\0' % _sums(block)[0] + block[155:]


# ---- read

def read_member(file, offset, kind=TarInfo, extended=None):
    """The member whose header is at *offset*; what goes before headers is worked in."""
    file.seek(offset)
    info = _of_block(file.read(BLOCKSIZE), kind)
    info.offset, info.offset_data = offset, offset + BLOCKSIZE
    following = info.offset_data + whole_blocks(info.size)
    if info.type in (XHDTYPE, XGLTYPE, GNUTYPE_LONGNAME, GNUTYPE_LONGLINK):
        data = file.read(info.size)
        given = dict(extended or {})
        if info.type in (XHDTYPE, XGLTYPE):
            given.update(_of_records(data))
        else:
            given['path' if info.type == GNUTYPE_LONGNAME else 'linkpath'] = _text(data)
        try:
            member = read_member(file, following, kind, given)
        except HeaderError as error:
            raise SubsequentHeaderError(str(error)) from None
        member.offset = offset
        return member
    for keyword, value in (extended or {}).items():
        if keyword in _PAX_NUMBERS:
            setattr(info, keyword, _PAX_NUMBERS[keyword](value))
        elif keyword in ('path', 'linkpath', 'uname', 'gname'):
            setattr(info, keyword, value.rstrip('/') if keyword == 'path' else value)
    info.pax_headers = {key: value for key, value in (extended or {}).items()}
    return info


def _of_records(data):
    found = {}
    while data:
        size, _, _rest = data.partition(b' ')
        if not size.isdigit():
            break
        line, data = data[len(size) + 1:int(size) - 1], data[int(size):]
        keyword, _, value = line.partition(b'=')
        found[keyword.decode()] = value.decode('utf-8', 'surrogateescape')
    return found


def _of_block(block, kind):
    if not block:
        raise EmptyHeaderError('empty header')
    if len(block) != BLOCKSIZE:
        raise TruncatedHeaderError('truncated header')
    if not block.strip(b'\0'):
        raise EOFHeaderError('end of file header')
    checksum = _number(block[148:156])
    if checksum not in _sums(block):
        raise InvalidHeaderError('bad checksum')
    info = kind()
    info.name, info.mode = _text(block[:100]), _number(block[100:108])
    info.uid, info.gid, info.size, info.mtime = (_number(block[at:end]) for at, end in (
        (108, 116), (116, 124), (124, 136), (136, 148)))
    info.chksum, info.type, info.linkname = checksum, block[156:157], _text(block[157:257])
    info.uname, info.gname = _text(block[265:297]), _text(block[297:329])
    info.devmajor, info.devminor = _number(block[329:337]), _number(block[337:345])
    prefix = _text(block[345:500])
    if info.type == AREGTYPE and info.name.endswith('/'):
        info.type = DIRTYPE
    if info.isdir():
        info.name = info.name.rstrip('/')
    is_gnus = info.type in (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, GNUTYPE_SPARSE)
    if prefix and not is_gnus and block[257:263] == b'ustar\0':
        info.name = prefix + '/' + info.name
    return info
