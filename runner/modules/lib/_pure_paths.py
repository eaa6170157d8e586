"""Models the paths of `pathlib` as text, of POSIX and of Windows.

What one needs to know of a system is in the module that its os.path is.
"""
import fnmatch
import ntpath
import os
import posixpath
import sys

_SINCE_3_12 = sys.version_info >= (3, 12)
_SINCE_3_13 = sys.version_info >= (3, 13)


def _split_posix(path):
    """(drive, root, rest); two slashes, but not three, mean something else than one."""
    if path.startswith('//') and not path.startswith('///'):
        return '', '//', path[2:]
    return ('', '/', path[1:]) if path.startswith('/') else ('', '', path)


def _split_windows(path):
    path = path.replace('/', '\\')
    drive, rest = ntpath.splitdrive(path)
    root = '\\' if rest.startswith('\\') else ''
    if not _SINCE_3_12 and drive.startswith('\\') and not drive.rpartition('\\')[0].strip('\\'):
        return '', '\\', path.lstrip('\\')      # a host without a share
    if not root and drive.startswith('\\') and not drive.endswith('\\'):
        places = drive.split('\\')
        if len(places) == 4 and places[2] not in '?.' or len(places) == 6:
            root = '\\'     # of a share
    return drive, root, rest


def _text_of(part):
    if _SINCE_3_12:
        text = part if isinstance(part, str) else part.__fspath__() if hasattr(part, '__fspath__') else part
        if not isinstance(text, str):
            raise TypeError('argument should be a str or an os.PathLike object where __fspath__ returns a str, not %r'
                            % type(text).__name__)
        return text
    text = os.fspath(part)
    if not isinstance(text, str):
        raise TypeError('argument should be a str object or an os.PathLike object returning str, not %r' % type(text))
    return text


