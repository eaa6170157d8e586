"""Models itertools: what the libraries count and chain with; the other iterators are of _iterators, made at need."""
from _extension_types import compiled as _compiled


class _Iterator:
    """One whose items are those of `_items`."""
    __module__ = 'itertools'

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)


@_compiled
class count(_Iterator):
    def __init__(self, start=0, step=1):
        if not hasattr(start, '__add__') or isinstance(start, (str, bytes, list, tuple)):
            raise TypeError('a number is required')
        self._next = start
        self._step = step

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        return 'count(%r)' % (self._next,) if self._step == 1 else 'count(%r, %r)' % (self._next, self._step)


@_compiled
class chain(_Iterator):
    def __init__(self, *iterables):
        self._rest = iter(iterables)
        self._current = iter(())

    @classmethod
    def from_iterable(cls, iterables):
        made = cls()
        made._rest = iter(iterables)
        return made

    def __next__(self):
        nothing = []
        while True:
            item = next(self._current, nothing)
            if item is not nothing:
                return item
            self._current = iter(next(self._rest))


__all__ = ['accumulate', 'chain', 'combinations', 'combinations_with_replacement', 'compress', 'count', 'cycle',
           'dropwhile', 'filterfalse', 'groupby', 'islice', 'permutations', 'product', 'repeat', 'starmap', 'takewhile',
           'tee', 'zip_longest']


def __getattr__(name):
    import _iterators
    if name in _iterators.__all__:
        globals()[name] = getattr(_iterators, name)
        return globals()[name]
    raise AttributeError(f"module 'itertools' has no attribute {name!r}")
