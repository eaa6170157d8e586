"""The iterators of itertools: each a type of its own around a generator that takes from what it is given when asked."""
import sys

import itertools
from _extension_types import compiled as _compiled
from itertools import _Iterator

__name__ = 'itertools'      # where all of them are said to be from
__all__ = itertools.__all__
if sys.version_info >= (3, 10):
    __all__.append('pairwise')
if sys.version_info >= (3, 12):
    __all__.append('batched')


@_compiled
class repeat(_Iterator):
    def __init__(self, object, times=None):
        self._object = object
        self._times = None if times is None else max(times, 0)

    def __next__(self):
        if self._times is not None:
            if not self._times:
                raise StopIteration
            self._times -= 1
        return self._object

    def __length_hint__(self):
        if self._times is None:
            raise TypeError('len() of unsized object')
        return self._times

    def __repr__(self):
        return 'repeat(%r)' % (self._object,) if self._times is None else 'repeat(%r, %d)' % (self._object, self._times)


@_compiled
class cycle(_Iterator):
    def __init__(self, iterable, /):
        self._items = self._again(iter(iterable))

    @staticmethod
    def _again(iterator):
        items = []
        for item in iterator:
            yield item
            items.append(item)
        while items:
            for item in items:
                yield item


def _bound(number, what):
    if number is not None and (not isinstance(number, int) or number < 0):
        raise ValueError(what)
    return number


