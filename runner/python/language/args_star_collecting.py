# *args is a tuple, **kwargs a new dict that keeps the order of the call.
def f(first, *args, key="k", **kwargs):
    return first, args, key, kwargs


print(f(1))
print(f(1, 2, 3, key=4, z=5, a=6, m=7))
print(f(*"abc", **{"key": 1, "y": 2, "x": 3}))
print(f(0, *[1], 2, *(3, 4), b=1, **{"c": 2}, d=3, **{"e": 4}))


def keep(**kwargs):
    kwargs["added"] = True
    return kwargs


given = {"a": 1}
print(keep(**given), given)


def same(*args):
    return args


values = (1, 2)
print(same(*values) == values, same(), type(same()), same(*[]))


def forward(*args, **kwargs):
    return f(*args, **kwargs)


print(forward(9, 8, key=7, w=6))


def after_star(*args, a, b=2):
    return args, a, b


print(after_star(a=1), after_star(1, 2, a=3, b=4))
print((lambda *a, **k: (a, k))(1, x=2), (lambda a, b=5, *c: (a, b, c))(1, 2, 3))
