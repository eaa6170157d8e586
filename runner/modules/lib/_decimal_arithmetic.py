"""The operations of `decimal`, as the General Decimal Arithmetic Specification has them."""
from _decimal_contexts import (ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_EVEN, Clamped,
                               DivisionByZero, DivisionImpossible, DivisionUndefined, Inexact, InvalidOperation,
                               Overflow, Rounded, Subnormal, Underflow)
from _decimal_digits import count_of, cut
from _frames import unsupported

_LONGEST_POWER = 20000


def make(sign, coefficient, exponent, kind='', of=None):
    from decimal import Decimal
    made = object.__new__(of or Decimal)
    made._sign, made._coefficient, made._exponent, made._kind = sign, coefficient, exponent, kind
    return made


def rounded(first, context):
    if first._kind == 'sNaN':
        return special_of(first, first, context)
    if first._kind:
        return first
    return finish(context, first._sign, first._coefficient, first._exponent)


def plus(first, context):
    """What is added to zero."""
    return rounded(first, context) if first else add(make(0, 0, first._exponent), first, context)


def minus(first, context):
    return rounded(first, context) if first.is_nan() else plus(negated(first), context)


def absolute(first, context):
    return rounded(first if first.is_nan() else first.copy_abs(), context)


def special_of(first, second, context):
    """What an operation with a NaN answers; None where there is none."""
    for each in (first, second):
        if each._kind == 'sNaN':
            context.signal(InvalidOperation)
            return make(each._sign, each._coefficient, 0, 'NaN')
    for each in (first, second):
        if each._kind == 'NaN':
            return each
    return None


def add(first, second, context):
    special = special_of(first, second, context)
    if special is not None:
        return special
    if first._kind or second._kind:
        if first._kind and second._kind and first._sign != second._sign:
            return invalid(context)
        return first if first._kind else second
    return finish(context, *_sum(first, second, context))


def multiply(first, second, context):
    special = special_of(first, second, context)
    if special is not None:
        return special
    sign = first._sign ^ second._sign
    if first._kind or second._kind:
        return make(sign, 0, 0, 'Infinity') if first and second else invalid(context)
    return finish(context, sign, first._coefficient * second._coefficient, first._exponent + second._exponent)


def multiplied_and_added(first, second, third, context):
    """As of one operation: the product is not rounded."""
    special = special_of(first, second, context)
    if special is None and first.is_finite() and second.is_finite():
        product = make(first._sign ^ second._sign, first._coefficient * second._coefficient,
                       first._exponent + second._exponent)
        return add(product, third, context)
    return add(multiply(first, second, context), third, context)


def divide(first, second, context):
    special = special_of(first, second, context)
    if special is not None:
        return special
    sign = first._sign ^ second._sign
    if first._kind:
        return invalid(context) if second._kind else make(sign, 0, 0, 'Infinity')
    if second._kind:
        return finish(context, sign, 0, context.Etiny())
    if not second._coefficient:
        if not first._coefficient:
            return invalid(context, DivisionUndefined)
        context.signal(DivisionByZero)
        return make(sign, 0, 0, 'Infinity')
    exponent = first._exponent - second._exponent
    if not first._coefficient:
        return finish(context, sign, 0, exponent)
    shift = max(count_of(second._coefficient) - count_of(first._coefficient) + context.prec + 1, 0)
    quotient, rest = divmod(first._coefficient * 10 ** shift, second._coefficient)
    if rest:
        # A digit that tells that the result is not exact.
        return finish(context, sign, quotient * 10 + 1, exponent - shift - 1)
    while shift and quotient % 10 == 0:
        quotient //= 10
        shift -= 1
    return finish(context, sign, quotient, exponent - shift)


def _whole_parts(first, second, context, by_zero):
    """(quotient, remainder), the quotient cut to a whole number, the remainder exact."""
    special = special_of(first, second, context)
    if special is not None:
        return special, special
    sign = first._sign ^ second._sign
    if first._kind:
        wrong = invalid(context)
        return wrong, wrong
    if second._kind:
        return make(sign, 0, 0), first
    if not second._coefficient:
        if not first._coefficient:
            wrong = invalid(context, DivisionUndefined)
            return wrong, wrong
        context.signal(*by_zero)
        return make(sign, 0, 0, 'Infinity'), make(0, 0, 0, 'NaN')
    if first._exponent - second._exponent > context.prec + count_of(second._coefficient):
        wrong = invalid(context, DivisionImpossible)
        return wrong, wrong
    exponent = min(first._exponent, second._exponent)
    if exponent < first._exponent - 10 ** 5 or exponent < second._exponent - 10 ** 5:
        unsupported('division of decimal numbers of so different size')
    above, below = (each._coefficient * 10 ** (each._exponent - exponent) for each in (first, second))
    quotient, rest = divmod(above, below)
    if count_of(quotient) > context.prec:
        wrong = invalid(context, DivisionImpossible)
        return wrong, wrong
    return make(sign, quotient, 0), make(first._sign, rest, exponent)


def divide_whole(first, second, context):
    quotient, remainder = _whole_parts(first, second, context, (DivisionByZero, InvalidOperation))
    if first._kind == 'Infinity' and not second._kind:
        quotient = make(first._sign ^ second._sign, 0, 0, 'Infinity')
    return quotient, rounded(remainder, context)


def floor_of(first, second, context):
    if first._kind == 'Infinity' and not second._kind:
        return make(first._sign ^ second._sign, 0, 0, 'Infinity')
    return _whole_parts(first, second, context, (DivisionByZero,))[0]


