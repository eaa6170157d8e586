"""object.__reduce_ex__, __reduce__, __getstate__ and __dir__, and what C's types answer: what pickle and copy ask."""
import collections
import copy
import pickle
import threading
import types


class Plain:
    pass


class Slotted:
    __slots__ = ('a', 'b')


class Items(list):
    pass


class Names(set):
    pass


class Failed(Exception):
    pass


def show(thing, protocol=4):
    try:
        reduced = thing.__reduce_ex__(protocol)
    except TypeError as error:
        print(type(error).__name__, error)
        return
    if isinstance(reduced, str):
        print(reduced)
        return
    print(reduced[0].__name__, *[list(part) if hasattr(part, '__next__') else part for part in reduced[1:]])


plain, slotted, failed = Plain(), Slotted(), Failed(1, 2)
show(plain)
plain.x = slotted.a = failed.x = 1
for protocol in (0, 2):
    show(plain, protocol)
    show(slotted, protocol)
for each in (Items([1]), Names({1}), failed, collections.deque([1], 3), collections.OrderedDict(a=1), range(3),
             {1: 2}, (1,), 'text', 1.5, None, ..., bytearray(b'x'), OSError(2, 'no', 'file'), threading.Lock(), show,
             (n for n in ()), property()):
    show(each)
print(plain.__getstate__(), slotted.__getstate__(), Plain().__getstate__(), plain.__reduce__()[0].__name__)


class Extended:
    def __init__(self):
        self.value = 3

    def __dir__(self):
        return [name for name in super().__dir__() if not name.startswith('_')] + ['added']

    def __reduce_ex__(self, protocol):
        print('reduced for', protocol)
        return super().__reduce_ex__(protocol)

    def __setstate__(self, state):
        print('state', state)
        self.__dict__.update(state)


made = Extended()
print(dir(made), copy.copy(made).value, pickle.loads(pickle.dumps(made)).value)
print(type(made.__str__), type([].__len__), type(made.__init_subclass__), made.__ne__(made), made.__eq__(3))
print(isinstance(made.__hash__, types.MethodWrapperType), (3).__add__.__name__, [1].__len__.__self__)
