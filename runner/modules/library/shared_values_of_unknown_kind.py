"""Shared memory of what is no kind of number, and what does not fit into it."""
import multiprocessing

for kind in ('zz', '?', int, None):
    try:
        multiprocessing.Value(kind)
    except TypeError as e:
        print(e)

array = multiprocessing.Array('i', [1, 2])
value = multiprocessing.Value('d', 1.5)


def put(place, number):
    array[place] = number


for act in (lambda: array[2], lambda: array[-3], lambda: put(2, 0), lambda: put(0, 'x'), lambda: put(0, 1.5),
            lambda: setattr(value, 'value', 'x'), lambda: array[-2]):
    try:
        print(act())
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
print(type(multiprocessing.RawArray('i', 3)).__name__, type(multiprocessing.RawArray('d', [1.5])).__name__)
