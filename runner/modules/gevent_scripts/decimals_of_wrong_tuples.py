"""Decimal() refuses tuples whose parts are no sign, no digits and no exponent."""
import decimal

for parts in ((0, (1, 'x'), 2), (0, (1, 12), 2), (0, (-1,), 2), (2, (1,), 0), ('a', (1,), 0), (0, 5, 0), (0, (1,), 'q'),
              (0, (1.5,), 1), (0, [1, 2], 3), (1, (), 0), (0, (1,), 'F')):
    try:
        print(decimal.Decimal(parts))
    except ValueError as error:
        print(error)
# prints:
# coefficient must be a tuple of digits
# coefficient must be a tuple of digits
# coefficient must be a tuple of digits
# sign must be an integer with the value 0 or 1
# sign must be an integer with the value 0 or 1
# coefficient must be a tuple of digits
# string argument in the third position must be 'F', 'n' or 'N'
# coefficient must be a tuple of digits
# 1.2E+4
# -0
# Infinity
