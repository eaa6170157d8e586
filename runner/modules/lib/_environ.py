"""The type of os.environ, a mapping of strings to strings, and of os.environb, which has the same as bytes.

What is set here is what started programs find.

It is registered as a MutableMapping and not derived from it: few programs load collections.abc for it.
"""
import sys

_past_environ = {}      # by name: what putenv() was given since, None where unsetenv() was called


class _OfText:
    """What keys and values are outside; inside they are texts."""

    def inner(self, value):
        if not isinstance(value, str):
            raise TypeError('str expected, not %s' % type(value).__name__)
        return value

    def outer(self, text):
        return text


class _OfBytes:

    def inner(self, value):
        if not isinstance(value, bytes):
            raise TypeError('bytes expected, not %s' % type(value).__name__)
        return value.decode('utf-8', 'surrogateescape')

    def outer(self, text):
        return text.encode('utf-8', 'surrogateescape')


class _Environ:

    __module__ = 'os'

    def __init__(self, data, kind):
        self._data = data
        self._kind = kind

    def __getitem__(self, key):
        inner = self._kind.inner(key)
        if inner not in self._data:
            raise KeyError(key)
        return self._kind.outer(self._data[inner])

    def __setitem__(self, key, value):
        inner = self._kind.inner(key)
        self._data[inner] = self._kind.inner(value)
        _past_environ.pop(inner, None)

    def __delitem__(self, key):
        inner = self._kind.inner(key)
        if inner not in self._data:
            raise KeyError(key)
        del self._data[inner]
        _past_environ.pop(inner, None)

    def __contains__(self, key):
        return self._kind.inner(key) in self._data

    def __iter__(self):
        return iter([self._kind.outer(key) for key in self._data])

    def __len__(self):
        return len(self._data)

    def __eq__(self, other):
        return self.copy() == (other.copy() if isinstance(other, _Environ) else other)

    def __repr__(self):
        text = ', '.join(f'{key!r}: {value!r}' for key, value in self.items())
        return 'environ({%s})' % text

    def get(self, key, default=None):
        return self[key] if key in self else default

    def keys(self):
        return self.copy().keys()

    def values(self):
        return self.copy().values()

    def items(self):
        return self.copy().items()

    def copy(self):
        outer = self._kind.outer
        return {outer(key): outer(value) for key, value in self._data.items()}

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def pop(self, key, *default):
        if default and key not in self:
            return default[0]
        value = self[key]
        del self[key]
        return value

    def popitem(self):
        if not self._data:
            raise KeyError
        key = next(iter(self))
        return key, self.pop(key)

    def clear(self):
        for key in list(self._data):
            del self._data[key]
            _past_environ.pop(key, None)

    def update(self, other=(), /, **more):
        for key, value in dict(other, **more).items():
            self[key] = value

    if sys.version_info >= (3, 9):
        def __ior__(self, other):
            self.update(other)
            return self

        def __or__(self, other):
            return {**self.copy(), **other} if hasattr(other, 'keys') else NotImplemented

        def __ror__(self, other):
            return {**other, **self.copy()} if hasattr(other, 'keys') else NotImplemented


def make(data):
    """environ and environb: two views of the same variables."""
    return _Environ(data, _OfText()), _Environ(data, _OfBytes())


def _checked_path(path):
    if not isinstance(path, (str, bytes)) and not hasattr(type(path), '__fspath__'):
        raise TypeError('expected str, bytes or os.PathLike object, not %s' % type(path).__name__)


def _text(value):
    _checked_path(value)
    return value.decode('utf-8', 'surrogateescape') if isinstance(value, bytes) else value


def putenv(name, value, /):
    """For started programs alone: environ does not tell of it."""
    _past_environ[_text(name)] = _text(value)


def unsetenv(name, /):
    _past_environ[_text(name)] = None


def of_programs(environ):
    """What started programs find."""
    found = {**environ, **_past_environ}
    return {name: value for name, value in found.items() if value is not None} if _past_environ else found


putenv.__module__ = unsetenv.__module__ = 'posix'
