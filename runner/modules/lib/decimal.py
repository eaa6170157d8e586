"""Models `decimal`, 3.8 to 3.14: numbers with decimal digits, rounded as the current context says (_decimal_contexts).

Left out: powers with a fraction, logical operations, the context's methods for most operations.
"""
import numbers as _numbers
from collections import namedtuple

from _decimal_arithmetic import add as _add
from _decimal_arithmetic import divide as _divide
from _decimal_arithmetic import divide_whole as _divide_whole
from _decimal_arithmetic import floor_of as _floor_of
from _decimal_arithmetic import invalid as _invalid
from _decimal_arithmetic import make as _make
from _decimal_arithmetic import multiply as _multiply
from _decimal_arithmetic import negated as _negated
from _decimal_arithmetic import power as _power
from _decimal_arithmetic import remainder_of as _remainder_of
from _decimal_arithmetic import rounded as _rounded
from _decimal_arithmetic import special_of as _special_of
from _decimal_arithmetic import square_root as _square_root
from _decimal_contexts import *
from _decimal_contexts import ConversionSyntax as _ConversionSyntax
from _decimal_digits import count_of as _count_of
from _decimal_digits import cut as _cut
from _decimal_digits import digits_of as _digits_of
from _decimal_digits import formatted as _formatted
from _decimal_digits import padded as _padded
from _decimal_digits import parsed_format as _parsed_format
from _decimal_digits import parts_of as _parts_of
from _decimal_digits import parts_of_float as _parts_of_float
from _decimal_digits import parts_of_tuple as _parts_of_tuple
from _decimal_digits import plain_text as _plain_text
import _decimal_logarithms as _logarithms
from _extension_types import compiled as _compiled

HAVE_THREADS = HAVE_CONTEXTVAR = True
DecimalTuple = namedtuple('DecimalTuple', 'sign digits exponent')


def _operand(value):
    if isinstance(value, Decimal):
        return value
    return Decimal(value) if isinstance(value, int) else None


def _operation(compute, reflected=False):
    def method(self, other):
        other = _operand(other)
        if other is None:
            return NotImplemented
        return compute(other, self, getcontext()) if reflected else compute(self, other, getcontext())
    return method


