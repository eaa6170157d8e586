# functools: what is cached by which key; partial, partialmethod, cmp_to_key and what they refuse.
import functools, copy, sys
from functools import lru_cache, partial, partialmethod, cmp_to_key, cached_property


@lru_cache(maxsize=2, typed=False)
def f(a, b=2, **k):
    "Doc."
    return a, b, k


print(type(f).__name__, repr(f).startswith('<functools._lru_cache_wrapper object at 0x'), f.__name__, f.__doc__)
f(1)
f(1.0)
f(True)
f(a=1)
f(b=2, a=1)
f(a=1, b=2)
f(1)
print(f.cache_info(), f.cache_info().hits, f.cache_parameters(), type(f.cache_info()))
f.cache_clear()
print(f.cache_info(), f.cache_info()._fields)


class H:
    n = 0

    def __hash__(self):
        H.n += 1
        return 1


h = H()
f(h)
f(h)
print(H.n, f.cache_info())


class A:
    @lru_cache
    def m(self, x):
        return x

    @staticmethod
    @lru_cache(None)
    def s(x):
        return x * 2

    @classmethod
    @lru_cache(None)
    def c(cls, x):
        return cls.__name__, x


a = A()
print(a.m(1), a.m(1), A.m.cache_info(), a.m.cache_info())
print(A.s(3), a.s(3), A.s.cache_info(), A.c(1), a.c(1), A.c.cache_info())
print(type(a.m), a.m.__func__ is A.m, copy.copy(f) is f, copy.deepcopy(f) is f, vars(f).keys())
try:
    f([])
except TypeError as e:
    print(e)
try:
    f()
except TypeError as e:
    print(e)
p = partial(int, base=2)
print(p('101'), vars(p), p.func, p.args, p.keywords, repr(p))
p.x = 1
print(vars(p))
q = partial(p, 1)
print(q.func is p, q)
for bad in (lambda: partial(), lambda: partial(3), lambda: lru_cache('x'), lambda: partialmethod(3)):
    try:
        bad()
    except TypeError as e:
        print(type(e).__name__, e)


class P:
    def m(self, *a, **k):
        return a, k
    one = partialmethod(m, 1)
    two = partialmethod(one, 2, x=3)
    three = partialmethod(partial(m, 5), 3)
    cm = partialmethod(classmethod(m), 9)
    sm = partialmethod(staticmethod(print), 'static', end='.\n')


o = P()
print(o.one(2), o.two(4, y=1), P.two(o, 5), P.cm(1), o.one.__self__ is o)
o.sm('x')
P.sm('y')
print(repr(P.__dict__['one'])[:40], type(P.one).__name__, type(o.one).__name__)
k = cmp_to_key(mycmp=lambda a, b: a - b)
print(k(3) < k(4), k(obj=3).obj, sorted([3,1,2], key=k))
try:
    k(1) < 3
except TypeError as e:
    print(e)
print(functools.reduce(lambda a, b: a + b, ['x'], 'a'))
print(partial[int], cached_property[str], partialmethod[int])
