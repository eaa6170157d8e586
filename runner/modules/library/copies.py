import collections
import copy
import datetime
import enum
import threading


class Config:
    def __init__(self):
        self.values = {'a': [1, 2]}
        self.lock = threading.Lock()

    def __getstate__(self):
        return {'values': self.values}

    def __setstate__(self, state):
        self.__dict__.update(state, restored=True)


class Slotted:
    __slots__ = ('x', 'y')

    def __init__(self):
        self.x = [1]


class Shared:
    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return 'copied'


class Named(collections.namedtuple('Named', 'a b')):
    pass


class Colour(enum.Enum):
    RED = 1


class Items(list):
    tag = None


config = Config()
twin = copy.deepcopy(config)
twin.values['a'].append(3)
print(config.values, twin.values, twin.restored, hasattr(twin, 'lock'))
slotted = copy.deepcopy(Slotted())
print(slotted.x, hasattr(slotted, 'y'), type(copy.copy(Shared())), type(copy.deepcopy(Shared())).__name__)
named = copy.deepcopy(Named([1], 'b'))
print(named, copy.deepcopy(Colour.RED) is Colour.RED, copy.copy(Colour.RED) is Colour.RED)
items = Items([1, [2]])
items.tag = {'k': 1}
other = copy.deepcopy(items)
other[1].append(3)
print(items, other, other.tag, type(other).__name__, copy.copy(items)[1] is items[1])
loop = [1]
loop.append(loop)
again = copy.deepcopy(loop)
print(again[1] is again, again is not loop)
print(copy.deepcopy({'d': datetime.timedelta(1), 's': {1}, 't': (1, [2]), 'f': len, 'c': int, 'n': None}))
atoms = (1, 'a', (2, 3))
print(copy.deepcopy(atoms) is atoms, copy.copy([1, [2]]), copy.copy({'a': 1}), copy.deepcopy(bytearray(b'x')))
error = copy.copy(ValueError('bad', 1))
print(repr(error), copy.deepcopy(collections.OrderedDict(a=[1])), copy.deepcopy(collections.deque([[1]])))
print(copy.deepcopy(collections.Counter('aab')), copy.copy(collections.defaultdict(list, a=[1])))
for bad in (threading.Lock(), (number for number in ()), threading):
    try:
        copy.deepcopy({'x': bad})
    except TypeError as refused:
        print(refused)


class Reduced:
    """Says itself what it is made of."""

    def __init__(self, x):
        self.x = x

    def __reduce__(self):
        return Reduced, (self.x + [len(self.x)],)


original = Reduced([1])
print(copy.copy(original).x, copy.deepcopy(original).x, copy.deepcopy(original).x is original.x)
