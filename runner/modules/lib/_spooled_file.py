"""Models tempfile.SpooledTemporaryFile: a stream in memory, until it is too long or somebody asks for a descriptor."""
import io
import sys


def _handed_on(name):
    def method(self, *args):
        return getattr(self._file, name)(*args)
    method.__name__ = name
    return method


class SpooledTemporaryFile(io.IOBase if sys.version_info >= (3, 11) else object):
    __module__ = 'tempfile'
    _rolled = False

    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                 dir=None, *, errors=None):
        memory = io.BytesIO()
        self._file = memory if 'b' in mode else io.TextIOWrapper(memory, encoding, errors, newline)
        self._max_size = max_size
        self._TemporaryFileArgs = dict(mode=mode, buffering=buffering, encoding=encoding, newline=newline,
                                       suffix=suffix, prefix=prefix, dir=dir, errors=errors)

    def _check(self, file):
        if not self._rolled and self._max_size and file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        if self._rolled:
            return
        import tempfile
        before, self._file = self._file, tempfile.TemporaryFile(**self._TemporaryFileArgs)
        place = before.tell()
        is_text = hasattr(self._file, 'buffer')
        content = (before.detach() if is_text else before).getvalue()
        (self._file.buffer if is_text else self._file).write(content)
        self._file.seek(place, 0)
        self._rolled = True

    def __enter__(self):
        if self._file.closed:
            raise ValueError('Cannot enter context with closed file')
        return self

    def __exit__(self, *details):
        self._file.close()

    def __iter__(self):
        return iter(self._file)

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def truncate(self, size=None):
        if size is None:
            result = self._file.truncate()
        else:
            if size > self._max_size:
                self.rollover()
            result = self._file.truncate(size)
        return result if sys.version_info >= (3, 11) else None

    def write(self, s):
        file = self._file
        written = file.write(s)
        self._check(file)
        return written

    def writelines(self, iterable):
        file = self._file
        file.writelines(iterable)
        self._check(file)

    @property
    def mode(self):
        return getattr(self._file, 'mode', None) or self._TemporaryFileArgs['mode']

    @property
    def name(self):
        return getattr(self._file, 'name', None)

    closed = property(lambda self: self._file.closed)
    encoding = property(lambda self: self._file.encoding)
    errors = property(lambda self: self._file.errors)
    newlines = property(lambda self: self._file.newlines)

    for _name in ('close', 'flush', 'isatty', 'read', 'readline', 'readlines', 'seek', 'tell'):
        locals()[_name] = _handed_on(_name)
    if sys.version_info >= (3, 11):
        for _name in ('detach', 'read1', 'readable', 'readinto', 'readinto1', 'seekable', 'writable'):
            locals()[_name] = _handed_on(_name)
    del _name
