# Parameters before the slash cannot be given by keyword.
def f(a, b=2, /, c=3, *, d=4):
    return a, b, c, d


def g(x, /, **kwargs):
    return x, kwargs


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


attempt(lambda: f(1))
attempt(lambda: f(1, 5, c=6, d=7))
attempt(lambda: f(1, 5, 6))
attempt(lambda: f(a=1))
attempt(lambda: f(1, b=5))
attempt(lambda: f(1, 2, 3, 4))
attempt(lambda: f())
attempt(lambda: g(1, x=2))
attempt(lambda: g(x=2))
attempt(lambda: (lambda p, /: p)(3))
attempt(lambda: (lambda p, /, q: (p, q))(3, q=4))
attempt(lambda: len(obj=[]))
print(f.__code__.co_posonlyargcount, f.__code__.co_argcount, f.__code__.co_kwonlyargcount)
