# Unknown keywords and values given twice.
def one(a):
    return a


def default(a, b=2):
    return a, b


def gather(a, **more):
    return a, more


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


attempt(lambda: one(1, a=2))
attempt(lambda: one(b=2))
attempt(lambda: one(1, b=2))
attempt(lambda: default(1, 2, b=3))
attempt(lambda: default(b=3))
attempt(lambda: gather(1, a=2))
attempt(lambda: gather(b=1))
attempt(lambda: gather(a=1, b=2, c=3))
attempt(lambda: one(**{"a": 1}))
attempt(lambda: one(**{"z": 1}))
attempt(lambda: one(*[], **{}))
attempt(lambda: default(*(1,), **{"b": 5}))
attempt(lambda: gather(0, **{"not a name": 1}))
for call in (lambda: gather(0, **{1: 2}), lambda: gather(*5), lambda: gather(**5),
             lambda: gather(0, x=1, **{"x": 2})):
    try:
        call()
    except TypeError as error:
        print(type(error).__name__)
