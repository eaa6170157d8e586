"""The type of os.environ: a mapping of strings to strings.  What is set here is what started programs find.

Left out: its abstract base class, MutableMapping.
"""
import sys


def _text(value):
    if not isinstance(value, str):
        raise TypeError('str expected, not %s' % type(value).__name__)
    return value


class _Environ:

    __module__ = 'os'

    def __init__(self, data):
        self._data = data

    def __getitem__(self, key):
        if _text(key) not in self._data:
            raise KeyError(key)
        return self._data[key]

    def __setitem__(self, key, value):
        self._data[_text(key)] = _text(value)

    def __delitem__(self, key):
        if _text(key) not in self._data:
            raise KeyError(key)
        del self._data[key]

    def __contains__(self, key):
        return _text(key) in self._data

    def __iter__(self):
        return iter(list(self._data))

    def __len__(self):
        return len(self._data)

    def __eq__(self, other):
        return self._data == (other._data if isinstance(other, _Environ) else other)

    def __repr__(self):
        text = ', '.join(f'{key!r}: {value!r}' for key, value in self._data.items())
        return 'environ({%s})' % text

    def get(self, key, default=None):
        return self._data.get(_text(key), default)

    def keys(self):
        return self._data.keys()

    def values(self):
        return self._data.values()

    def items(self):
        return self._data.items()

    def copy(self):
        return dict(self._data)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def pop(self, key, *default):
        return self._data.pop(_text(key), *default)

    def popitem(self):
        key = next(iter(self))
        return key, self.pop(key)

    def clear(self):
        self._data.clear()

    def update(self, other=(), /, **more):
        for key, value in dict(other, **more).items():
            self[key] = value

    if sys.version_info >= (3, 9):
        def __ior__(self, other):
            self.update(other)
            return self

        def __or__(self, other):
            return {**self._data, **other} if hasattr(other, 'keys') else NotImplemented

        def __ror__(self, other):
            return {**other, **self._data} if hasattr(other, 'keys') else NotImplemented
