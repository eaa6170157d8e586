# What random refuses to draw from.
import random

r = random.Random(1)


def tell(f, *args, **kwargs):
    try:
        print(f.__name__, args, kwargs, f(*args, **kwargs))
    except (IndexError, TypeError, ValueError) as error:
        print(f.__name__, args, kwargs, type(error).__name__, error)


tell(r.sample, {1}, 1)
tell(r.sample, {1: 2}, 1)
for args in (1.5,), (2.0,), (1, 2.5), (0, 10, 0), (5, 3), (0,), (5, 3, 2):
    tell(r.randrange, *args)
tell(r.randint, 2, 1)
for kwargs in (dict(weights=[0]), dict(weights=[1, 2]), dict(weights=[1], cum_weights=[1]), dict(cum_weights=[3]),
               dict(weights=[float('inf')])):
    tell(r.choices, [1], **kwargs)
tell(r.choices, [], k=1)
tell(r.choice, [])
tell(r.sample, [1], 2)
tell(r.sample, [1], -1)


print([r.randint(-10 ** 25, 10 ** 30) for _ in range(2)], r.randrange(0, 2 ** 70, 3), r.randrange(10, 0, -3))
