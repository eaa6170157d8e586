"""exp(), ln(), log10() and powers that are no whole ones of decimal numbers, rounded to the nearest as the
specification has them.

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


def _exp_of_units(x, digits, context):
    """e to the power of so many units, of which there are 10 ** digits in 1."""
    unit = 10 ** digits
    ten = _ln_10(unit)
    tens = x // ten
    return finish(context, 0, _exp(x - tens * ten, unit) * 10 + 1, tens - digits - 1, ROUND_HALF_EVEN)


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
    return _exp_of_units(_units(number, digits), digits, context)


def _checked(number, context):
    """What the logarithm is where it needs no computing."""
    if number._kind in ('NaN', 'sNaN'):
        return special_of(number, number, context)
    if not number._kind and not number:
        return make(1, 0, 0, 'Infinity')
    if number._sign:
        return invalid(context)
    return number if number._kind else None


def _near_and_power(number):
    """A number from 1 to 10, and the power of ten that it is to be multiplied with."""
    power = number._exponent + count_of(number._coefficient) - 1
    return make(0, number._coefficient, number._exponent - power), power


def _logarithm(number, context, base_is_ten):
    found = _checked(number, context)
    if found is not None:
        return found
    if number == 1:
        return make(0, 0, 0)
    near, power = _near_and_power(number)
    if base_is_ten and number._coefficient == 10 ** (power - number._exponent):
        return finish(context, int(power < 0), abs(power), 0, ROUND_HALF_EVEN)
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


def general_power(first, second, context):
    """A power that is no whole number, or infinite, or of an infinite number."""
    whole = not second._kind and second == second.to_integral_value()
    if first._sign and (first or first._kind) and not whole:
        return invalid(context)
    odd = whole and int(second) % 2
    sign = first._sign and odd
    if first._kind or not first:
        if whole and not second:
            return make(0, 1, 0)
        grows = bool(first._kind) != bool(second._sign)
        return make(sign, 0, 0, 'Infinity') if grows else make(sign, 0, 0)
    if second._kind and first != 1:
        return make(0, 0, 0, 'Infinity') if (first > 1) != bool(second._sign) else make(0, 0, 0)
    if second._kind:
        return _exp_of_units(0, context.prec + 1, context)
    before = max(second._exponent + count_of(second._coefficient), 0)
    near, power = _near_and_power(first)
    if before + count_of(abs(power)) > _LONGEST_EXPONENT:
        unsupported('so large a power of a decimal number')
    digits = context.prec + _MORE_DIGITS + before + count_of(abs(power))
    more = digits + before + 2 * _MORE_DIGITS
    unit = 10 ** more
    log = _ln(_units(near, more), unit) + power * _ln_10(unit)
    shift = second._exponent + digits - more
    times = log * (-second._coefficient if second._sign else second._coefficient)
    return _exp_of_units(times * 10 ** shift if shift >= 0 else times // 10 ** -shift, digits, context)
