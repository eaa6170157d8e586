# OrderedDict: which of its own methods it uses, what it says of changes under way; caches that derive from it.
from collections import OrderedDict


class D(OrderedDict):
    def __setitem__(self, k, v):
        print('set', k, v)
        super().__setitem__(k, v)

    def __getitem__(self, k):
        print('get', k)
        return super().__getitem__(k)

    def __delitem__(self, k):
        print('del', k)
        super().__delitem__(k)

    def __contains__(self, k):
        print('in', k)
        return super().__contains__(k)

    def __missing__(self, k):
        print('missing', k)
        return 'm'

    def keys(self):
        print('keys')
        return super().keys()

    def items(self):
        print('items')
        return super().items()

    def __iter__(self):
        print('iter')
        return super().__iter__()


print('init')
d = D({'a': 1}, b=2)
print('update')
d.update([('c', 3)])
d.update({'d': 4})
d.update(d)
print('move')
d.move_to_end('a')
d.move_to_end('a', last=False)
print('pop')
print(d.pop('a'))
print(d.pop('zz', 5))

try:
    print(d.pop('zz'))
except KeyError as e:
    print('KeyError', e)
print('popitem')
print(d.popitem())
print(d.popitem(last=False))
print('setdefault')
print(d.setdefault('c', 9))
print(d.setdefault('x', 9))
print(d.setdefault('c', default=1))
print('copy')
e = d.copy()
print(type(e))
print('eq')
print(d == e, d != e, d == {'c': 3}, d == OrderedDict(d))
print('repr')
print(d)
print('fromkeys')
print(D.fromkeys('ab', value=1))
print('or')
print(d | {'q': 1})
d |= {'r': 3}
print({'z': 1} | d)
print('list')
print(list(d), list(reversed(d)), list(d.values()), list(reversed(d.items())))
print('reduce')
r = d.__reduce__()
print(r[0], r[1], r[2], r[3], list(r[4]))

import copy, pickle
c = copy.copy(d)
print(type(c))
c = copy.deepcopy(d)
print(type(c))
print('clear')
d.clear()
print(len(d))
try:
    d.popitem()
except KeyError as e:
    print(e)
try:
    d.move_to_end('nix')
except KeyError as e:
    print(repr(e))
try:
    D(1, 2)
except TypeError as e:
    print(e)
try:
    D().update(1, 2)
except TypeError as e:
    print(e)
try:
    D(1)
except TypeError as e:
    print(e)
try:
    D([1])
except TypeError as e:
    print(e)
try:
    D([(1, 2, 3)])
except ValueError as e:
    print(e)
o = OrderedDict(a=1, b=2, c=3)
print(o.keys(), o.values(), o.items())
print(type(iter(o)).__name__, type(iter(o.items())).__name__, type(reversed(o)).__name__)
for how in ('o["x"] = 1',
            'del o["a"]', 'o.move_to_end("a")', 'o.move_to_end("c")', 'o.clear()', 'o["a"] = 5', 'o.popitem()'):
    for when in 'abc':
        for what in (lambda: o, lambda: o.items(), lambda: reversed(o)):
            o = OrderedDict(a=1, b=2, c=3)
            n = 0
            try:
                for k in what():
                    n += 1
                    if (k if isinstance(k, str) else k[0]) == when:
                        exec(how)
                    if n > 9:
                        break
                print(how, when, n, list(o))
            except (RuntimeError, KeyError) as e:
                print(how, when, n, repr(e))
o = OrderedDict(a=1)
o['me'] = o
o['v'] = o.values()
print(o)
o = OrderedDict(a=1, b=2)
print(o == OrderedDict(b=2, a=1), o == dict(b=2, a=1), dict(b=2, a=1) == o, o != OrderedDict(b=2, a=1))
print(isinstance(o.keys(), type({}.keys())), o.keys() & {'a'},
      o.pop('a', default=None), o.pop(key='b'), o.setdefault(key='n', default=1))


class LRU(OrderedDict):
    def __init__(self, n):
        self.n = n
        super().__init__()

    def __getitem__(self, k):
        v = super().__getitem__(k)
        self.move_to_end(k)
        return v

    def __setitem__(self, k, v):
        if k in self:
            self.move_to_end(k)
        super().__setitem__(k, v)
        if len(self) > self.n:
            oldest = next(iter(self))
            del self[oldest]


l = LRU(2)
l['a'] = 1
l['b'] = 2
l['a']
l['c'] = 3
print(l, list(l), vars(l), repr(pickle.loads(pickle.dumps(OrderedDict(a=1)))))
