"""Methods of decimal.Context for operations that are methods of Decimal, too: done in that context."""
import _decimal_arithmetic
from _decimal_contexts import _number
from _decimal_contexts import Context

_OF_A_NUMBER = ('copy_abs', 'copy_negate', 'is_finite', 'is_infinite', 'is_nan', 'is_qnan', 'is_signed', 'is_snan',
                'is_zero')
_IN_CONTEXT = ('is_normal', 'is_subnormal', 'logb', 'logical_invert', 'next_minus', 'next_plus', 'normalize',
               'number_class', 'to_eng_string', 'to_integral', 'to_integral_exact', 'to_integral_value')
_OF_TWO = ('compare', 'compare_signal', 'compare_total', 'compare_total_mag', 'copy_sign', 'logical_and', 'logical_or',
           'logical_xor', 'max', 'max_mag', 'min', 'min_mag', 'next_toward', 'remainder_near', 'rotate', 'same_quantum',
           'scaleb', 'shift')
_BY_OPERATORS = {'abs': 'absolute', 'divide_int': 'floor_of', 'divmod': 'divide_whole', 'minus': 'minus',
                 'plus': 'plus', 'remainder': 'remainder_of'}


def _of_a_number(name):
    def method(self, x, /):
        return getattr(_number(x), name)()
    return method


def _in_context(name):
    def method(self, x, /):
        return getattr(_number(x), name)(context=self)
    return method


def _of_two(name):
    def method(self, x, y, /):
        return getattr(_number(x), name)(_number(y), context=self)
    return method


def _by_operator(name):
    compute = getattr(_decimal_arithmetic, name)

    def method(self, x, /, *more):
        return compute(_number(x), *map(_number, more), self)
    return method


def _checked(x):
    from decimal import Decimal     # which imports this module
    if not isinstance(x, Decimal):
        raise TypeError('argument must be a Decimal')
    return x


class _Methods:

    def canonical(self, x, /):
        """Return a new instance of x."""
        return _checked(x)

    def is_canonical(self, x, /):
        """Return True if x is canonical, False otherwise."""
        return _checked(x).is_canonical()

    def power(self, a, b, modulo=None):
        """Compute a**b."""
        if modulo is not None:
            from _frames import unsupported
            unsupported('a power of decimal numbers by a modulus')
        return _decimal_arithmetic.power(_number(a), _number(b), self)

    def fma(self, x, y, z, /):
        """Return x multiplied by y, plus z."""
        return _number(x).fma(_number(y), _number(z), self)

    def radix(self):
        """Return 10."""
        return _decimal_arithmetic.make(0, 10, 0)

    def copy_decimal(self, x, /):
        """Return a copy of Decimal x."""
        return _number(x)

    def create_decimal_from_float(self, f, /):
        """Create a new Decimal instance from float f, which is rounded by the context."""
        from decimal import Decimal
        return _decimal_arithmetic.rounded(Decimal.from_float(f), self)


def _add(name, method):
    method.__name__, method.__qualname__ = name, 'Context.' + name
    setattr(Context, name, method)


def add_to_context():
    for names, make in ((_OF_A_NUMBER, _of_a_number), (_IN_CONTEXT, _in_context), (_OF_TWO, _of_two)):
        for name in names:
            _add(name, make(name))
    for name, function in _BY_OPERATORS.items():
        _add(name, _by_operator(function))
    for name, method in vars(_Methods).items():
        if not name.startswith('_'):
            _add(name, method)