class Decimal:
    __slots__ = ('_sign', '_coefficient', '_exponent', '_kind')

    def __new__(cls, value='0', context=None):
        if isinstance(value, Decimal):
            return value if type(value) is cls else _make(*value._parts(), of=cls)
        if isinstance(value, int):
            return _make(int(value < 0), abs(value), 0, of=cls)
        if isinstance(value, float):
            (context or getcontext()).signal(FloatOperation)
            return _make(*_parts_of_float(value), of=cls)
        if isinstance(value, (tuple, list)):
            return _make(*_parts_of_tuple(value), of=cls)
        if not isinstance(value, str):
            raise TypeError('conversion from %s to Decimal is not supported' % type(value).__name__)
        parts = _parts_of(value)
        if parts is None:
            (context or getcontext()).signal(_ConversionSyntax)
            parts = 0, 0, 0, 'NaN'
        return _make(*parts, of=cls)

    @classmethod
    def from_float(cls, f, /):
        """Class method that converts a float to a decimal number, exactly."""
        if not isinstance(f, (int, float)):
            raise TypeError('argument must be int or float')
        return _make(*_parts_of_float(f), of=cls) if isinstance(f, float) else cls(f)

    def _parts(self):
        return self._sign, self._coefficient, self._exponent, self._kind

    __add__ = _operation(lambda a, b, context: _add(a, b, context))
    __radd__ = _operation(lambda a, b, context: _add(a, b, context), True)
    __sub__ = _operation(lambda a, b, context: _add(a, _negated(b), context))
    __rsub__ = _operation(lambda a, b, context: _add(a, _negated(b), context), True)
    __mul__ = _operation(lambda a, b, context: _multiply(a, b, context))
    __rmul__ = _operation(lambda a, b, context: _multiply(a, b, context), True)
    __truediv__ = _operation(lambda a, b, context: _divide(a, b, context))
    __rtruediv__ = _operation(lambda a, b, context: _divide(a, b, context), True)
    __floordiv__ = _operation(lambda a, b, context: _floor_of(a, b, context))
    __rfloordiv__ = _operation(lambda a, b, context: _floor_of(a, b, context), True)
    __mod__ = _operation(lambda a, b, context: _remainder_of(a, b, context))
    __rmod__ = _operation(lambda a, b, context: _remainder_of(a, b, context), True)
    __divmod__ = _operation(lambda a, b, context: _divide_whole(a, b, context))
    __rdivmod__ = _operation(lambda a, b, context: _divide_whole(a, b, context), True)
    __pow__ = _operation(lambda a, b, context: _power(a, b, context))
    __rpow__ = _operation(lambda a, b, context: _power(a, b, context), True)

    def __neg__(self):
        return _add(_make(0, 0, self._exponent), _negated(self), getcontext()) if not self else (
            _rounded(_negated(self), getcontext()))

    def __pos__(self):
        return _add(_make(0, 0, self._exponent), self, getcontext()) if not self else _rounded(self, getcontext())

    def __abs__(self):
        return _rounded(self.copy_abs(), getcontext())

    def sqrt(self, context=None):
        """Return the square root of the argument to full precision."""
        return _square_root(self, context or getcontext())

    def exp(self, context=None):
        return _logarithms.exponential(self, context or getcontext())

    def ln(self, context=None):
        return _logarithms.natural_logarithm(self, context or getcontext())

    def log10(self, context=None):
        return _logarithms.logarithm_to_ten(self, context or getcontext())

    def quantize(self, exp, rounding=None, context=None):
        """Return a value equal to the first operand after rounding and having the exponent of the second operand."""
        context = context or getcontext()
        exp = _number_or_error(exp)
        special = _special_of(self, exp, context)
        if special is not None:
            return special
        if self._kind or exp._kind:
            return self if self._kind and exp._kind else _invalid(context)
        drop = exp._exponent - self._exponent
        if drop < -context.prec - _count_of(self._coefficient) and self:
            return _invalid(context)
        coefficient, inexact = self._coefficient, False
        if drop > 0:
            coefficient, inexact = _cut(self._sign, coefficient, drop, rounding or context.rounding)
        else:
            coefficient *= 10 ** -drop
        if _count_of(coefficient) > context.prec or exp._exponent + _count_of(coefficient) - 1 > context.Emax:
            return _invalid(context)
        if drop > 0 and self:
            context.signal(*((Inexact, Rounded) if inexact else (Rounded,)))
        return _make(self._sign, coefficient, exp._exponent)

    def to_integral_value(self, rounding=None, context=None):
        """Round to the nearest integer without signaling Inexact or Rounded."""
        if self._kind or self._exponent >= 0:
            return self
        rounding = rounding or (context or getcontext()).rounding
        return _make(self._sign, _cut(self._sign, self._coefficient, -self._exponent, rounding)[0], 0)

    to_integral = to_integral_value

    def normalize(self, context=None):
        """Normalize the number by stripping trailing 0s and converting anything equal to 0 to Decimal('0')."""
        rounded = _rounded(self, context or getcontext())
        if rounded._kind:
            return rounded
        sign, coefficient, exponent, _ = rounded._parts()
        if not coefficient:
            return _make(sign, 0, 0)
        while coefficient % 10 == 0:
            coefficient //= 10
            exponent += 1
        return _make(sign, coefficient, exponent)

    from _decimal_places import (fma, logb, next_minus, next_plus, next_toward, remainder_near, rotate, scaleb, shift,
                                 to_eng_string, to_integral_exact)

    # --- comparison

    def _order(self, other):
        """-1, 0 or 1."""
        if self._kind or other._kind:
            mine, its = ((-1 if each._sign else 1) if each._kind else 0 for each in (self, other))
            return (mine > its) - (mine < its)
        mine, its = ((-1 if each._sign else 1) if each._coefficient else 0 for each in (self, other))
        if mine != its or not mine:
            return (mine > its) - (mine < its)
        above, below = self.adjusted(), other.adjusted()
        if above == below:
            exponent = min(self._exponent, other._exponent)
            above, below = (each._coefficient * 10 ** (each._exponent - exponent) for each in (self, other))
        return mine * ((above > below) - (above < below))

    def __eq__(self, other):
        other = _comparable(other, False)
        if other is None:
            return NotImplemented
        if 'sNaN' in (self._kind, other._kind):
            getcontext().signal(InvalidOperation)
        return not self.is_nan() and not other.is_nan() and self._order(other) == 0

    def _compared(self, other, holds):
        other = _comparable(other)
        if other is None:
            return NotImplemented
        if self.is_nan() or other.is_nan():
            getcontext().signal(InvalidOperation)
            return False
        return holds(self._order(other))

    def __lt__(self, other):
        return self._compared(other, lambda order: order < 0)

    def __le__(self, other):
        return self._compared(other, lambda order: order <= 0)

    def __gt__(self, other):
        return self._compared(other, lambda order: order > 0)

    def __ge__(self, other):
        return self._compared(other, lambda order: order >= 0)

    def __hash__(self):
        if self._kind:
            if self._kind == 'sNaN':
                raise TypeError('Cannot hash a signaling NaN value')
            return object.__hash__(self) if self._kind == 'NaN' else hash(float(self))
        prime = 2 ** 61 - 1
        power = pow(10, self._exponent, prime) if self._exponent >= 0 else pow(pow(10, prime - 2, prime),
                                                                             -self._exponent, prime)
        found = self._coefficient * power % prime
        return -2 if self._sign and found == 1 else -found if self._sign else found

    from _decimal_orders import compare, compare_signal, compare_total, compare_total_mag, max, max_mag, min, min_mag

    # --- what it is

    from _decimal_orders import (canonical, is_canonical, is_normal, is_qnan, is_snan, is_subnormal, number_class,
                                 radix)

    def __bool__(self):
        return bool(self._kind or self._coefficient)

    def is_nan(self):
        """Return True if the argument is a (quiet or signaling) NaN and False otherwise."""
        return self._kind in ('NaN', 'sNaN')

    def is_infinite(self):
        """Return True if the argument is either positive or negative infinity and False otherwise."""
        return self._kind == 'Infinity'

    def is_finite(self):
        """Return True if the argument is a finite number, and False if the argument is infinite or a NaN."""
        return not self._kind

    def is_zero(self):
        """Return True if the argument is a (positive or negative) zero and False otherwise."""
        return not self

    def is_signed(self):
        """Return True if the argument has a negative sign and False otherwise."""
        return bool(self._sign)

    def adjusted(self):
        """Return the adjusted exponent of the number."""
        return 0 if self._kind else self._exponent + _count_of(self._coefficient) - 1

    def as_tuple(self):
        """Return a tuple representation of the number."""
        digits = tuple([int(digit) for digit in _digits_of(self._coefficient)])
        if self._kind == 'Infinity':
            return DecimalTuple(self._sign, (0,), 'F')
        if self._kind:
            return DecimalTuple(self._sign, digits if self._coefficient else (), 'n' if self._kind == 'NaN' else 'N')
        return DecimalTuple(self._sign, digits, self._exponent)

    def as_integer_ratio(self):
        """Decimal.as_integer_ratio() -> (int, int)"""
        _check_whole(self, 'integer ratio')
        from math import gcd
        above, below = self._coefficient * 10 ** max(self._exponent, 0), 10 ** max(-self._exponent, 0)
        common = gcd(above, below)
        return (-above if self._sign else above) // common, below // common

    def copy_abs(self):
        """Return the absolute value of the argument."""
        return _make(0, *self._parts()[1:])

    def copy_negate(self):
        """Return the negation of the argument."""
        return _negated(self)

    def copy_sign(self, other, context=None):
        """Return a copy of the first operand with the sign set to be the same as the sign of the second operand."""
        return _make(_number_or_error(other)._sign, *self._parts()[1:])

    def same_quantum(self, other, context=None):
        """Test whether self and other have the same exponent or whether both are NaN."""
        other = _number_or_error(other)
        return self._kind == other._kind if self._kind or other._kind else self._exponent == other._exponent

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return type(self), (str(self),)

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def conjugate(self):
        """Return self."""
        return self

    # --- other numbers and text

    def __int__(self):
        _check_whole(self, 'integer')
        whole = (self._coefficient * 10 ** self._exponent if self._exponent >= 0 else
                 _cut(0, self._coefficient, -self._exponent, ROUND_DOWN)[0])
        return -whole if self._sign else whole

    __trunc__ = __int__

    def __float__(self):
        if self._kind == 'sNaN':
            raise ValueError('cannot convert signaling NaN to float')
        return float(str(self))

    def __floor__(self):
        return int(self.to_integral_value(ROUND_FLOOR))

    def __ceil__(self):
        return int(self.to_integral_value(ROUND_CEILING))

    def __round__(self, ndigits=None):
        if ndigits is None:
            return int(self.to_integral_value(ROUND_HALF_EVEN))
        return self.quantize(_make(0, 1, -ndigits))

    def _text(self, context):
        if self._kind:
            return '-' * self._sign + self._kind + (str(self._coefficient) if self._coefficient else '')
        return _plain_text(self._sign, self._coefficient, self._exponent, context.capitals)

    def __str__(self):
        return self._text(getcontext())

    def __repr__(self):
        return "Decimal('%s')" % self

    def __format__(self, specification, /):
        if not specification:
            return str(self)
        layout = _parsed_format(specification)
        fill, align, plus, width = layout[:4]
        if self._kind:
            text = str(self).lstrip('-') + '%' * (layout[-1] == '%')
            return _padded('-' if self._sign else plus.replace('-', ''), text, ' ' if fill == '0' else fill,
                           '>' if align == '=' else align, width)
        context = getcontext()
        return _formatted(self._sign, self._coefficient, self._exponent, layout, context.rounding, context.capitals)


def _number_or_error(value):
    number = _operand(value)
    if number is None:
        raise TypeError('conversion from %s to Decimal is not supported' % type(value).__name__)
    return number


def _comparable(value, can_raise=True):
    """Whether a number is equal to a float is asked without an exception, whatever is trapped."""
    if not isinstance(value, float):
        return _operand(value)
    if can_raise:
        getcontext().signal(FloatOperation)
    else:
        getcontext().flags[FloatOperation] = True
    return _make(*_parts_of_float(value))


def _check_whole(number, what):
    if number._kind == 'Infinity':
        raise OverflowError('cannot convert Infinity to ' + what)
    if number._kind:
        raise ValueError('cannot convert NaN to ' + what)


del SIGNALS
_numbers.Number.register(Decimal)
_compiled(Decimal)
_compiled(Context)
