"""Models CPython's `_weakrefset`: WeakSet.

Nothing is freed before the case ends, so a WeakSet keeps what it was given: a set.
"""


class WeakSet(set):

    def __repr__(self):
        return repr(set(self))
