"""What bisect, random, itertools and decimal say of arguments that do not fit."""
import bisect
import decimal
import itertools
import random
import sys

for call in (lambda: bisect.bisect_left([1, 2], 1, lo=-1), lambda: bisect.bisect([1, 2], 1, -1),
             lambda: bisect.insort([1], 2, -1), lambda: itertools.zip_longest([1], other=2),
             lambda: random.Random([1]) if sys.version_info >= (3, 12) else 0):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(type(decimal.localcontext()).__module__, type(decimal.localcontext()).__name__)
# prints:
# ValueError lo must be non-negative
# ValueError lo must be non-negative
# ValueError lo must be non-negative
# TypeError zip_longest() got an unexpected keyword argument
# 0
# decimal ContextManager
# prints on py3.12-gevent25.9
# ValueError lo must be non-negative
# ValueError lo must be non-negative
# ValueError lo must be non-negative
# TypeError zip_longest() got an unexpected keyword argument
# TypeError The only supported seed types are: None,
# int, float, str, bytes, and bytearray.
# decimal ContextManager
# prints on py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
# ValueError lo must be non-negative
# ValueError lo must be non-negative
# ValueError lo must be non-negative
# TypeError zip_longest() got an unexpected keyword argument
# TypeError The only supported seed types are:
# None, int, float, str, bytes, and bytearray.
# decimal ContextManager
