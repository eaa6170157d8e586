"""Models `pathlib` on POSIX: paths as text (_pure_paths), and the files of the case (_files)."""
import io
import os
import stat
import sys
import warnings

from _pure_paths import PurePath
from _pure_paths import PurePosixPath

__all__ = ['PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']
__all__ += ['UnsupportedOperation'] if sys.version_info >= (3, 13) else []

for _class in (PurePath, PurePosixPath):
    _class.__module__ = __name__
if sys.version_info >= (3, 13):
    class UnsupportedOperation(NotImplementedError):
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

    if (3, 9) <= sys.version_info < (3, 13):
        def __enter__(self):
            if sys.version_info >= (3, 11):
                warnings.warn('pathlib.Path.__enter__() is deprecated and scheduled for removal in Python 3.13; '
                              'Path objects as a context manager is a no-op', DeprecationWarning, stacklevel=2)
            return self

        def __exit__(self, exc_type, value, traceback):
            pass

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
                # What os.walk() does not go into counts as a file here.
                links = [name for name in folders if not follow_symlinks and os.path.islink(f'{path}/{name}')]
                folders[:] = [name for name in folders if name not in links]
                yield type(self)(path), folders, names + links

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

    if sys.version_info >= (3, 13):
        def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
            if os.fspath(pattern).startswith('/'):
                raise NotImplementedError('Non-relative patterns are unsupported')
            parts = _globs().parts_of(pattern)
            if not any(parts):
                shown = pattern if sys.version_info >= (3, 14) else type(self)(pattern)
                raise ValueError(f'Unacceptable pattern: {shown!r}')
            return _globs().since_3_13(self, parts, case_sensitive, recurse_symlinks)

        def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
            return self.glob('**/' + os.fspath(pattern), case_sensitive=case_sensitive,
                             recurse_symlinks=recurse_symlinks)
    else:
        def _globbed(self, pattern, first, case_sensitive):
            if pattern.startswith('/'):
                raise NotImplementedError('Non-relative patterns are unsupported')
            yield from _globs().until_3_12(self, first + _globs().parts_of(pattern), case_sensitive)

        def glob(self, pattern, **how):
            case_sensitive = _case_of('glob', how)
            if not pattern:
                raise ValueError(f'Unacceptable pattern: {pattern!r}')
            yield from self._globbed(pattern, [], case_sensitive)

        def rglob(self, pattern, **how):
            yield from self._globbed(pattern, ['**'], _case_of('rglob', how))


class PosixPath(Path, PurePosixPath):
    pass


def __getattr__(name):
    if name not in ('PureWindowsPath', 'WindowsPath'):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import _windows_paths
    globals()[name] = getattr(_windows_paths, name)
    return globals()[name]


def _globs():
    import _path_globs
    return _path_globs


def _case_of(method, how):
    # Only 3.12 knows case_sensitive, of what comes here.
    for name in how:
        if name != 'case_sensitive' or sys.version_info < (3, 12):
            shown = f'Path.{method}' if sys.version_info >= (3, 10) else method
            raise TypeError(f'{shown}() got an unexpected keyword argument {name!r}')
    return how.get('case_sensitive')
