# What math, statistics and operator make of numbers, own ones too.
import math
import operator
import statistics
from collections import *


class Amount:

    def __floor__(self):
        return 'floor'

    def __ceil__(self):
        return 'ceil'

    def __trunc__(self):
        return 'trunc'


print(math.floor(Amount()), math.ceil(Amount()), math.trunc(Amount()), math.floor(-1.5), math.ceil(2))
print(statistics.quantiles([1, 2, 3, 4]), statistics.quantiles([5, 1.5, 9, 2, 7], n=3, method='inclusive'))
print(statistics.harmonic_mean([2, 4]), statistics.harmonic_mean([40, 60]), statistics.harmonic_mean([0, 1]))
for wrong in (lambda: statistics.quantiles([1, 2], n=0), lambda: statistics.harmonic_mean([-1, 2])):
    try:
        wrong()
    except statistics.StatisticsError as error:
        print(error)
print(operator.index(True) == 1, ChainMap({'a': 1})['a'], Counter('aab'), OrderedDict(a=1)['a'])
try:
    import os.nothing
except ImportError as error:
    print(type(error).__name__, error)
