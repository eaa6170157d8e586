"""Up to 3.9 what __exit__ raises comes from the line of the last statement before it."""
# pairs: py3.8-gevent21.12
class C:
    def __exit__(self, *a):
        raise ValueError
    def __enter__(self): return 1
def a():
    with C():
        x = 1
        y = 2
def b():
    with C():
        x = 1
        raise KeyError
def c():
    with C() as t, \
            C() as u:
        if t:
            pass
        else:
            z = 1
def d():
    with C():
        return 5
def e():
    for i in (1,):
        with C():
            continue
def f():
    with C():
        for k in (1, 2):
            q = 1
            w = 1
def g():
    with C():
        try:
            raise KeyError
        finally:
            x = 2
def h():
    with C():
        x = [
            1,
            int('x')]
for fn in (a, b, c, d, e, f, g, h):
    try: fn()
    except ValueError as ex:
        t = ex.__traceback__.tb_next
        print(fn.__name__, t.tb_lineno - fn.__code__.co_firstlineno)

# prints:
# a 3
# b 3
# c 6
# d 2
# e 3
# f 4
# g 5
# h 2
