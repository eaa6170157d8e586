"""A Counter that is empty takes whatever a mapping has; a deque's length is an int."""
import collections

print(collections.Counter({'a': 'x'}), collections.Counter(a=[]))
try:
    collections.Counter(a=1).update({'a': 'x'})
except TypeError as error:
    print(error)
for length in ('x', 1.5, -1, None, True):
    try:
        print(collections.deque('abc', length))
    except (TypeError, ValueError) as error:
        print(error)
# prints:
# Counter({'a': 'x'}) Counter({'a': []})
# can only concatenate str (not "int") to str
# an integer is required
# an integer is required
# maxlen must be non-negative
# deque(['a', 'b', 'c'])
# deque(['c'], maxlen=1)
