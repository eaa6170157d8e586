"""Models `statistics`: averages and spreads, worked out exactly in fractions and rounded once, as the type wants it."""
import math
import sys
from collections import Counter
from decimal import Decimal
from fractions import Fraction

__all__ = ['StatisticsError', 'fmean', 'geometric_mean', 'harmonic_mean', 'mean', 'median', 'median_grouped',
           'median_high', 'median_low', 'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']
_EXACT_SQUARES = sys.version_info >= (3, 10)    # until then they are of rounded differences
_EXACT_ROOTS = sys.version_info >= (3, 11)
if sys.version_info >= (3, 10):
    from _statistics_of_pairs import LinearRegression
    from _statistics_of_pairs import correlation
    from _statistics_of_pairs import covariance
    from _statistics_of_pairs import linear_regression
    __all__ += ['correlation', 'covariance', 'linear_regression']


class StatisticsError(ValueError):
    pass


def _values(data, name, least=1):
    values = list(data)
    if len(values) < least:
        raise StatisticsError('%s requires at least %s data point%s' % (
            name, {1: 'one', 2: 'two'}[least], '' if least == 1 else 's'))
    return values


def _common(a, b):
    """The type of a result of both."""
    if a is b or b in (int, bool) or issubclass(a, b):
        return a
    if a in (int, bool) or issubclass(b, a):
        return b
    if {a, b} == {Fraction, float}:
        return float
    raise TypeError(f"don't know how to coerce {a.__name__} and {b.__name__}")


def _sum(values):
    """The type of the sum, and the sum as a fraction; of what is infinite or no number, a float."""
    kind, total, unbounded = int, Fraction(0), None
    for value in values:
        if not hasattr(value, 'as_integer_ratio'):
            raise TypeError(f"can't convert type '{type(value).__name__}' to numerator/denominator")
        kind = _common(kind, type(value))
        try:
            total += Fraction(*value.as_integer_ratio())
        except (OverflowError, ValueError):
            unbounded = value if unbounded is None else unbounded + value
    return kind, total if unbounded is None else unbounded


def _as(kind, value):
    if not isinstance(value, Fraction):
        return value
    if issubclass(kind, int):
        return int(value) if value.denominator == 1 else float(value)
    if issubclass(kind, Decimal):
        return Decimal(value.numerator) / value.denominator
    return kind(value)


def mean(data):
    values = _values(data, 'mean')
    kind, total = _sum(values)
    return _as(kind, total / len(values))


def fmean(data, weights=None):
    if weights is not None:
        values, shares = list(data), list(weights)
        if len(values) != len(shares):
            raise StatisticsError('data and weights must be the same length')
        whole = math.fsum(shares)
        if not whole:
            raise StatisticsError('sum of weights must be non-zero')
        return math.fsum(value * share for value, share in zip(values, shares)) / whole
    values = _values(data, 'fmean')
    return math.fsum(values) / len(values)


def geometric_mean(data):
    values = list(data)
    if sys.version_info >= (3, 13):
        if not values:
            raise StatisticsError('Must have a non-empty dataset')
        for value in values:
            if value < 0.0:
                raise StatisticsError('No negative inputs allowed', value)
        if 0 in values:
            return 0.0
    elif not values or any(value <= 0 for value in values):
        gap = '  ' if sys.version_info < (3, 9) else ' '
        raise StatisticsError(f'geometric mean requires a non-empty dataset{gap}containing positive numbers')
    return math.exp(fmean([math.log(value) for value in values]))


