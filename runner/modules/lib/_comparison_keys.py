"""Models what `_functools` has for cmp_to_key."""
from _extension_types import compiled

__name__ = 'functools'  # what it defines is that one's


@compiled
class KeyWrapper:
    __slots__ = ('_compare', 'obj')

    def __init__(self, compare):
        self._compare = compare

    def __call__(self, obj):
        made = KeyWrapper(self._compare)
        made.obj = obj
        return made

    def _compared(self, other):
        if type(other) is not KeyWrapper:
            raise TypeError('other argument must be K instance')
        return self._compare(self.obj, other.obj)

    def __lt__(self, other):
        return self._compared(other) < 0

    def __gt__(self, other):
        return self._compared(other) > 0

    def __le__(self, other):
        return self._compared(other) <= 0

    def __ge__(self, other):
        return self._compared(other) >= 0

    def __eq__(self, other):
        return self._compared(other) == 0

    __hash__ = None


def cmp_to_key(mycmp):
    return KeyWrapper(mycmp)