class PurePath:
    _system = posixpath
    _split = staticmethod(_split_posix)
    if _SINCE_3_13:
        parser = posixpath

    def __new__(cls, *parts):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *parts):
        texts = [_text_of(part) if not isinstance(part, PurePath) or part._system is self._system else part.as_posix()
                 for part in parts]
        self._be(self._system.join(*texts) if texts else '')

    def _be(self, path):
        drive, root, rest = self._split(path)
        self._be_at(drive, root, [name for name in rest.split(self._system.sep) if name not in ('', '.')])

    def _be_at(self, drive, root, names):
        separator = self._system.sep
        self.drive = drive
        self.root = root
        self.anchor = drive + root
        self._names = names
        # Without a point before it, a name with a colon were one on a drive.
        hides_drive = _SINCE_3_12 and not self.anchor and self._names and self._system.splitdrive(self._names[0])[0]
        self._text = ('.' + separator if hides_drive else self.anchor) + separator.join(self._names) or '.'

    def _key(self):
        """What paths are compared by."""
        return self._text

    def _folded(self, text):
        return text

    def _made(self, *parts):
        return self.with_segments(*parts) if _SINCE_3_12 else type(self)(*parts)

    if _SINCE_3_12:

        def with_segments(self, *pathsegments):
            return type(self)(*pathsegments)

    def _of_names(self, names, drive='', root=''):
        made = object.__new__(type(self))
        made._be_at(drive, root, names)
        return self.with_segments(made) if _SINCE_3_12 and self._system is posixpath else made

    def __fspath__(self):
        return self._text

    def __str__(self):
        return self._text

    def __repr__(self):
        return '%s(%r)' % (type(self).__name__, self.as_posix())

    def __bytes__(self):
        return os.fsencode(self._text)

    def __reduce__(self):
        return type(self), self.parts

    def as_posix(self):
        return self._text.replace(self._system.sep, '/')

    def __hash__(self):
        return hash(self._key())

    def _is_alike(self, other):
        return isinstance(other, PurePath) and self._system is other._system

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._system is other._system and self._key() == other._key()

    def _sort_key(self):
        return [self._folded(part) for part in self.parts]

    def __lt__(self, other):
        return self._sort_key() < other._sort_key() if self._is_alike(other) else NotImplemented

    def __le__(self, other):
        return self._sort_key() <= other._sort_key() if self._is_alike(other) else NotImplemented

    def __gt__(self, other):
        return self._sort_key() > other._sort_key() if self._is_alike(other) else NotImplemented

    def __ge__(self, other):
        return self._sort_key() >= other._sort_key() if self._is_alike(other) else NotImplemented

    def __truediv__(self, key):
        if not isinstance(key, str) and not hasattr(key, '__fspath__'):
            return NotImplemented
        return self._made(self, key)

    def __rtruediv__(self, key):
        if not isinstance(key, str) and not hasattr(key, '__fspath__'):
            return NotImplemented
        return self._made(key, self)

    def joinpath(self, *others):
        return self._made(self, *others)

    @property
    def parts(self):
        return ((self.anchor,) if self.anchor else ()) + tuple(self._names)

    @property
    def name(self):
        return self._names[-1] if self._names else ''

    @property
    def suffix(self):
        name = self.name
        dot = name.rfind('.')
        return name[dot:] if _dot_of_suffix(name) else ''

    @property
    def suffixes(self):
        if sys.version_info >= (3, 14):
            name = self.name.lstrip('.')
        else:
            name = '' if self.name.endswith('.') else self.name.lstrip('.')
        return ['.' + part for part in name.split('.')[1:]]

    @property
    def stem(self):
        name = self.name
        return name[:name.rfind('.')] if _dot_of_suffix(name) else name

    @property
    def parent(self):
        return self._of_names(self._names[:-1], self.drive, self.root) if self._names else self

    @property
    def parents(self):
        found, path = [], self
        while path._names:
            path = path.parent
            found.append(path)
        return tuple(found)

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote_from_bytes
        path = self.as_posix()
        if self.drive[1:2] == ':' and len(self.drive) == 2:
            return 'file:///' + self.drive + quote_from_bytes(os.fsencode(path[2:]))
        shared = self._system is ntpath     # of a host that the path names
        return ('file:' if shared else 'file://') + quote_from_bytes(os.fsencode(path))

    def is_reserved(self):
        if _SINCE_3_13:
            import warnings
            warnings.warn('pathlib.PurePath.is_reserved() is deprecated and scheduled for removal in Python 3.15. Use '
                          'os.path.isreserved() to detect reserved paths on Windows.', DeprecationWarning, stacklevel=2)
        return self._is_reserved()

    def _is_reserved(self):
        return False

    def is_absolute(self):
        return bool(self.root)

    def _check_name(self, name):
        if not name or self._system.sep in name or (self._system.altsep or '\0') in name or name == '.' or (
                not _SINCE_3_12 and self._split(name)[0]):
            raise ValueError('Invalid name %r' % name)

    def with_name(self, name):
        if _SINCE_3_13:
            self._check_name(name)
        if not self.name:
            raise ValueError('%r has an empty name' % self)
        self._check_name(name)
        return self._of_names([*self._names[:-1], name], self.drive, self.root)

    def with_suffix(self, suffix):
        if _SINCE_3_13:
            if not self.stem:
                raise ValueError('%r has an empty name' % self)
            if suffix and not suffix.startswith('.') or suffix == '.' and sys.version_info < (3, 14):
                raise ValueError('Invalid suffix %r' % suffix)
            return self.with_name(self.stem + suffix)
        if self._system.sep in suffix or (self._system.altsep or '\0') in suffix or suffix == '.' or (
                suffix and not suffix.startswith('.')):
            raise ValueError('Invalid suffix %r' % suffix)
        if not self.name:
            raise ValueError('%r has an empty name' % self)
        return self._of_names([*self._names[:-1], self.stem + suffix], self.drive, self.root)

    if sys.version_info >= (3, 9):

        def with_stem(self, stem):
            if not stem and self.suffix and _SINCE_3_13:
                raise ValueError('%r has a non-empty suffix' % self)
            return self.with_name(stem + self.suffix)

    def _places(self):
        """From the outermost one; a drive was one of its own before 3.12."""
        if _SINCE_3_12 or not self.root:
            return self._sort_key()
        return [self._folded(each) for each in (self.drive, self.root, *self._names)]

    def relative_to(self, *other, walk_up=False):
        base = _base(self, other, 'relative_to')
        own, its = self._places(), base._places()
        if own[:len(its)] == its:
            return self._of_names(self._names[len(base._names):])
        if walk_up and self._folded(self.anchor) == self._folded(base.anchor):
            return self._walked_up(base)
        if walk_up:
            raise ValueError('%r and %r have different anchors' % (str(self), str(base)))
        if sys.version_info < (3, 9):
            raise ValueError('%r does not start with %r' % (str(self), str(base)))
        raise ValueError('%r is not in the subpath of %r' % (str(self), str(base)) + (
            '' if _SINCE_3_12 else ' OR one path is relative and the other is absolute.'))

    def _walked_up(self, base):
        own, its, shared = self._sort_key(), base._sort_key(), 0
        while shared < min(len(own), len(its)) and own[shared] == its[shared]:
            shared += 1
        for place in range(len(base.parts), shared, -1):
            if base.parts[place - 1] == '..':
                raise ValueError("'..' segment in %r cannot be walked" % str(base))
        return self._of_names(['..'] * (len(its) - shared) + list(self.parts[shared:]))

    if sys.version_info >= (3, 9):

        def is_relative_to(self, *other):
            base = _base(self, other, 'is_relative_to')._places()
            return self._places()[:len(base)] == base

    def match(self, pattern):
        wanted = type(self)(pattern)
        names, own = wanted._sort_key(), self._sort_key()
        if not names:
            raise ValueError('empty pattern')
        if wanted.anchor and len(names) != len(own):
            return False
        if not _SINCE_3_12 and wanted.root == self.root and not wanted.drive and wanted.root:
            names[0] = own[0]       # on whatever drive
        return len(names) <= len(own) and all(map(fnmatch.fnmatchcase, own[len(own) - len(names):], names))


def _dot_of_suffix(name):
    """Whether a dot in a name begins a suffix."""
    if sys.version_info >= (3, 14):
        return '.' in name.lstrip('.')
    return 0 < name.rfind('.') < len(name) - 1


def _base(path, other, function):
    if not other:
        raise TypeError('need at least one argument' if not _SINCE_3_12 else
                        "PurePath.%s() missing 1 required positional argument: 'other'" % function)
    return path._made(*other)


class PurePosixPath(PurePath):
    pass


class PureWindowsPath(PurePath):
    _system = ntpath
    _split = staticmethod(_split_windows)
    if _SINCE_3_13:
        parser = ntpath

    def _key(self):
        return self._text.lower()

    def _folded(self, text):
        return text.lower()

    def is_absolute(self):
        return ntpath.isabs(self) if _SINCE_3_13 else bool(self.drive and self.root)

    def _is_reserved(self):
        if not self._names or self.drive.startswith('\\\\'):
            return False
        return self._names[-1].partition('.')[0].partition(':')[0].rstrip(' ').upper() in ntpath._DEVICES

