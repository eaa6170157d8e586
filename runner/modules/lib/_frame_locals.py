"""What a frame's f_locals is in functions from 3.13 on: it reads and writes the variables themselves.

What is set that is no variable is kept beside them, for the frame's other such mappings, too.
"""
import reprlib
import sys

from _extension_types import compiled
from _frames import locals_of, set_local

_REMOVES_OTHERS = sys.version_info >= (3, 14)
_others = {}    # by frame


@compiled
class FrameLocalsProxy:
    __module__ = 'builtins'
    __hash__ = None

    def __init__(self, frame):
        self._frame = frame

    def _all(self):
        return {**locals_of(self._frame), **_others.get(self._frame, {})}

    def __getitem__(self, key):
        found = self._all()
        if key not in found:
            raise KeyError(f"local variable '{key!r}' is not defined")
        return found[key]

    def __setitem__(self, key, value):
        if not isinstance(key, str) or not set_local(self._frame, key, value):
            _others.setdefault(self._frame, {})[key] = value

    def __delitem__(self, key):
        if not _REMOVES_OTHERS:
            raise TypeError('cannot remove variables from FrameLocalsProxy')
        self._check_removable(key)
        del _others.get(self._frame, {})[key]

    def _check_removable(self, key):
        if key in locals_of(self._frame):
            raise ValueError('cannot remove local variables from FrameLocalsProxy')

    if _REMOVES_OTHERS:
        def pop(self, key, *default):
            self._check_removable(key)
            return _others.get(self._frame, {}).pop(key, *default)

    def __iter__(self):
        return iter(self.keys())

    def __reversed__(self):
        return reversed(self.keys())

    def __len__(self):
        return len(self._all())

    def __contains__(self, key):
        return key in self._all()

    def keys(self):
        return list(self._all())

    def values(self):
        return list(self._all().values())

    def items(self):
        return list(self._all().items())

    def get(self, key, default=None, /):
        return self._all().get(key, default)

    def setdefault(self, key, default=None, /):
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, other, /):
        if hasattr(other, 'keys'):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value

    def copy(self):
        return self._all()

    def __eq__(self, other):
        if isinstance(other, FrameLocalsProxy):
            return self._frame is other._frame
        return self._all() == other if isinstance(other, dict) else NotImplemented

    def __or__(self, other):
        return {**self._all(), **other} if isinstance(other, (dict, FrameLocalsProxy)) else NotImplemented

    def __ror__(self, other):
        return {**other, **self._all()} if isinstance(other, dict) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self

    @reprlib.recursive_repr('{...}')
    def __repr__(self):
        return repr(self._all())
