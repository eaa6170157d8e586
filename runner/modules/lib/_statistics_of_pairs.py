"""Models what `statistics` says of two series at once: covariance, correlation and the line through them."""
import math
import sys
from collections import namedtuple

_SINCE_3_12 = sys.version_info >= (3, 12)

LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'), module='statistics')


def _length(x, y, of):
    from statistics import StatisticsError
    if len(y) != len(x):
        raise StatisticsError(f'{of} requires that both inputs have same number of data points')
    if len(x) < 2:
        raise StatisticsError(f'{of} requires at least two data points')
    return len(x)


def _product(x, y):
    if _SINCE_3_12:
        return math.sumprod(x, y)
    return math.fsum(one * other for one, other in zip(x, y))


def _from_the_mean(values):
    mean = math.fsum(values) / len(values)
    return mean, [each - mean for each in values]


def _root_of_product(x, y):
    root = math.sqrt(x * y)
    if sys.version_info < (3, 13) or not root or not math.isfinite(root):
        return root
    return root + math.sumprod((x, root), (y, -root)) / (2.0 * root)


def _ranks(values, start):
    """Around zero; those that are equal share the middle of their places."""
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks, at = [0] * len(values), 0
    while at < len(order):
        end = at
        while end < len(order) and values[order[end]] == values[order[at]]:
            end += 1
        for each in order[at:end]:
            ranks[each] = start - 1 + at + (end - at + 1) / 2
        at = end
    return ranks


def covariance(x, y, /):
    count = _length(x, y, 'covariance')
    return _product(_from_the_mean(x)[1], _from_the_mean(y)[1]) / (count - 1)


def _correlation(x, y, method):
    from statistics import StatisticsError
    count = _length(x, y, 'correlation')
    if method not in ('linear', 'ranked'):
        raise ValueError(f'Unknown method: {method!r}')
    if method == 'ranked':
        x, y = (_ranks(list(values), (count - 1) / -2) for values in (x, y))
    else:
        x, y = (_from_the_mean(values)[1] for values in (x, y))
    try:
        return _product(x, y) / _root_of_product(_product(x, x), _product(y, y))
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


def _line(x, y, proportional):
    from statistics import StatisticsError
    _length(x, y, 'linear regression')
    mean_of_x = mean_of_y = 0.0
    if not proportional:
        (mean_of_x, x), (mean_of_y, y) = _from_the_mean(x), _from_the_mean(y)
    try:
        slope = (_product(x, y) + 0.0) / _product(x, x)
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    return LinearRegression(slope, 0.0 if proportional else mean_of_y - slope * mean_of_x)


if _SINCE_3_12:
    def correlation(x, y, /, *, method='linear'):
        return _correlation(x, y, method)
else:
    def correlation(x, y, /):
        return _correlation(x, y, 'linear')
if sys.version_info >= (3, 11):
    def linear_regression(x, y, /, *, proportional=False):
        return _line(x, y, proportional)
else:
    def linear_regression(x, y, /):
        return _line(x, y, False)

for _function in (covariance, correlation, linear_regression):
    _function.__module__ = 'statistics'
