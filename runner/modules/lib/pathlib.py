"""Models `pathlib` on POSIX: paths as text, and the files of the case (_files)."""
import fnmatch
import io
import os
import stat
import sys


class PurePath:

    def __init__(self, *parts):
        texts = [os.fspath(part) for part in parts]
        for text in texts:
            if not isinstance(text, str):
                raise TypeError('argument should be a str object or an os.PathLike object returning str, not %r'
                                % type(text))
        joined = os.path.join(*texts) if texts else ''
        root = '/' if joined.startswith('/') else ''
        self._names = [name for name in joined.split('/') if name not in ('', '.')]
        self._text = root + '/'.join(self._names) or '.'
        self.root = self.anchor = root
        self.drive = ''

    def __fspath__(self):
        return self._text

    def __str__(self):
        return self._text

    def __repr__(self):
        return '%s(%r)' % (type(self).__name__, self._text)

    def __bytes__(self):
        return os.fsencode(self._text)

    def as_posix(self):
        return self._text

    def __hash__(self):
        return hash(self._text)

    def __eq__(self, other):
        return self._text == other._text if isinstance(other, PurePath) else NotImplemented

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self.parts <= other.parts if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self.parts > other.parts if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self.parts >= other.parts if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, key):
        if not isinstance(key, (str, PurePath)):
            return NotImplemented
        return type(self)(self, key)

    def __rtruediv__(self, key):
        return type(self)(key, self)

    def joinpath(self, *others):
        return type(self)(self, *others)

    @property
    def parts(self):
        return (('/',) if self.root else ()) + tuple(self._names)

    @property
    def name(self):
        return self._names[-1] if self._names else ''

    @property
    def suffix(self):
        return os.path.splitext(self.name)[1]

    @property
    def suffixes(self):
        return ['.' + part for part in self.name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        return os.path.splitext(self.name)[0]

    @property
    def parent(self):
        return type(self)(self.root + '/'.join(self._names[:-1])) if self._names else self

    @property
    def parents(self):
        found, path = [], self
        while path.parent != path:
            path = path.parent
            found.append(path)
        return tuple(found)

    def as_uri(self):
        if not self.root:
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote_from_bytes
        return 'file://' + quote_from_bytes(bytes(self))

    def is_reserved(self):
        return False

    def is_absolute(self):
        return bool(self.root)

    def with_name(self, name):
        if not self.name:
            raise ValueError('%r has an empty name' % self)
        return self.parent / name

    def with_suffix(self, suffix):
        return self.with_name(self.stem + suffix)

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def relative_to(self, *other):
        base = type(self)(*other)
        if self.parts[:len(base.parts)] != base.parts:
            words = "is not in the subpath of" if sys.version_info < (3, 12) else 'is not in the subpath of'
            raise ValueError('%r %s %r' % (str(self), words, str(base)) + (
                ' OR one path is relative and the other is absolute.' if sys.version_info < (3, 12) else ''))
        return type(self)(*self.parts[len(base.parts):])

    def is_relative_to(self, *other):
        base = type(self)(*other)
        return self.parts[:len(base.parts)] == base.parts

    def match(self, pattern):
        names = pattern.split('/')
        return len(names) <= len(self._names) and all(
            map(fnmatch.fnmatchcase, self._names[-len(names):], names))


class PurePosixPath(PurePath):
    pass


class Path(PurePath):

    def __new__(cls, *parts):
        return object.__new__(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls(os.path.expanduser('~'))

    def absolute(self):
        return type(self)(os.getcwd(), self)

    def resolve(self, strict=False):
        return type(self)(os.path.realpath(self, strict=strict))

    def expanduser(self):
        return type(self)(os.path.expanduser(self._text))

    def exists(self):
        return os.path.exists(self)

    def is_file(self):
        return os.path.isfile(self)

    def is_dir(self):
        return os.path.isdir(self)

    def is_fifo(self):
        return self._is_of_kind(stat.S_ISFIFO)

    def is_socket(self):
        return self._is_of_kind(stat.S_ISSOCK)

    def is_block_device(self):
        return self._is_of_kind(stat.S_ISBLK)

    def is_char_device(self):
        return self._is_of_kind(stat.S_ISCHR)

    def _is_of_kind(self, is_kind):
        return self.exists() and is_kind(self.stat().st_mode)

    def samefile(self, other_path):
        return os.path.samefile(self, other_path)

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(self, mode)

    if sys.version_info >= (3, 10):
        def hardlink_to(self, target):
            os.link(target, self)

    if sys.version_info >= (3, 12):
        def walk(self, top_down=True, on_error=None, follow_symlinks=False):
            for path, folders, names in os.walk(self, top_down, on_error, follow_symlinks):
                yield type(self)(path), folders, names

    def is_symlink(self):
        return os.path.islink(self)

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(target, self)

    if sys.version_info >= (3, 9):
        def readlink(self):
            return type(self)(os.readlink(self))

    def stat(self, *, follow_symlinks=True):
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return os.lstat(self)

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        with self.open('r', encoding=encoding, errors=errors) as file:
            return file.read()

    def read_bytes(self):
        with self.open('rb') as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        with self.open('w', encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        with self.open('wb') as file:
            return file.write(data)

    def touch(self, mode=0o666, exist_ok=True):
        self.open('a' if exist_ok else 'x').close()

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        if parents:
            os.makedirs(self, mode, exist_ok)
        elif not (exist_ok and self.is_dir()):
            os.mkdir(self, mode)

    def rmdir(self):
        os.rmdir(self)

    def unlink(self, missing_ok=False):
        if not missing_ok or self.exists():
            os.unlink(self)

    def rename(self, target):
        os.rename(self, target)
        return type(self)(target)

    def replace(self, target):
        os.replace(self, target)
        return type(self)(target)

    def iterdir(self):
        return iter([self / name for name in os.listdir(self)])

    def glob(self, pattern):
        return iter(_glob([self], pattern.split('/')))

    def rglob(self, pattern):
        return self.glob('**/' + pattern)


class PosixPath(Path, PurePosixPath):
    pass


def _glob(paths, names):
    """Those below *paths* whose last names match, one after another."""
    for name in names:
        if name == '**':
            for path in paths:
                paths = paths + [below for below in _everything_below(path) if below.is_dir() and below not in paths]
        elif any(letter in name for letter in '*?['):
            paths = [below for path in paths if path.is_dir() for below in path.iterdir()
                     if fnmatch.fnmatchcase(below.name, name)]
        else:
            paths = [path / name for path in paths if (path / name).exists()]
    return paths


def _everything_below(path):
    found = []
    for below in path.iterdir():
        found.append(below)
        if below.is_dir():
            found += _everything_below(below)
    return found
