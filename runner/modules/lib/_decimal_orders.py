"""Comparisons of `decimal` beyond the operators, and what kind of number one is."""
from _decimal_arithmetic import make
from _decimal_arithmetic import rounded
from _decimal_arithmetic import special_of
from _decimal_contexts import InvalidOperation, getcontext
from _decimal_places import operand

__name__ = 'decimal'    # what it defines is that one's

_KINDS = ('', 'Infinity', 'sNaN', 'NaN')    # in their order


def _number(order):
    return make(int(order < 0), abs(order), 0)


def _total(self, other):
    """-1, 0 or 1: the order where equal numbers differ by sign or exponent, and NaNs have places."""
    if self._sign != other._sign:
        return other._sign - self._sign
    if self._kind == other._kind == '':
        order = self._order(other)
        if order:
            return order
    mine, its = [(_KINDS.index(each._kind), each._coefficient if each._kind else each._exponent)
                 for each in (self, other)]
    return (-1 if self._sign else 1) * ((mine > its) - (mine < its))


def compare(self, other, context=None):
    """Compare self to other: a Decimal that is -1, 0 or 1."""
    other = operand(other)
    special = special_of(self, other, context or getcontext())
    return special if special is not None else _number(self._order(other))


def compare_signal(self, other, context=None):
    """Identical to compare, except that all NaNs signal."""
    context, other = context or getcontext(), operand(other)
    if self.is_nan() or other.is_nan():
        context.signal(InvalidOperation)
    return compare(self, other, context)


def compare_total(self, other, context=None):
    """Compare two operands using their abstract representation rather than their numerical value."""
    return _number(_total(self, operand(other)))


def compare_total_mag(self, other, context=None):
    """As compare_total, ignoring the sign of each operand."""
    return _number(_total(self.copy_abs(), operand(other).copy_abs()))


def _extreme(self, other, context, largest, by_size):
    """A NaN that does not signal gives way to a number."""
    other = operand(other)
    if 'sNaN' in (self._kind, other._kind) or self.is_nan() and other.is_nan():
        return special_of(self, other, context)
    if self.is_nan() or other.is_nan():
        return rounded(other if self.is_nan() else self, context)
    order = self.copy_abs()._order(other.copy_abs()) if by_size else self._order(other)
    order = order or _total(self, other)
    return rounded(self if (order >= 0) == largest or not order else other, context)


def max(self, other, context=None):
    """Maximum of self and other."""
    return _extreme(self, other, context or getcontext(), True, False)


def max_mag(self, other, context=None):
    """As max, but the comparison is done using the absolute values of the operands."""
    return _extreme(self, other, context or getcontext(), True, True)


def min(self, other, context=None):
    """Minimum of self and other."""
    return _extreme(self, other, context or getcontext(), False, False)


def min_mag(self, other, context=None):
    """As min, but the comparison is done using the absolute values of the operands."""
    return _extreme(self, other, context or getcontext(), False, True)


def is_qnan(self):
    """Return True if the argument is a quiet NaN, and False otherwise."""
    return self._kind == 'NaN'


def is_snan(self):
    """Return True if the argument is a signaling NaN and False otherwise."""
    return self._kind == 'sNaN'


def is_normal(self, context=None):
    """Return True if the argument is a normal finite non-zero number."""
    return bool(not self._kind and self and self.adjusted() >= (context or getcontext()).Emin)


def is_subnormal(self, context=None):
    """Return True if the argument is subnormal, and False otherwise."""
    return bool(not self._kind and self and self.adjusted() < (context or getcontext()).Emin)


def is_canonical(self):
    """Return True if the argument is canonical and False otherwise: here all are."""
    return True


def canonical(self):
    """Return the canonical encoding of the argument."""
    return self


def radix(self):
    """Return Decimal(10), the radix (base) in which the Decimal class does all its arithmetic."""
    return make(0, 10, 0)


def number_class(self, context=None):
    """Return a string describing the class of the operand."""
    if self.is_nan():
        return self._kind
    kind = self._kind or ('Zero' if not self else 'Subnormal' if is_subnormal(self, context) else 'Normal')
    return ('-' if self._sign else '+') + kind
