"""exp(), ln() and log10() of decimal numbers, rounded to the nearest as the specification has them.

They are computed as whole numbers of tiny units, with more digits than are asked for.
"""
import math

from _decimal_arithmetic import finish, invalid, make, special_of
from _decimal_contexts import ROUND_HALF_EVEN
from _decimal_digits import count_of
from _frames import unsupported

_MORE_DIGITS = 12
_LONGEST_EXPONENT = 6       # digits before the point
_HALVINGS = 8


def _inverse_tangent(n, unit):
    """Of the hyperbolic kind: atanh(1/n)."""
    term = unit // n
    total, square, k = term, n * n, 1
    while term:
        term //= square
        k += 2
        total += term // k
    return total


def _ln_10(unit):
    return 46 * _inverse_tangent(31, unit) + 34 * _inverse_tangent(49, unit) + 20 * _inverse_tangent(161, unit)


def _exp(x, unit):
    """Of a number that is not large."""
    x >>= _HALVINGS
    term = total = unit
    k = 0
    while term:
        k += 1
        term = term * x // (unit * k)
        if term == -1:
            break
        total += term
    for _ in range(_HALVINGS):
        total = total * total // unit
    return total


def _ln(m, unit):
    """Of a number from 1 to 10; each round has three times as many digits as that before."""
    y = int(math.log(m * 10 ** 17 // unit / 1e17) * 1e15) * unit // 10 ** 15
    digits = 14
    while True:
        power = _exp(y, unit)
        y += 2 * unit * (m - power) // (m + power)
        if 10 ** digits > unit:
            return y
        digits *= 3


def _units(number, digits):
    shift = number._exponent + digits
    value = number._coefficient * 10 ** shift if shift >= 0 else number._coefficient // 10 ** -shift
    return -value if number._sign else value


def exponential(number, context):
    if number._kind in ('NaN', 'sNaN'):
        return special_of(number, number, context)
    if number._kind:
        return make(0, 0, 0) if number._sign else number
    if not number:
        return make(0, 1, 0)
    before = max(number._exponent + count_of(number._coefficient), 0)
    if before > _LONGEST_EXPONENT:
        unsupported('so large a power of e')
    digits = context.prec + _MORE_DIGITS + before
    if number._exponent + count_of(number._coefficient) < -context.prec - 1:      # next to 1
        digits = context.prec + 2
        return finish(context, 0, 10 ** digits + (-1 if number._sign else 1), -digits, ROUND_HALF_EVEN)
    unit = 10 ** digits
    x, ten = _units(number, digits), _ln_10(unit)
    tens = x // ten
    return finish(context, 0, _exp(x - tens * ten, unit) * 10 + 1, tens - digits - 1, ROUND_HALF_EVEN)


def _checked(number, context):
    """What the logarithm is where it needs no computing."""
    if number._kind in ('NaN', 'sNaN'):
        return special_of(number, number, context)
    if not number._kind and not number:
        return make(1, 0, 0, 'Infinity')
    if number._sign:
        return invalid(context)
    return number if number._kind else None


def _logarithm(number, context, base_is_ten):
    found = _checked(number, context)
    if found is not None:
        return found
    if number == 1:
        return make(0, 0, 0)
    power = number._exponent + count_of(number._coefficient) - 1
    if base_is_ten and number._coefficient == 10 ** (power - number._exponent):
        return finish(context, int(power < 0), abs(power), 0, ROUND_HALF_EVEN)
    near = make(0, number._coefficient, number._exponent - power)       # from 1 to 10
    lost = count_of(abs(number._coefficient - 10 ** -number._exponent)) if number._exponent < 0 else 0
    digits = context.prec + 2 * _MORE_DIGITS + max(-number._exponent - lost, 0)
    unit = 10 ** digits
    ten = _ln_10(unit)
    value = _ln(_units(near, digits), unit) + power * ten
    if base_is_ten:
        value = value * unit // ten
    return finish(context, int(value < 0), abs(value) * 10 + 1, -digits - 1, ROUND_HALF_EVEN)


def natural_logarithm(number, context):
    return _logarithm(number, context, False)


def logarithm_to_ten(number, context):
    return _logarithm(number, context, True)
