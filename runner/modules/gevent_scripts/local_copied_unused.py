"""A gevent local is only copied where it was used; its class is made anew with the arguments of the first."""
import copy

import gevent
from gevent.local import local


class Counted(local):
    made = []

    def __init__(self, start, step=2):
        self.start = start
        self.step = step
        self.made.append(start)


counted = Counted(1)


def copied_unused():
    try:
        copy.copy(counted)
    except KeyError as error:
        print('KeyError', error.args == (id(gevent.getcurrent()),))


def copied_used():
    counted.start = 7
    twin = copy.copy(counted)
    twin.step = 9
    print(type(twin).__name__, twin.start, counted.step)
    print(gevent.spawn(lambda: twin.start).get())


gevent.spawn(copied_unused).join()
gevent.spawn(copied_used).join()
print(copy.copy(counted).__dict__, Counted.made)

# prints:
# KeyError True
# Counted 7 2
# 1
# {'start': 1, 'step': 2} [1, 1, 1, 1, 1]
