"""Models itertools: count as a class, because the libraries count with it; the others as generators."""
from _extension_types import compiled


@compiled
class count:
    def __init__(self, start=0, step=1):
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        return 'count(%r)' % (self._next,)


@compiled
class chain:
    def __init__(self, *iterables):
        self._rest = iter(iterables)
        self._current = iter(())

    @classmethod
    def from_iterable(cls, iterables):
        made = cls()
        made._rest = iter(iterables)
        return made

    def __iter__(self):
        return self

    def __next__(self):
        nothing = []
        while True:
            item = next(self._current, nothing)
            if item is not nothing:
                return item
            self._current = iter(next(self._rest))


def repeat(item, times=None):
    if times is None:
        while True:
            yield item
    for _ in range(times):
        yield item


def cycle(iterable):
    items = []
    for item in iterable:
        yield item
        items.append(item)
    while items:
        for item in items:
            yield item


def islice(iterable, *bounds):
    part = slice(*bounds)
    start = part.start or 0
    step = part.step or 1
    wanted = start
    if part.stop is not None and part.stop <= start:
        return
    for position, item in enumerate(iterable):
        if position == wanted:
            yield item
            wanted += step
        if part.stop is not None and (position + 1 >= part.stop or wanted >= part.stop):
            return


def takewhile(predicate, iterable):
    for item in iterable:
        if not predicate(item):
            return
        yield item


def dropwhile(predicate, iterable):
    dropping = True
    for item in iterable:
        dropping = dropping and predicate(item)
        if not dropping:
            yield item


def filterfalse(predicate, iterable):
    for item in iterable:
        if not (item if predicate is None else predicate(item)):
            yield item


def starmap(function, iterable):
    for args in iterable:
        yield function(*args)


def accumulate(iterable, func=None, *, initial=None):
    total = initial
    begun = initial is not None
    if begun:
        yield total
    for item in iterable:
        if not begun:
            total = item
            begun = True
        else:
            total = total + item if func is None else func(total, item)
        yield total


def compress(data, selectors):
    for item, wanted in zip(data, selectors):
        if wanted:
            yield item


def pairwise(iterable):
    previous = []
    for item in iterable:
        if previous:
            yield previous[0], item
        previous = [item]


def zip_longest(*iterables, fillvalue=None):
    iterators = [iter(each) for each in iterables]
    nothing = []
    while True:
        row = [next(each, nothing) for each in iterators]
        if all(item is nothing for item in row):
            return
        yield tuple(fillvalue if item is nothing else item for item in row)


def product(*iterables, repeat=1):
    rows = [()]
    for pool in [tuple(each) for each in iterables] * repeat:
        rows = [row + (item,) for row in rows for item in pool]
    for row in rows:
        yield row


def permutations(iterable, r=None):
    pool = tuple(iterable)
    length = len(pool) if r is None else r
    for places in product(range(len(pool)), repeat=length):
        if len(set(places)) == length:
            yield tuple(pool[place] for place in places)


def combinations(iterable, r):
    pool = tuple(iterable)
    for places in permutations(range(len(pool)), r):
        if sorted(places) == list(places):
            yield tuple(pool[place] for place in places)


def combinations_with_replacement(iterable, r):
    pool = tuple(iterable)
    for places in product(range(len(pool)), repeat=r):
        if sorted(places) == list(places):
            yield tuple(pool[place] for place in places)


def groupby(iterable, key=None):
    group = []
    group_key = None
    for item in iterable:
        item_key = item if key is None else key(item)
        if group and item_key != group_key:
            yield group_key, iter(group)
            group = []
        group_key = item_key
        group.append(item)
    if group:
        yield group_key, iter(group)


def tee(iterable, n=2):
    items = list(iterable)
    return tuple(iter(items) for _ in range(n))
