# Averages and spreads of whole numbers, fractions, decimals and floats, rounded once.
import statistics as s, random, sys
from fractions import Fraction as F
from decimal import Decimal as D

def t(f):
    try:
        return repr(f())
    except Exception as e:
        return type(e).__name__ + ' ' + str(e)
for f in (lambda: s.geometric_mean([]), lambda: s.geometric_mean([1, -1]), lambda: s.geometric_mean([0, 1]),
    lambda: s.median_grouped([]), lambda: s.median_grouped([1, 2, 2, 3, 4]), lambda: s.median_grouped([1]),
    lambda: s.geometric_mean([54, 24, 36]), lambda: s.mean([F(1, 3), F(1, 6)]), lambda: s.mean([D('0.1'),
    D('0.2')]), lambda: s.stdev([D('0.1'), D('0.25')]), lambda: s.variance([F(1, 3), F(1, 6)]), lambda: s.mean([1,
    2.5]), lambda: s.mean([True, False]), lambda: s.mean(iter([1, 2])), lambda: s.mean([1, F(1, 2)]),
    lambda: s.mean([1, D(1)]), lambda: s.mean(['a']), lambda: s.mean([float('nan')]), lambda: s.mean([float('inf'),
    1]), lambda: s.mean([]), lambda: s.fmean([]), lambda: s.median([]), lambda: s.mode([]), lambda: s.mode([1, 1, 2,
    2]), lambda: s.multimode('aabbc'), lambda: s.stdev([1]), lambda: s.variance([]), lambda: s.pstdev([]),
    lambda: s.pvariance([5]), lambda: s.variance([1, 2, 4], 2), lambda: s.variance([1, 2, 4], xbar=2.5),
    lambda: s.pvariance([1, 2, 4], mu=2), lambda: s.stdev([1, 2, 4], 2), lambda: s.harmonic_mean([40, 60]),
    lambda: s.harmonic_mean([1, 0]), lambda: s.harmonic_mean([-1]), lambda: s.harmonic_mean([F(1, 2), 3]),
    lambda: s.quantiles([1, 2, 3, 4, 5], n=4), lambda: s.quantiles([1, 3.5, 2], n=3, method='inclusive'),
    lambda: s.median([1, 2, 3, 4.5]), lambda: s.median(['b', 'a', 'c']), lambda: s.median([D(1), D(2)]),
    lambda: s.fmean([1, 2, 4]), lambda: s.mean([10 ** 20, 1]), lambda: s.stdev([3, 3, 3]), lambda: s.pstdev([2, 4,
    4, 4, 5, 5, 7, 9])):
    print(t(f))
r = random.Random(5)
for i in range(60):
    v = [round(r.uniform(0, 100), r.choice([1, 2, 3])) for _ in range(r.randint(2, 9))]
    print(s.mean(v), s.fmean(v), s.stdev(v), s.pstdev(v), s.variance(v), s.pvariance(v), s.median(v),
        s.harmonic_mean(v))
    v = [r.randint(0, 50) for _ in range(r.randint(2, 9))]
    print(s.mean(v), s.stdev(v), s.variance(v), s.pvariance(v), s.median(v))
