"""Models functools: what decorators and callbacks of real programs use."""
from _extension_types import compiled

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    nothing = []
    for name in assigned:
        value = getattr(wrapped, name, nothing)
        if value is not nothing:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


@compiled
class partial:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError('the first argument must be callable')
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend(repr(each) for each in self.args)
        parts.extend('%s=%r' % item for item in self.keywords.items())
        return 'functools.partial(' + ', '.join(parts) + ')'


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, instance, owner=None):
        bound = self.func.__get__(instance, owner)
        return partial(bound, *self.args, **self.keywords)


def reduce(function, iterable, *initial):
    iterator = iter(iterable)
    if initial:
        value = initial[0]
    else:
        nothing = []
        value = next(iterator, nothing)
        if value is nothing:
            raise TypeError('reduce() of empty iterable with no initial value')
    for item in iterator:
        value = function(value, item)
    return value


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return _cached(maxsize, 128)

    def decorate(function):
        return _cached(function, maxsize)
    return decorate


def cache(function):
    return _cached(function, None)


def _cached(function, maxsize):
    results = {}
    counts = {'hits': 0, 'misses': 0}

    def wrapper(*args, **kwargs):
        key = (args, tuple(kwargs.items()))
        if key in results:
            counts['hits'] += 1
            value = results.pop(key)
        else:
            counts['misses'] += 1
            value = function(*args, **kwargs)
            if maxsize is not None and len(results) >= maxsize > 0:
                del results[next(iter(results))]
        if maxsize != 0:
            results[key] = value
        return value

    def cache_clear():
        results.clear()
        counts.update(hits=0, misses=0)

    def cache_info():
        from collections import namedtuple
        info = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'])
        return info(counts['hits'], counts['misses'], maxsize, len(results))

    wrapper.cache_clear = cache_clear
    wrapper.cache_info = cache_info
    return update_wrapper(wrapper, function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = instance.__dict__[self.attrname] = self.func(instance)
        return value


def cmp_to_key(compare):
    class Key:
        def __init__(self, item):
            self.item = item

        def __lt__(self, other):
            return compare(self.item, other.item) < 0

        def __eq__(self, other):
            return compare(self.item, other.item) == 0
    return Key


def total_ordering(cls):
    """Fills in the comparisons that follow from the one the class has."""
    own = cls.__dict__
    if '__lt__' in own:
        cls.__gt__ = lambda self, other: not (self < other) and self != other
        cls.__le__ = lambda self, other: self < other or self == other
        cls.__ge__ = lambda self, other: not self < other
    elif '__gt__' in own:
        cls.__lt__ = lambda self, other: not (self > other) and self != other
        cls.__ge__ = lambda self, other: self > other or self == other
        cls.__le__ = lambda self, other: not self > other
    elif '__le__' in own:
        cls.__ge__ = lambda self, other: not self <= other or self == other
        cls.__lt__ = lambda self, other: self <= other and self != other
        cls.__gt__ = lambda self, other: not self <= other
    elif '__ge__' in own:
        cls.__le__ = lambda self, other: not self >= other or self == other
        cls.__gt__ = lambda self, other: self >= other and self != other
        cls.__lt__ = lambda self, other: not self >= other
    else:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    return cls


def singledispatch(function):
    """Dispatches on the class of the first argument, nearest base first."""
    registry = {object: function}

    def register(cls, implementation=None):
        if implementation is None and not isinstance(cls, type):
            # Used as a plain decorator: the class is the annotation of the first parameter.
            implementation = cls
            cls = next(iter(implementation.__annotations__.values()))
        if implementation is None:
            return lambda given: register(cls, given)
        registry[cls] = implementation
        return implementation

    def dispatch(cls):
        for base in cls.__mro__:
            if base in registry:
                return registry[base]
        return function

    def wrapper(*args, **kwargs):
        return dispatch(type(args[0]))(*args, **kwargs)

    wrapper.register = register
    wrapper.dispatch = dispatch
    return update_wrapper(wrapper, function)
