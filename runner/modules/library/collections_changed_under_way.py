# deque and defaultdict: searches that change them, += and +, what is shown.
from collections import deque, defaultdict


class D(deque):
    pass


print(D([1, 2], maxlen=4), repr(D()), D('ab') + deque([1]), deque(range(5), 3))
d = deque('abcab')
print(d.index('a'), d.index('a', 1), d.index('b', -3), d.index('c', 0, 99))
for call in (lambda: d.index('c', 3),
             lambda: d.index('a', 1, 3), lambda: d + [1], lambda: d.remove('z'), lambda: d[9], lambda: d.index('q')):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
e = d
d += 'xy'
d += d
print(e is d, d)


class Evil:
    def __init__(self, d):
        self.d = d

    def __eq__(self, other):
        self.d.append(1)
        return False


for name in ('index', 'count', 'remove', '__contains__'):
    q = deque()
    q.extend([Evil(q), 2, 3])
    try:
        print(getattr(q, name)(7))
    except Exception as e:
        print(name, type(e).__name__, e)
q = deque([1, 2, 3])
try:
    for x in q:
        q.append(x)
except RuntimeError as e:
    print(e)
x = defaultdict(list)
print(x['a'], x, 'b' in x, x.get('b'), hasattr(x, '__dict__'), defaultdict(int, a=1),
      defaultdict(default_factory=3), defaultdict[str, int])
x['me'] = x
print(x)


class S(defaultdict):
    def __init__(self):
        super().__init__(self.make)

    def make(self):
        return len(self)


s = S()
print(s['p'], s['q'], dict(s), repr(s)[:30].split(' of ')[0])
import copy, pickle
print(copy.copy(defaultdict(int, {1: 2})),
      copy.deepcopy(defaultdict(list, {1: [2]})), pickle.loads(pickle.dumps(defaultdict(list, {1: [2]}))))
print(dict.fromkeys('ab', 0).keys().__repr__(), {'self': 1} | dict(self=2))
y = {}
y.update(self=1, other=2)
print(y)
