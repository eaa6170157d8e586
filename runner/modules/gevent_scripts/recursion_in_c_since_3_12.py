"""Since 3.12 what C calls does not count as a level of recursion: who handles the error may show it at once."""
# pairs: py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import sys

sys.setrecursionlimit(200)


def deep():
    try:
        return deep()
    except RecursionError as error:
        return repr(error), str(error), sorted([2, 1])


class Shown:
    def __repr__(self):
        return repr(self)


print(deep())
try:
    repr(Shown())
except RecursionError as error:
    print(error)
nested = []
for _ in range(300):
    nested = [nested]
print(len(repr(nested)))
# prints:
# ("RecursionError('maximum recursion depth exceeded')", 'maximum recursion depth exceeded', [1, 2])
# maximum recursion depth exceeded
# 602
