"""Shared memory of what is no kind of number."""
import multiprocessing

for kind in ('zz', '?', int, None):
    try:
        multiprocessing.Value(kind)
    except TypeError as e:
        print(e)
