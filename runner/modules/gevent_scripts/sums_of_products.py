"""math.sumprod(): integers as they are, floats exactly and rounded once, the rest by the operators."""
# pairs: py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import decimal
import fractions
import math

for left, right in (([], []), ([1, 2], [3, 4]), ([0.1] * 10, [1] * 10), ([10, 20.5, 0.1], [2, 0.1, 0.3]),
                    ([1e16, 1.0, -1e16], [1, 1, 1]), ([2 ** 70, 1], [3, 0.5]), ([True, 2.0], [3, True]),
                    ([fractions.Fraction(1, 3), 1], [3, 2]), ([decimal.Decimal('0.1'), 3], [2, 1]), ([1], [1, 2]),
                    ([float('inf'), 1.0], [1, 1]), ([1e308, 1.0], [10.0, 1.0]), (['a', 2], [3, 4]), (3, [4]),
                    ((each for each in (0.5, 2)), range(2)), ([1, 0.25, 3], [2, 0.5, 4])):
    try:
        print(repr(math.sumprod(left, right)))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# prints:
# 0
# 11
# 1.0
# 22.08
# 1.0
# 3.541774862152234e+21
# 5.0
# Fraction(3, 1)
# Decimal('3.2')
# ValueError Inputs are not the same length
# inf
# inf
# TypeError unsupported operand type(s) for +: 'int' and 'str'
# TypeError 'int' object is not iterable
# 2.0
# 14.125
