# What collections.abc.MutableSet makes of five methods; and pprint of dataclasses and counters over several lines.
import collections.abc
import dataclasses
import pprint


class Ordered(collections.abc.MutableSet):
    def __init__(self, items=()):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, item):
        if item not in self.items:
            self.items.append(item)

    def discard(self, item):
        if item in self.items:
            self.items.remove(item)

    def __repr__(self):
        return f'Ordered({self.items})'


s = Ordered('abc')
print(s & Ordered('bz'), s | 'd', s - {'a'}, s ^ Ordered('cd'), s <= set('abcd'), s == {'a', 'b', 'c'},
      s.isdisjoint('x'))
print('ab' & s, {'b', 'q'} - Ordered('b'), ['c', 'x'] ^ s, ['d'] | s, s < Ordered('abcd'), s >= {'a'}, s != 5)
print(s.pop(), s)
s |= 'qr'
s -= 'b'
s &= Ordered('cqz')
s ^= 'qz'
print(s, Ordered() == set())
s -= s
print(s)
for make in (lambda: s.pop(), lambda: s.remove('nope'), lambda: hash(s), lambda: s < [1], lambda: s - 5, lambda: 5 & s):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


@dataclasses.dataclass
class Point:
    x: int
    name: str = 'n' * 50
    hidden: int = dataclasses.field(default=3, repr=False)
    other: list = dataclasses.field(default_factory=lambda: list(range(12)))


@dataclasses.dataclass
class Told:
    text: str = 't' * 90

    def __repr__(self):
        return 'told ' + self.text


pprint.pprint([Point(1), Told()], width=60)
pprint.pprint({'k': Point(2, 'short', other=[])})
pprint.pprint(collections.Counter({'word' * 8: 3, 'other' * 9: 5, 'z': 1}))
