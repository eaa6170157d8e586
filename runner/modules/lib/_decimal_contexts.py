"""The contexts of `decimal`: precision, rounding, which conditions are raised; signals; the current context.

It is in a contextvar, as in Modules/_decimal, so each greenlet and each native thread begins with a copy of
DefaultContext.
"""
import sys

from _contextvars import ContextVar

ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR = 'ROUND_UP', 'ROUND_DOWN', 'ROUND_CEILING', 'ROUND_FLOOR'
ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP = (
    'ROUND_HALF_UP', 'ROUND_HALF_DOWN', 'ROUND_HALF_EVEN', 'ROUND_05UP')
_ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
              ROUND_05UP)
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - MAX_PREC + 1


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class InvalidContext(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped)
_BY_BIT = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow)
for _class in (*SIGNALS, DecimalException, ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext):
    _class.__module__ = 'decimal'


class SignalDict(dict):

    def __repr__(self):
        return '{' + ', '.join(['%r:%r' % item for item in self.items()]) + '}'


SignalDict.__module__ = 'decimal'


def _signals(given):
    if isinstance(given, dict):
        given = [signal for signal, is_set in given.items() if is_set]
    return SignalDict([(signal, signal in (given or ())) for signal in SIGNALS])


def _shown(signals):
    return '[' + ', '.join([signal.__name__ for signal in _BY_BIT if signals[signal]]) + ']'


def _signal_of(condition):
    return condition if condition in SIGNALS else InvalidOperation


class Context:

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None):
        default = globals().get('DefaultContext', self)
        self.prec = default.prec if prec is None else prec
        self.rounding = default.rounding if rounding is None else rounding
        self.Emin = default.Emin if Emin is None else Emin
        self.Emax = default.Emax if Emax is None else Emax
        self.capitals = default.capitals if capitals is None else capitals
        self.clamp = default.clamp if clamp is None else clamp
        self.flags = _signals(flags)
        self.traps = _signals(default.traps if traps is None else traps)

    def __setattr__(self, name, value):
        if name == 'prec' and not 1 <= value <= MAX_PREC:
            raise ValueError('valid range for prec is [1, MAX_PREC]')
        if name == 'rounding' and value not in _ROUNDINGS:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                            '   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
        object.__setattr__(self, name, value)

    def __repr__(self):
        return ('Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=%s, traps=%s)' % (
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, _shown(self.flags),
            _shown(self.traps)))

    def copy(self):
        """Return a duplicate of the context with all flags cleared."""
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, self.flags,
                       self.traps)

    __copy__ = copy

    def clear_flags(self):
        """Reset all flags to False."""
        self.flags = _signals(None)

    def clear_traps(self):
        """Set all traps to False."""
        self.traps = _signals(None)

    def Etiny(self):
        """Return a value equal to Emin - prec + 1."""
        return self.Emin - self.prec + 1

    def Etop(self):
        """Return a value equal to Emax - prec + 1."""
        return self.Emax - self.prec + 1

    def signal(self, *conditions):
        """Notes the conditions of an operation; the first that is trapped is raised."""
        for condition in conditions:
            self.flags[_signal_of(condition)] = True
        trapped = [condition for condition in conditions if self.traps[_signal_of(condition)]]
        if trapped:
            trapped.sort(key=lambda condition: SIGNALS.index(_signal_of(condition)))
            raise _signal_of(trapped[0])(trapped)

    def create_decimal(self, num='0', /):
        """Create a new Decimal instance from num, using self as the context."""
        from decimal import Decimal
        made = Decimal(num, self)
        return made if made.is_nan() else _decimal_arithmetic.rounded(made, self)

    def add(self, x, y, /):
        """Return the sum of x and y."""
        return _decimal_arithmetic.add(_number(x), _number(y), self)

    def subtract(self, x, y, /):
        """Return the difference between x and y."""
        return _decimal_arithmetic.add(_number(x), _decimal_arithmetic.negated(_number(y)), self)

    def multiply(self, x, y, /):
        """Return the product of x and y."""
        return _decimal_arithmetic.multiply(_number(x), _number(y), self)

    def divide(self, x, y, /):
        """Return x divided by y."""
        return _decimal_arithmetic.divide(_number(x), _number(y), self)

    def quantize(self, x, y, /):
        """Return a value equal to x (rounded), having the exponent of y."""
        return _number(x).quantize(_number(y), context=self)

    def sqrt(self, x, /):
        """Square root of a non-negative number to context precision."""
        return _decimal_arithmetic.square_root(_number(x), self)

    def exp(self, x, /):
        return _number(x).exp(self)

    def ln(self, x, /):
        return _number(x).ln(self)

    def log10(self, x, /):
        return _number(x).log10(self)

    def to_sci_string(self, x, /):
        """Convert a number to a string using scientific notation."""
        return _number(x)._text(self)


def _number(value):
    from decimal import Decimal
    if isinstance(value, (Decimal, int)):
        return Decimal(value)
    raise TypeError('conversion from %s to Decimal is not supported' % type(value).__name__)


Context.__module__ = 'decimal'
DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [DivisionByZero, Overflow, InvalidOperation])
BasicContext = Context(9, ROUND_HALF_UP, -999999, 999999, 1, 0, [],
                       [DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(9, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [])

_current = ContextVar('decimal_context')


def getcontext():
    """Get the current default context."""
    context = _current.get(None)
    if context is None:
        context = DefaultContext.copy()
        context.clear_flags()
        _current.set(context)
    return context


def setcontext(context, /):
    """Set a new default context."""
    if not isinstance(context, Context):
        raise TypeError('optional argument must be a context')
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class ContextManager:
    __module__ = 'decimal'

    def __init__(self, context):
        self._context = context

    def __enter__(self):
        self._outer = getcontext()
        setcontext(self._context)
        return self._context

    def __exit__(self, *details):
        setcontext(self._outer)


def localcontext(ctx=None, **settings):
    """Return a context manager that will set the default context to a copy of ctx on entry to the with-statement."""
    if settings and sys.version_info < (3, 11):
        raise TypeError("'%s' is an invalid keyword argument for this function" % next(iter(settings)))
    context = (getcontext() if ctx is None else ctx).copy()
    for name, value in settings.items():
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise TypeError("'%s' is an invalid keyword argument for this function" % name)
        setattr(context, name, value)
    return ContextManager(context)


# It needs what is above.
import _decimal_arithmetic
