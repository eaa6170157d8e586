"""Models the part of `statistics` that programs use on numbers: averages and spreads."""
import math
from collections import Counter
from fractions import Fraction


class StatisticsError(ValueError):
    pass


def _values(data, name, least=1):
    values = list(data)
    if len(values) < least:
        raise StatisticsError('%s requires at least %s data point%s' % (
            name, {1: 'one', 2: 'two'}[least], '' if least == 1 else 's'))
    return values


def _exact(result):
    """Whole results of whole numbers stay whole, as CPython's fractions do."""
    return int(result) if isinstance(result, float) and result.is_integer() else result


def mean(data):
    values = _values(data, 'mean')
    if all(isinstance(value, int) for value in values):
        return _exact(sum(values) / len(values))
    return math.fsum(values) / len(values)


def fmean(data):
    values = _values(data, 'fmean')
    return math.fsum(values) / len(values)


def harmonic_mean(data, weights=None):
    values = _values(data, 'harmonic_mean')
    shares = [1] * len(values) if weights is None else list(weights)
    if any(value < 0 for value in values):
        raise StatisticsError('harmonic mean does not support negative values')
    if 0 in values:
        return 0
    parts = sum(Fraction(share) / Fraction(value) for share, value in zip(shares, values))
    return float(sum(Fraction(share) for share in shares) / parts)


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


def _squares(values):
    middle = math.fsum(values) / len(values)
    return math.fsum((value - middle) ** 2 for value in values)


def variance(data, xbar=None):
    values = _values(data, 'variance', 2)
    spread = _squares(values) / (len(values) - 1)
    return _exact(spread) if all(isinstance(value, int) for value in values) else spread


def pvariance(data, mu=None):
    values = _values(data, 'pvariance')
    spread = _squares(values) / len(values)
    return _exact(spread) if all(isinstance(value, int) for value in values) else spread


def stdev(data, xbar=None):
    values = _values(data, 'stdev', 2)
    return math.sqrt(_squares(values) / (len(values) - 1))


def pstdev(data, mu=None):
    values = _values(data, 'pstdev')
    return math.sqrt(_squares(values) / len(values))
