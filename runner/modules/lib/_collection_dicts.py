"""Models the dicts that CPython's collections has in C: OrderedDict and defaultdict."""
import sys

from _extension_types import compiled
from _extension_types import repr_within

__name__ = 'collections'    # what it defines is that one's


# Up to 3.10 what takes keys out of an instance of a derived class does so by the methods of that one.
_BY_METHODS = sys.version_info < (3, 11)
_leaving = []   # (id of a dict, key): what they take out now, which has no place in the order any more
_NOTHING = []


def _pairs_of(other):
    for pair in other:
        parts = list(pair)
        if len(parts) > 2:
            raise ValueError('too many values to unpack (expected 2)')
        if len(parts) < 2:
            raise ValueError(f'need more than {len(parts)} value{"s" * (len(parts) != 1)} to unpack')
        yield parts


@compiled
class OrderedDict(dict):

    def __init__(self, /, *others, **keywords):
        if len(others) > 1:
            word = 'argument' if sys.version_info >= (3, 14) else 'arguments'
            raise TypeError(f'expected at most 1 {word}, got {len(others)}')
        OrderedDict.update(self, *others, **keywords)

    def update(self, /, *others, **keywords):
        if len(others) > 1:
            raise TypeError(f'update() takes at most 1 positional argument ({len(others)} given)')
        if type(self) is OrderedDict and not (others and isinstance(others[0], OrderedDict)):
            if not others or hasattr(others[0], 'keys'):
                dict.update(self, *others, **keywords)
                return
        for other in others:
            if hasattr(other, 'keys'):
                for key in other.keys():
                    self[key] = other[key]
            else:
                for key, value in _pairs_of(other.items() if hasattr(other, 'items') else other):
                    self[key] = value
        for key, value in keywords.items():
            self[key] = value

    def move_to_end(self, key, last=True):
        if (id(self), key) in _leaving:
            raise KeyError(key)
        if last:
            if key in dict.keys(self) and next(reversed(dict.keys(self))) is key:
                return
            dict.__setitem__(self, key, dict.pop(self, key))
            return
        value = dict.pop(self, key)
        rest = list(dict.items(self))
        dict.clear(self)
        dict.__setitem__(self, key, value)
        dict.update(self, rest)

    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        key = next(reversed(dict.keys(self)) if last else iter(dict.keys(self)))
        return key, OrderedDict.pop(self, key)

    def pop(self, key, default=_NOTHING):
        if _BY_METHODS and type(self) is not OrderedDict and key in self:
            leaving = id(self), key
            _leaving.append(leaving)
            try:
                value = self[key]
            finally:
                _leaving.remove(leaving)
            del self[key]
            return value
        if default is _NOTHING:
            return dict.pop(self, key)
        return dict.pop(self, key, default)

    def setdefault(self, key, default=None):
        if key in self:
            return self[key]
        self[key] = default
        return default

    def copy(self):
        made = type(self)()
        for key in dict.keys(self):
            made[key] = self[key]
        return made

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __reduce__(self):
        return type(self), (), getattr(self, '__dict__', None) or None, None, iter(self.items())

    if sys.version_info >= (3, 9):
        def __or__(self, other, /):
            if not isinstance(other, dict):
                return NotImplemented
            made = type(self)(self)
            made.update(other)
            return made

        def __ror__(self, other, /):
            if not isinstance(other, dict):
                return NotImplemented
            made = type(self)(other)
            made.update(self)
            return made

        def __ior__(self, other, /):
            OrderedDict.update(self, other)
            return self

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(dict.keys(self)) == list(dict.keys(other))
        return dict.__eq__(self, other)

    def __ne__(self, other):
        same = OrderedDict.__eq__(self, other)
        return same if same is NotImplemented else not same

    def __repr__(self):
        name = type(self).__name__
        if not self:
            return f'{name}()'
        if sys.version_info >= (3, 12):
            items = {key: self[key] for key in list(self.keys())}
        else:
            items = list(self.items())
        content = repr_within(self, items)
        return content if content == '...' else f'{name}({content})'


@compiled
class defaultdict(dict):
    __slots__ = ('default_factory',)

    def __init__(self, default_factory=None, /, *args, **kwargs):
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

    __copy__ = copy

    if sys.version_info >= (3, 9):
        def __or__(self, other):
            if not isinstance(other, dict):
                return NotImplemented
            made = self.copy()
            made.update(other)
            return made

        def __ror__(self, other):
            if not isinstance(other, dict):
                return NotImplemented
            made = type(self)(self.default_factory, other)
            made.update(self)
            return made

    def __repr__(self):
        factory = repr_within(self.default_factory, self.default_factory)
        return '%s(%s, %s)' % (type(self).__name__, factory, dict.__repr__(self))

    def __reduce__(self):
        args = () if self.default_factory is None else (self.default_factory,)
        return type(self), args, None, None, iter(self.items())

    if sys.version_info >= (3, 9):
        def __class_getitem__(cls, item, /):
            from _types import GenericAlias
            return GenericAlias(cls, item)