def harmonic_mean(data, weights=None):
    values = _values(data, 'harmonic_mean')
    shares = [1] * len(values) if weights is None else list(weights)
    if any(value < 0 for value in values):
        raise StatisticsError('harmonic mean does not support negative values')
    if weights is None and len(values) == 1:
        return values[0]
    if 0 in values:
        return 0
    kind, total = _sum(share / value if share else 0 for share, value in zip(shares, values))
    return _as(kind, _sum(shares)[1] / total)


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    values = sorted(data)
    if len(values) < 2:
        raise StatisticsError('must have at least two data points')
    if method not in ('inclusive', 'exclusive'):
        raise ValueError(f'Unknown method: {method!r}')
    inclusive = method == 'inclusive'
    last = len(values) - 1 if inclusive else len(values) + 1
    cuts = []
    for cut in range(1, n):
        place, rest = divmod(cut * last, n)
        if not inclusive:
            place = min(max(place, 1), len(values) - 1)
            rest = cut * last - place * n
            place -= 1
        cuts.append((values[place] * (n - rest) + values[place + 1] * rest) / n)
    return cuts


def median(data):
    values = sorted(data)
    if not values:
        raise StatisticsError('no median for empty data')
    middle = len(values) // 2
    return values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2


def median_low(data):
    values = sorted(data)
    if not values:
        raise StatisticsError('no median for empty data')
    return values[(len(values) - 1) // 2]


def median_high(data):
    values = sorted(data)
    if not values:
        raise StatisticsError('no median for empty data')
    return values[len(values) // 2]


def mode(data):
    counted = Counter(data).most_common(1)
    if not counted:
        raise StatisticsError('no mode for empty data')
    return counted[0][0]


def multimode(data):
    counts = Counter(data)
    return [value for value, count in counts.items() if count == max(counts.values())]


def median_grouped(data, interval=1):
    values = sorted(data)
    if not values:
        raise StatisticsError('no median for empty data')
    if len(values) == 1 and sys.version_info < (3, 11):
        return values[0]
    middle = values[len(values) // 2]
    below = sum(value < middle for value in values)
    return middle - interval / 2 + interval * (len(values) / 2 - below) / values.count(middle)


def _squares(values, about):
    """The type of it, and the sum of the squares of what the values differ from their mean, or another number."""
    if about is not None:
        return _sum((value - about) ** 2 for value in values)
    if _EXACT_SQUARES:
        kind, total = _sum(values)
        if not isinstance(total, Fraction):
            return kind, math.nan
        return kind, sum(Fraction(*value.as_integer_ratio()) ** 2 for value in values) - total * total / len(values)
    about = mean(values)
    kind, squares = _sum((value - about) ** 2 for value in values)
    return kind, squares - _sum(value - about for value in values)[1] ** 2 / len(values)


def _spread(values, about, count):
    kind, squares = _squares(values, about)
    return _as(kind, squares / count)


def _root(values, about, count):
    """The square root of the spread: of the exact one from 3.11 on, rounded once."""
    if not _EXACT_ROOTS:
        spread = _spread(values, about, count)
        return spread.sqrt() if isinstance(spread, Decimal) else math.sqrt(spread)
    kind, squares = _squares(values, about)
    exact = squares / count
    if not isinstance(exact, Fraction):
        return math.sqrt(exact)
    if issubclass(kind, Decimal):
        return (Decimal(exact.numerator) / exact.denominator).sqrt()
    shift = max(0, 64 - (exact.numerator.bit_length() - exact.denominator.bit_length()) // 2)
    scaled, rest = divmod(exact.numerator << 2 * shift, exact.denominator)
    root = math.isqrt(scaled)
    return (root | (rest != 0 or root * root != scaled)) / (1 << shift)


def variance(data, xbar=None):
    values = _values(data, 'variance', 2)
    return _spread(values, xbar, len(values) - 1)


def pvariance(data, mu=None):
    values = _values(data, 'pvariance')
    return _spread(values, mu, len(values))


def stdev(data, xbar=None):
    values = _values(data, 'stdev' if _EXACT_ROOTS else 'variance', 2)
    return _root(values, xbar, len(values) - 1)


def pstdev(data, mu=None):
    values = _values(data, 'pstdev' if _EXACT_ROOTS else 'pvariance')
    return _root(values, mu, len(values))
