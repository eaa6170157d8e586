# Bytes and all, as CPython 3.8 to 3.13 write them.
import pickle, datetime, enum, collections
class P:
    def __init__(self): self.a = [1, {'b': 2}]
class Q(P):
    def __getstate__(self): return {'a': self.a, 'extra': 1}
    def __setstate__(self, s): self.__dict__.update(s)
class E(Exception): pass
class C(enum.Enum):
    X = 1
NT = collections.namedtuple('NT', 'x y')
class I(int): pass
x = [1, 2]
for v in (None, True, 3, 300, -5, 10**20, 2.5, 'x', 'y' * 300, b'z', (), (1,), (1, 2, 3, 4), [x, x],
          {'a': 1, 'b': [2]}, {3}, frozenset([1]), P, len, {'k': ('v', 'v')}):
    d = pickle.dumps(v)
    print(d, pickle.loads(d) == v)
p = pickle.loads(pickle.dumps(P())); print(p.a)
q = pickle.loads(pickle.dumps(Q())); print(q.a, q.extra)
print(pickle.dumps(P()), pickle.dumps(Q()))
e = pickle.loads(pickle.dumps(E('a', 1))); print(repr(e))
print(pickle.loads(pickle.dumps(ValueError('x'))), pickle.loads(pickle.dumps(range(3))),
      pickle.loads(pickle.dumps(NT(1, 2))), pickle.loads(pickle.dumps(I(4))))
print(pickle.loads(pickle.dumps(C.X)) is C.X)
for bad in (lambda: 1, (i for i in ()), open):
    try:
        pickle.dumps(bad); print('ok')
    except Exception as e:
        print(type(e).__name__, str(e)[:31])
try: pickle.loads(b'')
except EOFError as e: print(e)
