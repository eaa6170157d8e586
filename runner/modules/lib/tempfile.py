"""Models `tempfile` on the files of the case."""
import io
import os
import random as _random
import sys

from _weakref import close_when_gone
from _weakref import need_no_closing

tempdir = None
template = 'tmp'
_letters = 'abcdefghijklmnopqrstuvwxyz0123456789_'
TMP_MAX = 238328 if sys.version_info < (3, 14) else 20
_drawn = {}     # by process: what it draws its names from


def _letters_of_name():
    pid = os.getpid()
    if pid not in _drawn:
        _drawn[pid] = _random.Random(2017 if not _drawn else pid)
    return [_drawn[pid].choice(_letters) for _ in range(8)]


def gettempdir():
    return tempdir or '/tmp'


def gettempprefix():
    return template


def _new_path(suffix, prefix, dir):
    name = ''.join(_letters_of_name())
    return os.path.join(os.fspath(dir or gettempdir()), (prefix or template) + name + (suffix or ''))


def _first_new(make, *parts):
    """(what *make* answers, the path): other processes draw names as well."""
    for _ in range(TMP_MAX):
        path = _new_path(*parts)
        try:
            return make(path), path
        except FileExistsError:
            continue
    raise FileExistsError(17, 'No usable temporary file name found')


def mkdtemp(suffix=None, prefix=None, dir=None):
    return _first_new(os.mkdir, suffix, prefix, dir)[1]


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    # Nobody else may look into it.
    return _first_new(lambda path: os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), suffix, prefix, dir)


def _made(suffix, prefix, dir):
    fd, path = mkstemp(suffix, prefix, dir)
    os.close(fd)
    return path


def mktemp(suffix='', prefix=template, dir=None):
    return _new_path(suffix, prefix, dir)


class _TemporaryFile:
    """A file that goes when it is closed."""

    def __init__(self, file, name, delete):
        self.file = file
        self.name = name
        self.delete = delete
        close_when_gone(self)

    def __getattr__(self, name):
        return getattr(self.file, name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *details):
        self.close()

    def __iter__(self):
        return iter(self.file)

    def __del__(self):
        self.close()

    def close(self):
        need_no_closing(self)
        if not self.file.closed:
            self.file.close()
            if self.delete:
                try:
                    os.unlink(self.name)
                except FileNotFoundError:
                    if sys.version_info < (3, 12):
                        raise


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None, delete_on_close=True):
    path = _made(suffix, prefix, dir)
    return _TemporaryFile(io.open(path, mode, buffering, encoding, errors, newline), path, delete)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    fd, path = mkstemp(suffix, prefix, dir)
    os.unlink(path)
    # Its descriptor is the name that it has.
    return io.open(fd, mode, buffering, encoding, errors, newline)


def __getattr__(name):
    if name == 'SpooledTemporaryFile':
        import _spooled_file
        return _spooled_file.SpooledTemporaryFile
    raise AttributeError("module 'tempfile' has no attribute %r" % name)


class TemporaryDirectory:

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._delete = delete
        if delete:
            close_when_gone(self)

    def __repr__(self):
        return '<TemporaryDirectory %r>' % self.name

    def __enter__(self):
        return self.name

    def __exit__(self, *details):
        if self._delete:
            self.cleanup()

    def __del__(self):
        warnings = sys.modules.get('warnings')
        name = repr(self)
        self.cleanup()
        if warnings is not None:
            warnings.warn('Implicitly cleaning up ' + name, ResourceWarning, 1)

    def cleanup(self):
        need_no_closing(self)
        import shutil
        if os.path.exists(self.name):
            shutil.rmtree(self.name)
