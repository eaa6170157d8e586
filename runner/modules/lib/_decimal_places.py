"""Methods of Decimal around its digits and exponent: shifts, neighbours, whole numbers, notation for engineers."""
import _decimal_arithmetic
from _decimal_arithmetic import add
from _decimal_arithmetic import finish
from _decimal_arithmetic import invalid
from _decimal_arithmetic import make
from _decimal_arithmetic import rounded
from _decimal_arithmetic import special_of
from _decimal_contexts import (ROUND_CEILING, ROUND_FLOOR, Clamped, DivisionByZero, Inexact, Overflow, Rounded,
                               Subnormal, Underflow, getcontext)
from _decimal_digits import cut
from _decimal_digits import digits_of
from _decimal_digits import plain_text

__name__ = 'decimal'    # what it defines is that one's


def operand(value):
    from decimal import _number_or_error    # which imports this module
    return _number_or_error(value)


def to_eng_string(self, context=None):
    """Convert to an engineering-type string."""
    if self._kind:
        return str(self)
    return plain_text(self._sign, self._coefficient, self._exponent, (context or getcontext()).capitals, True)


def _count(self, other, context, most):
    """(the answer, None) where the operation has no count, or (None, the count), which is at most *most*."""
    special = special_of(self, other, context)
    if special is not None:
        return special, None
    if other._kind or other._exponent != 0 or other._coefficient > most:
        return invalid(context), None
    return (self, None) if self._kind else (None, int(other))


def scaleb(self, other, context=None):
    """Return the first operand with the exponent adjusted the second."""
    context = context or getcontext()
    answer, count = _count(self, operand(other), context, 2 * (context.Emax + context.prec))
    return answer if count is None else finish(context, self._sign, self._coefficient, self._exponent + count)


def _digits_in(self, context):
    return digits_of(self._coefficient)[-context.prec:].rjust(context.prec, '0')


def shift(self, other, context=None):
    """Return the result of shifting the digits of the first operand by the number of digits of the second."""
    context = context or getcontext()
    answer, count = _count(self, operand(other), context, context.prec)
    if count is None:
        return answer
    digits = _digits_in(self, context)
    digits = (digits + '0' * count)[-context.prec:] if count >= 0 else digits[:count]
    return make(self._sign, int(digits or '0'), self._exponent)


def rotate(self, other, context=None):
    """Return the result of rotating the digits of the first operand by an amount specified by the second operand."""
    context = context or getcontext()
    answer, count = _count(self, operand(other), context, context.prec)
    if count is None:
        return answer
    digits = _digits_in(self, context)
    return make(self._sign, int(digits[count:] + digits[:count]), self._exponent)


def fma(self, other, third, context=None):
    """Fused multiply-add: self*other+third with no rounding of the intermediate product."""
    return _decimal_arithmetic.multiplied_and_added(self, operand(other), operand(third), context or getcontext())


def remainder_near(self, other, context=None):
    """Return the remainder from dividing self by other: what is left of the nearest whole number of times."""
    return _decimal_arithmetic.remainder_near(self, operand(other), context or getcontext())


def to_integral_exact(self, rounding=None, context=None):
    """Round to the nearest integer, signaling Inexact or Rounded as appropriate if rounding occurs."""
    context = context or getcontext()
    special = special_of(self, self, context)
    if special is not None:
        return special
    if self._kind or self._exponent >= 0:
        return self
    whole, inexact = cut(self._sign, self._coefficient, -self._exponent, rounding or context.rounding)
    if self:
        context.signal(*((Inexact, Rounded) if inexact else (Rounded,)))
    return make(self._sign, whole, 0)


def logb(self, context=None):
    """Return the adjusted exponent of the operand as a Decimal."""
    context = context or getcontext()
    special = special_of(self, self, context)
    if special is not None:
        return special
    if self._kind:
        return self.copy_abs()
    if not self._coefficient:
        context.signal(DivisionByZero)
        return make(1, 0, 0, 'Infinity')
    exponent = self.adjusted()
    return finish(context, int(exponent < 0), abs(exponent), 0)


def _neighbour(self, context, downwards):
    special = special_of(self, self, context)
    if special is not None:
        return special
    if self._kind:
        if self._sign == downwards:
            return self
        return make(self._sign, 10 ** context.prec - 1, context.Etop())
    quiet = context.copy()
    quiet.clear_traps()
    quiet.rounding = ROUND_FLOOR if downwards else ROUND_CEILING
    found = rounded(self, quiet)
    return found if found != self else add(self, make(downwards, 1, quiet.Etiny() - 1), quiet)


def next_minus(self, context=None):
    """Return the largest number representable in the given context that is smaller than the given operand."""
    return _neighbour(self, context or getcontext(), 1)


def next_plus(self, context=None):
    """Return the smallest number representable in the given context that is larger than the given operand."""
    return _neighbour(self, context or getcontext(), 0)


def next_toward(self, other, context=None):
    """Return the number closest to the first operand in the direction of the second operand."""
    context, other = context or getcontext(), operand(other)
    special = special_of(self, other, context)
    if special is not None:
        return special
    order = self._order(other)
    if not order:
        return self.copy_sign(other)
    found = _neighbour(self, context, int(order > 0))
    if found._kind:
        context.signal(Overflow, Inexact, Rounded)
    elif found.adjusted() < context.Emin:
        context.signal(Underflow, Subnormal, Inexact, Rounded, *(() if found else (Clamped,)))
    return found
