"""Models collections.Counter."""
import sys

__name__ = 'collections'  # what it defines is that one's


def _is_mapping(value):
    if type(value) is dict:
        return True
    from collections.abc import Mapping
    return isinstance(value, Mapping)


class Counter(dict):
    def __init__(self, iterable=None, /, **counts):
        super().__init__()
        self.update(iterable, **counts)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, /, **counts):
        if _is_mapping(iterable):
            if not self:
                super().update(iterable)    # also what is no number
            else:
                for key, count in iterable.items():
                    self[key] = count + self.get(key, 0)
        elif iterable is not None:
            for key in iterable:
                self[key] = self.get(key, 0) + 1
        if counts:
            self.update(counts)

    def subtract(self, iterable=None, /, **counts):
        if _is_mapping(iterable):
            for key, count in iterable.items():
                self[key] = self.get(key, 0) - count
        elif iterable is not None:
            for key in iterable:
                self[key] = self.get(key, 0) - 1
        if counts:
            self.subtract(counts)

    def most_common(self, n=None):
        ranked = sorted(self.items(), key=lambda item: item[1], reverse=True)
        return ranked if n is None else ranked[:max(n, 0)]

    def elements(self):
        for key, count in self.items():
            for _ in range(count):
                yield key

    if sys.version_info >= (3, 10):
        def total(self):
            return sum(self.values())

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, elem):
        if elem in self:
            super().__delitem__(elem)

    def _positive(self, count_of, *others):
        """A counter of what has a count above zero among the keys of self and of `others`."""
        made = Counter()
        for key in [*self, *[key for other in others for key in other if key not in self]]:
            count = count_of(key)
            if count > 0:
                made[key] = count
        return made

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._positive(lambda key: self[key] + other[key], other)

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._positive(lambda key: self[key] - other[key], other)

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._positive(lambda key: max(self[key], other[key]), other)

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._positive(lambda key: min(self[key], other[key]))

    def __pos__(self):
        return self._positive(lambda key: self[key])

    def __neg__(self):
        return self._positive(lambda key: -self[key])

    def _keep(self, changed):
        for key in [key for key in self if key not in changed]:
            del self[key]
        dict.update(self, changed)
        return self

    def __iadd__(self, other):
        return self._keep(self._positive(lambda key: self[key] + other[key], other))

    def __isub__(self, other):
        return self._keep(self._positive(lambda key: self[key] - other[key], other))

    def __ior__(self, other):
        return self._keep(self._positive(lambda key: max(self[key], other[key]), other))

    def __iand__(self, other):
        return self._keep(self._positive(lambda key: min(self[key], other[key])))

    if sys.version_info >= (3, 10):
        # What is not there counts as zero.
        def __eq__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return all(self[key] == other[key] for each in (self, other) for key in each)

        def __ne__(self, other):
            return NotImplemented if not isinstance(other, Counter) else not self == other

        def __le__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return all(self[key] <= other[key] for each in (self, other) for key in each)

        def __lt__(self, other):
            return NotImplemented if not isinstance(other, Counter) else self <= other and self != other

        def __ge__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return all(self[key] >= other[key] for each in (self, other) for key in each)

        def __gt__(self, other):
            return NotImplemented if not isinstance(other, Counter) else self >= other and self != other

        __hash__ = None

    def __repr__(self):
        if not self:
            return f'{self.__class__.__name__}()'
        try:
            items = dict(self.most_common())
        except TypeError:
            # Counts that cannot be ranked.
            items = dict(self)
        return f'{self.__class__.__name__}({items!r})'
