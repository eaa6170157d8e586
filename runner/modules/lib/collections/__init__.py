"""Models collections; deque is native (_collections)."""
from _extension_types import compiled
import sys

from _collections import deque


@compiled
class OrderedDict(dict):
    def move_to_end(self, key, last=True):
        value = self.pop(key)
        if last:
            self[key] = value
            return
        rest = list(self.items())
        self.clear()
        self[key] = value
        self.update(rest)

    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        key = list(self)[-1] if last else next(iter(self))
        return key, self.pop(key)

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        return not self == other

    def __repr__(self):
        if not self:
            return 'OrderedDict()'
        if sys.version_info >= (3, 12):
            return 'OrderedDict(%s)' % dict(self)
        return 'OrderedDict(%r)' % (list(self.items()),)


@compiled
class defaultdict(dict):
    def __init__(self, default_factory=None, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        self.default_factory = default_factory
        super().__init__(*args, **kwargs)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self[key] = self.default_factory()
        return value

    def copy(self):
        return type(self)(self.default_factory, self)

    def __repr__(self):
        return 'defaultdict(%r, %r)' % (self.default_factory, dict(self))


class Counter(dict):
    def __init__(self, iterable=None, /, **counts):
        super().__init__()
        self.update(iterable, **counts)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, /, **counts):
        if isinstance(iterable, dict):
            for key, count in iterable.items():
                self[key] = self[key] + count
        elif iterable is not None:
            for key in iterable:
                self[key] = self[key] + 1
        for key, count in counts.items():
            self[key] = self[key] + count

    def subtract(self, iterable=None, /, **counts):
        for key, count in Counter(iterable, **counts).items():
            self[key] = self[key] - count

    def most_common(self, n=None):
        ranked = sorted(self.items(), key=lambda item: item[1], reverse=True)
        return ranked if n is None else ranked[:n]

    def elements(self):
        for key, count in self.items():
            for _ in range(count):
                yield key

    def total(self):
        return sum(self.values())

    def copy(self):
        return Counter(self)

    def __add__(self, other):
        total = Counter(self)
        total.update(other)
        return Counter({key: count for key, count in total.items() if count > 0})

    def __sub__(self, other):
        rest = Counter(self)
        rest.subtract(other)
        return Counter({key: count for key, count in rest.items() if count > 0})

    def __repr__(self):
        if not self:
            return 'Counter()'
        return 'Counter({%s})' % ', '.join('%r: %r' % item for item in self.most_common())


class ChainMap:
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        raise KeyError(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def keys(self):
        return list(self)

    def values(self):
        return [self[key] for key in self]

    def items(self):
        return [(key, self[key]) for key in self]

    def new_child(self, m=None, **kwargs):
        return ChainMap(kwargs if m is None else m, *self.maps)

    @property
    def parents(self):
        return ChainMap(*self.maps[1:])

    def __repr__(self):
        return f"ChainMap({', '.join(map(repr, self.maps))})"

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __iter__(self):
        merged = {}
        for mapping in reversed(self.maps):
            merged.update(mapping)
        return iter(merged)

    def __len__(self):
        return len(list(iter(self)))


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A subclass of tuple whose items have names."""
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    fields = tuple(field_names)
    filled = tuple(defaults or ())
    required = len(fields) - len(filled)
    prefix = typename + '.' if sys.version_info >= (3, 10) else ''

    def __new__(cls, *args, **kwargs):
        values = list(args)
        if len(values) > len(fields):
            raise TypeError('%s__new__() takes %d positional arguments but %d were given'
                            % (prefix, len(fields) + 1, len(values) + 1))
        missing = []
        for place in range(len(values), len(fields)):
            name = fields[place]
            if name in kwargs:
                values.append(kwargs.pop(name))
            elif place >= required:
                values.append(filled[place - required])
            else:
                missing.append(name)
        if missing:
            raise TypeError('%s__new__() missing %d required positional argument%s: %s'
                            % (prefix, len(missing), 's' if len(missing) > 1 else '',
                               ' and '.join(repr(name) for name in missing)))
        if kwargs:
            raise TypeError('%s__new__() got an unexpected keyword argument %r'
                            % (prefix, next(iter(kwargs))))
        return tuple.__new__(cls, values)

    def __repr__(self):
        return type(self).__name__ + '(' + ', '.join('%s=%r' % pair for pair in zip(fields, self)) + ')'

    def _asdict(self):
        return dict(zip(fields, self))

    def _replace(self, **kwargs):
        values = [kwargs.pop(name, value) for name, value in zip(fields, self)]
        if kwargs:
            raise ValueError('Got unexpected field names: %r' % (list(kwargs),))
        return type(self)(*values)

    def _make(cls, iterable):
        return cls(*iterable)

    namespace = {'__new__': __new__, '__repr__': __repr__, '_asdict': _asdict, '_replace': _replace,
                 '_make': classmethod(_make), '_fields': fields, '__slots__': (),
                 '_field_defaults': dict(zip(fields[required:], filled))}
    if sys.version_info >= (3, 10):
        namespace['__match_args__'] = fields

    def getter(place):
        return property(lambda self: self[place])

    for place, name in enumerate(fields):
        namespace[name] = getter(place)
    if module is None:
        module = sys._getframe(1).f_globals.get('__name__', '__main__')
    namespace['__module__'] = module
    return type(typename, (tuple,), namespace)


class UserDict:
    """A mapping around a dict in `data`, for classes that change what a dict does."""

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        self.update(dict or {}, **kwargs)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        if hasattr(type(self), '__missing__'):
            return type(self).__missing__(self, key)
        raise KeyError(key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return key in self.data

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return repr(self.data)

    def __eq__(self, other):
        return self.data == (other.data if isinstance(other, UserDict) else other)

    def keys(self):
        return self.data.keys()

    def values(self):
        return [self[key] for key in self]

    def items(self):
        return [(key, self[key]) for key in self]

    def get(self, key, default=None):
        return self[key] if key in self else default

    def update(self, other=(), /, **kwargs):
        for key, value in {**dict(other), **kwargs}.items():
            self[key] = value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def pop(self, key, *default):
        if key in self:
            value = self[key]
            del self[key]
            return value
        return self.data.pop(key, *default)

    def clear(self):
        for key in list(self):
            del self[key]

    def copy(self):
        made = self.__class__()
        made.data = dict(self.data)
        return made
