# Lambdas with all kinds of parameters, nested, in containers, as keys and defaults.
print((lambda: "none")(), (lambda x: x)(1), (lambda x, y=2: (x, y))(1), (lambda *a: a)(1, 2),
    (lambda **k: k)(a=1))
print((lambda a, *b, c=3, **d: (a, b, c, d))(1, 2, 4, c=5, e=6), (lambda *, k: k)(k="only keyword"))
compose = lambda *fs: (lambda x: x) if not fs else lambda x: compose(*fs[1:])(fs[0](x))
print(compose()(5), compose(abs, str, lambda s: s + "!")(-5))
print((lambda x: lambda y: lambda z: (x, y, z))(1)(2)(3),
    [f(3) for f in (lambda n: n + 1, lambda n: n * n)])
table = {"+": lambda a, b: a + b, "if": lambda c, t, e: t() if c else e()}
print(table["+"](1, 2), table["if"](True, lambda: "then", lambda: 1 / 0))
print((lambda x: x if x > 0 else -x)(-3), (lambda: (yield))().__class__.__name__,
    (lambda x: [x for _ in range(2)])("c"))
print(sorted([(1, "b"), (1, "a"), (0, "z")], key=lambda p: (-p[0], p[1])),
    list(map(lambda p, q: p + q, "ab", "cd")))
counter = (lambda n: lambda: n.append(1) or len(n))([])
print(counter(), counter(), (lambda d={}: d)() is (lambda d={}: d)())
f = lambda: f.__name__
print(f(), f.__qualname__, (lambda: 0).__name__, callable(lambda: 0))


class C:
    method = lambda self, n=1: (type(self).__name__, n)
    static = staticmethod(lambda n: n)


print(C().method(), C().method(5), C.static(2), (lambda self: self)(C) is C)