@_compiled
class islice(_Iterator):
    def __init__(self, iterable, /, *bounds):
        if not 1 <= len(bounds) <= 3:
            raise TypeError('islice expected at %s arguments, got %d' % (
                'least 2' if not bounds else 'most 4', len(bounds) + 1))
        part = slice(*bounds)
        if len(bounds) == 1:
            _bound(part.stop, 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        for number in (part.start, part.stop):
            _bound(number, 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        if part.step is not None and (not isinstance(part.step, int) or part.step < 1):
            raise ValueError('Step for islice() must be a positive integer or None.')
        self._items = self._part(iter(iterable), part.start or 0, part.stop, part.step or 1)

    @staticmethod
    def _part(iterator, start, stop, step):
        position = 0
        wanted = start
        nothing = []
        while stop is None or wanted < stop:
            while position <= wanted:
                item = next(iterator, nothing)
                if item is nothing:
                    return
                position += 1
            yield item
            wanted += step
        while position < (start if stop is None else stop):
            if next(iterator, nothing) is nothing:
                return
            position += 1


@_compiled
class takewhile(_Iterator):
    def __init__(self, predicate, iterable, /):
        self._items = self._while(predicate, iter(iterable))

    @staticmethod
    def _while(predicate, iterator):
        for item in iterator:
            if not predicate(item):
                return
            yield item


@_compiled
class dropwhile(_Iterator):
    def __init__(self, predicate, iterable, /):
        self._items = self._from(predicate, iter(iterable))

    @staticmethod
    def _from(predicate, iterator):
        dropping = True
        for item in iterator:
            dropping = dropping and predicate(item)
            if not dropping:
                yield item


@_compiled
class filterfalse(_Iterator):
    def __init__(self, function, iterable, /):
        test = bool if function is None else function
        self._items = (item for item in iter(iterable) if not test(item))


@_compiled
class starmap(_Iterator):
    def __init__(self, function, iterable, /):
        self._items = (function(*arguments) for arguments in iter(iterable))


@_compiled
class compress(_Iterator):
    def __init__(self, data, selectors):
        self._items = (item for item, wanted in zip(data, selectors) if wanted)


@_compiled
class accumulate(_Iterator):
    def __init__(self, iterable, func=None, *, initial=None):
        self._items = self._sums(iter(iterable), func, initial)

    @staticmethod
    def _sums(iterator, func, initial):
        total = initial
        begun = initial is not None
        if begun:
            yield total
        for item in iterator:
            if not begun:
                total = item
                begun = True
            else:
                total = total + item if func is None else func(total, item)
            yield total


@_compiled
class pairwise(_Iterator):
    def __init__(self, iterable, /):
        self._items = self._pairs(iter(iterable))

    @staticmethod
    def _pairs(iterator):
        previous = []
        for item in iterator:
            if previous:
                yield previous[0], item
            previous = [item]


@_compiled
class batched(_Iterator):
    def __init__(self, iterable, n, *, strict=False):
        if n < 1:
            raise ValueError('n must be at least one')
        self._items = self._batches(iter(iterable), n, strict)

    @staticmethod
    def _batches(iterator, n, strict):
        while True:
            batch = tuple(islice(iterator, n))
            if strict and 0 < len(batch) < n:
                raise ValueError('batched(): incomplete batch')
            if not batch:
                return
            yield batch


@_compiled
class zip_longest(_Iterator):
    def __init__(self, *iterables, fillvalue=None, **others):
        if others:
            raise TypeError('zip_longest() got an unexpected keyword argument')
        self._items = self._rows([iter(each) for each in iterables], fillvalue)

    @staticmethod
    def _rows(iterators, fillvalue):
        nothing = []
        while iterators:
            row = [next(each, nothing) for each in iterators]
            if all(item is nothing for item in row):
                return
            yield tuple(fillvalue if item is nothing else item for item in row)


def _check_length(length):
    if length is not None and length < 0:
        raise ValueError('r must be non-negative')


def _choices(pool, places_of):
    for places in places_of:
        yield tuple([pool[place] for place in places])


def _counted(sizes):
    """All rows of numbers below those sizes, the last counting fastest."""
    row = [0] * len(sizes)
    while all(sizes):
        yield row
        at = len(row) - 1
        while at >= 0 and row[at] == sizes[at] - 1:
            row[at] = 0
            at -= 1
        if at < 0:
            return
        row[at] += 1


@_compiled
class product(_Iterator):
    def __init__(self, *iterables, repeat=1):
        if repeat < 0:
            raise ValueError('repeat argument cannot be negative')
        pools = [tuple(each) for each in iterables] * repeat
        self._items = (tuple([pool[place] for pool, place in zip(pools, places)])
                       for places in _counted([len(pool) for pool in pools]))


def _permuted(count, length):
    if length > count:
        return
    order = list(range(count))
    turns = list(range(count, count - length, -1))
    yield order[:length]
    while count:
        for at in reversed(range(length)):
            turns[at] -= 1
            if turns[at]:
                other = count - turns[at]
                order[at], order[other] = order[other], order[at]
                yield order[:length]
                break
            order[at:] = order[at + 1:] + order[at:at + 1]
            turns[at] = count - at
        else:
            return


@_compiled
class permutations(_Iterator):
    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        _check_length(r)
        self._items = _choices(pool, _permuted(len(pool), len(pool) if r is None else r))


def _rising(count, length, step):
    """Rows of places that rise by at least `step` from one to the next."""
    row = [place * step for place in range(length)]
    if length and row[-1] >= count:
        return
    yield row
    while True:
        at = length - 1
        while at >= 0 and row[at] == count - 1 - (length - 1 - at) * step:
            at -= 1
        if at < 0:
            return
        row[at:] = [row[at] + 1 + further * step for further in range(length - at)]
        yield row


@_compiled
class combinations(_Iterator):
    def __init__(self, iterable, r):
        pool = tuple(iterable)
        _check_length(r)
        self._items = _choices(pool, _rising(len(pool), r, 1))


@_compiled
class combinations_with_replacement(_Iterator):
    def __init__(self, iterable, r):
        pool = tuple(iterable)
        _check_length(r)
        self._items = _choices(pool, _rising(len(pool), r, 0))


@_compiled
class groupby(_Iterator):
    def __init__(self, iterable, key=None):
        self._iterator = iter(iterable)
        self._key = key
        self._ahead = []        # the item that was read last and belongs to nobody yet, with its key
        self._serial = 0
        self._group_key = []

    def _peek(self):
        if not self._ahead:
            item = next(self._iterator)
            self._ahead = [item, item if self._key is None else self._key(item)]
        return self._ahead

    def __next__(self):
        while self._serial and self._peek()[1] == self._group_key:
            self._ahead = []
        self._group_key = self._peek()[1]
        self._serial += 1
        return self._group_key, self._members(self._serial)

    def _members(self, serial):
        key = self._group_key
        while self._serial == serial:
            try:
                item, item_key = self._peek()
            except StopIteration:
                return
            if item_key != key:
                return
            self._ahead = []
            yield item


@_compiled
class _tee(_Iterator):
    """Walks along a chain of cells [item, next cell], which grows at its end."""

    def __init__(self, iterator, cell):
        self._iterator = iterator
        self._cell = cell

    def __next__(self):
        if not self._cell:
            self._cell.extend((next(self._iterator), []))
        item, self._cell = self._cell
        return item

    def __copy__(self):
        return _tee(self._iterator, self._cell)


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError('n must be >= 0')
    if isinstance(iterable, _tee):
        return tuple(_tee(iterable._iterator, iterable._cell) for _ in range(n))
    iterator, cell = iter(iterable), []
    return tuple(_tee(iterator, cell) for _ in range(n))
