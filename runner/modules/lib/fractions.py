"""Models `fractions`: exact arithmetic with numerators and denominators.

Left out: formats of floats.
"""
import math
import numbers
import operator
import sys

__all__ = ['Fraction']


def _digits(text):
    if sys.version_info < (3, 11):
        return text.isdigit()
    return bool(text) and text.replace('_', '').isdigit() and not text.startswith('_') and not text.endswith('_')


def _parsed(text):
    """Numerator and denominator of `-3/4`, `1.25e-2`; None if it is neither."""
    given = text.strip()
    sign = -1 if given[:1] == '-' else 1
    body = given[1:] if given[:1] in ('+', '-') else given
    if '/' in body:
        numerator, _, denominator = body.partition('/')
        return (sign * int(numerator), int(denominator)) if _digits(numerator) and _digits(denominator) else None
    mantissa, e, exponent = body.lower().partition('e')
    if e and not _digits(exponent[1:] if exponent[:1] in ('+', '-') else exponent):
        return None
    whole, _, part = mantissa.partition('.')
    if not (whole or part) or whole and not _digits(whole) or part and not _digits(part):
        return None
    part = part.replace('_', '')
    number, power = sign * int((whole or '0').replace('_', '') + part), int(exponent or 0) - len(part)
    return (number * 10 ** power, 1) if power >= 0 else (number, 10 ** -power)


class Fraction(numbers.Rational):
    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        made = super().__new__(cls)
        if denominator is None:
            numerator, denominator = _pair_of(numerator)
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError('both arguments should be Rational instances')
        if denominator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % numerator)
        common = math.gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        made._numerator, made._denominator = numerator // common, denominator // common
        return made

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})')
        return cls(*f.as_integer_ratio())

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def is_integer(self):
        return self._denominator == 1

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The last two convergents of the continued fraction.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        before, last = Fraction(p0 + k * p1, q0 + k * q1), Fraction(p1, q1)
        return last if abs(last - self) <= abs(before - self) else before

    def __repr__(self):
        return f'{type(self).__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f'{self._numerator}/{self._denominator}'

    def _with(self, other, exact, rough):
        if isinstance(other, (int, Fraction)):
            return exact(self._numerator, self._denominator, other.numerator, other.denominator)
        if isinstance(other, float):
            return rough(float(self), other)
        return rough(complex(self), other) if isinstance(other, complex) else NotImplemented

    def _behind(self, other, exact, rough):
        if isinstance(other, numbers.Rational):
            return exact(other.numerator, other.denominator, self._numerator, self._denominator)
        if isinstance(other, float):
            return rough(other, float(self))
        return rough(other, complex(self)) if isinstance(other, complex) else NotImplemented

    def __pow__(self, other):
        if not isinstance(other, numbers.Rational):
            return float(self) ** other
        if other.denominator != 1:
            return float(self) ** float(other)
        power = other.numerator
        if power >= 0:
            return Fraction(self._numerator ** power, self._denominator ** power)
        if not self._numerator and sys.version_info >= (3, 12):
            raise ZeroDivisionError(f'Fraction({self._denominator ** -power}, 0)')
        return Fraction(self._denominator ** -power, self._numerator ** -power)

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other ** self._numerator
        if isinstance(other, numbers.Rational):
            return Fraction(other.numerator, other.denominator) ** self
        return other ** self._numerator if self._denominator == 1 else other ** float(self)

    def __pos__(self):
        return Fraction(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)

    def __int__(self):
        return self.__trunc__()

    def __float__(self):
        return self._numerator / self._denominator

    def __trunc__(self):
        whole = abs(self._numerator) // self._denominator
        return -whole if self._numerator < 0 else whole

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            if rest * 2 == self._denominator:
                return floor + floor % 2
            return floor + (rest * 2 > self._denominator)
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __hash__(self):
        if self._denominator == 1:
            return hash(self._numerator)
        modulus = (1 << 61) - 1
        if self._denominator % modulus == 0:
            found = 314159
        else:
            found = hash(hash(abs(self._numerator)) * pow(self._denominator, -1, modulus))
        found = found if self._numerator >= 0 else -found
        return -2 if found == -1 else found

    def __eq__(self, other):
        if isinstance(other, numbers.Rational):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, float):
            return 0.0 == other if math.isnan(other) or math.isinf(other) else self == Fraction(other)
        if isinstance(other, complex):
            return other.imag == 0 and self == other.real
        return NotImplemented

    def _ordered(self, other, compare):
        if isinstance(other, numbers.Rational):
            return compare(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            return compare(0.0, other) if math.isnan(other) or math.isinf(other) else compare(self, Fraction(other))
        return NotImplemented

    def __lt__(self, other):
        return self._ordered(other, operator.lt)

    def __gt__(self, other):
        return self._ordered(other, operator.gt)

    def __le__(self, other):
        return self._ordered(other, operator.le)

    def __ge__(self, other):
        return self._ordered(other, operator.ge)

    def __bool__(self):
        return self._numerator != 0

    def __reduce__(self):
        return type(self), (self._numerator, self._denominator)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _pair_of(value):
    if isinstance(value, numbers.Rational):
        return value.numerator, value.denominator
    if isinstance(value, float) or type(value).__module__ == 'decimal' and isinstance(value, numbers.Number):
        return value.as_integer_ratio()
    if isinstance(value, str):
        found = _parsed(value)
        if found is None:
            raise ValueError('Invalid literal for Fraction: %r' % value)
        return found
    if sys.version_info >= (3, 14) and hasattr(value, 'as_integer_ratio'):
        return value.as_integer_ratio()
    raise TypeError('argument should be a string or a Rational instance' if sys.version_info < (3, 12) else
                    'argument should be a string or a Rational instance or have the as_integer_ratio() method'
                    if sys.version_info >= (3, 14) else 'argument should be a string or a Rational instance')


def _add_operator(name, exact, rough):
    def forward(a, b):
        return a._with(b, exact, rough)

    def reverse(b, a):
        return b._behind(a, exact, rough)
    forward.__name__, reverse.__name__ = f'__{name}__', f'__r{name}__'
    setattr(Fraction, forward.__name__, forward)
    setattr(Fraction, reverse.__name__, reverse)


def _divided(na, da, nb, db):
    quotient, rest = divmod(na * db, da * nb)
    return quotient, Fraction(rest, da * db)


_add_operator('add', lambda na, da, nb, db: Fraction(na * db + da * nb, da * db), operator.add)
_add_operator('sub', lambda na, da, nb, db: Fraction(na * db - da * nb, da * db), operator.sub)
_add_operator('mul', lambda na, da, nb, db: Fraction(na * nb, da * db), operator.mul)
_add_operator('truediv', lambda na, da, nb, db: Fraction(na * db, da * nb), operator.truediv)
_add_operator('floordiv', lambda na, da, nb, db: (na * db) // (da * nb), operator.floordiv)
_add_operator('mod', lambda na, da, nb, db: Fraction((na * db) % (nb * da), da * db), operator.mod)
_add_operator('divmod', _divided, divmod)
Fraction.__abstractmethods__ = frozenset()