def remainder_of(first, second, context):
    return rounded(_whole_parts(first, second, context, (InvalidOperation,))[1], context)


def remainder_near(first, second, context):
    quotient, rest = _whole_parts(first, second, context, (InvalidOperation,))
    if rest._kind or second._kind or not rest:
        return rounded(rest, context)
    other = second.copy_abs()
    twice = make(0, 2 * rest._coefficient, rest._exponent)._order(other)
    if twice < 0 or twice == 0 and quotient._coefficient % 2 == 0:
        return rounded(rest, context)
    if count_of(quotient._coefficient + 1) > context.prec:
        return invalid(context, DivisionImpossible)
    sign, coefficient, exponent = _sum(rest.copy_abs(), negated(other), context)
    return finish(context, sign ^ first._sign, coefficient, exponent)


def power(first, second, context):
    special = special_of(first, second, context)
    if special is not None:
        return special
    if first._kind or second._kind or second != second.to_integral_value():
        import _decimal_logarithms
        return _decimal_logarithms.general_power(first, second, context)
    times = int(second)
    if not first._coefficient:
        if not times:
            return invalid(context)
        sign = first._sign if times % 2 else 0
        return make(sign, 0, 0) if times > 0 else make(sign, 0, 0, 'Infinity')
    if abs(times) * count_of(first._coefficient) > _LONGEST_POWER:
        unsupported('so large a power of a decimal number')
    sign = first._sign if times % 2 else 0
    coefficient, exponent = first._coefficient ** abs(times), first._exponent * abs(times)
    if times >= 0:
        return finish(context, sign, coefficient, exponent)
    return divide(make(0, 1, 0), make(sign, coefficient, exponent), context)


def negated(first):
    return make(1 - first._sign, *first._parts()[1:])


def square_root(first, context):
    if first._kind in ('NaN', 'sNaN') or first._sign and first:
        return special_of(first, first, context) or invalid(context)
    if first._kind or not first:
        return first if first._kind else make(first._sign, 0, first._exponent // 2)
    shift = max(2 * context.prec + 2 - count_of(first._coefficient), 0)
    shift += (first._exponent - shift) % 2
    square = first._coefficient * 10 ** shift
    root = 1 << (square.bit_length() + 1) // 2
    while root * root > square:
        root = (root + square // root) // 2
    exponent = (first._exponent - shift) // 2
    if root * root != square:
        return finish(context, 0, root * 10 + 1, exponent - 1, ROUND_HALF_EVEN)
    while exponent < first._exponent // 2 and root % 10 == 0:
        root //= 10
        exponent += 1
    return finish(context, 0, root, exponent, ROUND_HALF_EVEN)


def invalid(context, condition=InvalidOperation):
    context.signal(condition)
    return make(0, 0, 0, 'NaN')


def _sum(first, second, context):
    """Sign, coefficient and exponent; of numbers far apart the smaller is one digit that can't be seen."""
    exponent = min(first._exponent, second._exponent)
    if not first or not second:
        zero, second = (first, second) if not first else (second, first)
        if not second:
            negative = first._sign and second._sign or (
                context.rounding == ROUND_FLOOR and first._sign != second._sign)
            return int(bool(negative)), 0, exponent
        lowest = max(exponent, second.adjusted() - context.prec)
        shift = max(second._exponent - lowest, 0)
        return second._sign, second._coefficient * 10 ** shift, second._exponent - shift
    big, small = (first, second) if first.adjusted() >= second.adjusted() else (second, first)
    least = min(big._exponent, big.adjusted() - context.prec) - 2
    if small.adjusted() < least:
        small = make(small._sign, 1, least - 1)
    exponent = min(big._exponent, small._exponent)
    total = sum([(-each._coefficient if each._sign else each._coefficient) * 10 ** (each._exponent - exponent)
                 for each in (big, small)])
    if not total:
        return int(context.rounding == ROUND_FLOOR), 0, exponent
    return int(total < 0), abs(total), exponent


def finish(context, sign, coefficient, exponent, rounding=None):
    """The number as the context has it: its digits, its range, the conditions."""
    rounding = rounding or context.rounding
    conditions = []
    lowest = context.Etiny()
    if not coefficient:
        bounded = max(min(exponent, context.Emax), lowest)
        if bounded != exponent:
            context.signal(Clamped)
        return make(sign, 0, bounded)
    count = count_of(coefficient)
    subnormal = exponent + count - 1 < context.Emin
    drop = max(count - context.prec, lowest - exponent if subnormal else 0)
    if drop > 0:
        coefficient, inexact = cut(sign, coefficient, drop, rounding)
        exponent += drop
        conditions += [Inexact, Rounded] if inexact else [Rounded]
        if count_of(coefficient) > context.prec:
            coefficient //= 10
            exponent += 1
        if inexact and subnormal:
            conditions.append(Underflow)
    if subnormal:
        conditions += [Subnormal] if coefficient else [Subnormal, Clamped]
    if exponent + count_of(coefficient) - 1 > context.Emax:
        context.signal(Overflow, Inexact, Rounded)
        if rounding in (ROUND_DOWN, ROUND_05UP, ROUND_FLOOR if not sign else ROUND_CEILING):
            return make(sign, 10 ** context.prec - 1, context.Etop())
        return make(sign, 0, 0, 'Infinity')
    if conditions:
        context.signal(*conditions)
    return make(sign, coefficient, exponent)
