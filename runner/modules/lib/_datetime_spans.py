"""The half of `datetime` that is no moment: spans of time, and time zones with a fixed offset."""
import sys

from _extension_types import compiled

_MICROSECOND, _SECOND, _DAY = 1, 1000000, 86400000000


def _micros_of(days, seconds, microseconds, milliseconds, minutes, hours, weeks):
    total = 0
    for name, number, unit in (
            ('days', days, _DAY), ('seconds', seconds, _SECOND), ('microseconds', microseconds, _MICROSECOND),
            ('milliseconds', milliseconds, 1000), ('minutes', minutes, 60 * _SECOND), ('hours', hours, 3600 * _SECOND),
            ('weeks', weeks, 7 * _DAY)):
        if not isinstance(number, (int, float)):
            raise TypeError(f'unsupported type for timedelta {name} component: {type(number).__name__}')
        total += number * unit
    return round(total)


def quotient_rounded(a, b):
    """a / b to the nearest integer, to an even one if two are as near."""
    whole, rest = divmod(a, b)
    rest *= 2
    above = rest > b if b > 0 else rest < b
    return whole + 1 if above or rest == b and whole % 2 == 1 else whole


class timedelta:
    __module__ = 'datetime'

    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = _micros_of(days, seconds, microseconds, milliseconds, minutes, hours, weeks)
        self._micros = total
        if not -999999999 <= self.days <= 999999999:
            raise OverflowError('Python int too large to convert to C int' if abs(self.days) >= 1 << 31 else
                                f'days={self.days}; must have magnitude <= 999999999')

    @property
    def days(self):
        return self._micros // _DAY

    @property
    def seconds(self):
        return self._micros // _SECOND % 86400

    @property
    def microseconds(self):
        return self._micros % _SECOND

    def __setattr__(self, name, value):
        if name in ('days', 'seconds', 'microseconds'):
            raise AttributeError('readonly attribute')
        object.__setattr__(self, name, value)

    def _total(self):
        return self._micros

    def total_seconds(self):
        return self._micros / _SECOND

    def __add__(self, other):
        return _span(self._micros + other._micros) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return _span(self._micros - other._micros) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return other + -self if isinstance(other, timedelta) else NotImplemented

    def __mul__(self, factor):
        if isinstance(factor, int):
            return _span(self._micros * factor)
        if isinstance(factor, float):
            numerator, denominator = factor.as_integer_ratio()
            return _span(quotient_rounded(self._micros * numerator, denominator))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._micros / other._micros
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError('division by zero' if sys.version_info >= (3, 14) else
                                        'integer division or modulo by zero')
            return _span(quotient_rounded(self._micros, other))
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return _span(quotient_rounded(self._micros * denominator, numerator))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._micros // other._micros
        return _span(self._micros // other) if isinstance(other, int) else NotImplemented

    def __mod__(self, other):
        return _span(self._micros % other._micros) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        quotient, rest = divmod(self._micros, other._micros)
        return quotient, _span(rest)

    def __neg__(self):
        return _span(-self._micros)

    def __pos__(self):
        return _span(self._micros)

    def __abs__(self):
        return _span(abs(self._micros))

    def __bool__(self):
        return self._micros != 0

    def __eq__(self, other):
        return self._micros == other._micros if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._micros < other._micros if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._micros <= other._micros if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._micros > other._micros if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._micros >= other._micros if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __reduce__(self):
        return type(self), (self.days, self.seconds, self.microseconds)

    def __str__(self):
        text = f'{self.seconds // 3600}:{self.seconds // 60 % 60:02d}:{self.seconds % 60:02d}'
        if self.days:
            text = f"{self.days} day{'s' if abs(self.days) != 1 else ''}, {text}"
        return f'{text}.{self.microseconds:06d}' if self.microseconds else text

    def __repr__(self):
        parts = [f'{name}={getattr(self, name)}' for name in ('days', 'seconds', 'microseconds')
                 if getattr(self, name)]
        return f"datetime.timedelta({', '.join(parts) or '0'})"


def _span(micros):
    return timedelta(microseconds=micros)


timedelta.min, timedelta.max = timedelta(-999999999), timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)
compiled(timedelta)


def offset_text(offset, colon=':'):
    """`+05:30`, with seconds if there are any."""
    sign = '-' if offset.days < 0 else '+'
    total = abs(offset)._micros
    text = f'{sign}{total // 3600000000:02d}{colon}{total // 60000000 % 60:02d}'
    if total % 60000000:
        text += f'{colon}{total // _SECOND % 60:02d}'
    return text + (f'.{total % _SECOND:06d}' if total % _SECOND else '')


@compiled
class tzinfo:
    __module__ = 'datetime'

    def utcoffset(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def tzname(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def fromutc(self, dt):
        """For zones whose offset without summer time never changes."""
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset, summer = dt.utcoffset(), dt.dst()
        if offset is None or summer is None:
            raise ValueError('fromutc: non-None utcoffset() result required' if offset is None else
                             'fromutc: non-None dst() result required')
        if offset != summer:
            dt += offset - summer
            summer = dt.dst()
            if summer is None:
                raise ValueError('fromutc: tz.dst() gave inconsistent results; cannot convert')
        return dt + summer


def _check_moment(name, dt):
    from datetime import datetime
    if dt is not None and not isinstance(dt, datetime):
        raise TypeError(f'{name}(dt) argument must be a datetime instance or None, not {type(dt).__name__}')


class timezone(tzinfo):
    __module__ = 'datetime'

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f'timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}')
        if name is None and not offset and hasattr(cls, 'utc'):
            return cls.utc
        if not timedelta(-1) < offset < timedelta(1):
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                             f'timedelta(hours=24), not {offset!r}' + ('' if sys.version_info >= (3, 14) else '.'))
        made = object.__new__(cls)
        made._kept_offset = offset
        made._name = name
        return made

    def utcoffset(self, dt):
        _check_moment('utcoffset', dt)
        return self._kept_offset

    def dst(self, dt):
        _check_moment('dst', dt)
        return None

    def tzname(self, dt):
        _check_moment('tzname', dt)
        return str(self)

    def fromutc(self, dt):
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._kept_offset

    def __eq__(self, other):
        return self._kept_offset == other._kept_offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._kept_offset)

    def __reduce__(self):
        return timezone, (self._kept_offset,) if self._name is None else (self._kept_offset, self._name)

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        name = '' if self._name is None else f', {self._name!r}'
        return f'datetime.timezone({self._kept_offset!r}{name})'

    def __str__(self):
        if self._name is not None:
            return self._name
        return 'UTC' + offset_text(self._kept_offset) if self._kept_offset else 'UTC'


timezone.utc = timezone(timedelta(0))
timezone.min, timezone.max = timezone(timedelta(minutes=-1439)), timezone(timedelta(minutes=1439))
UTC = timezone.utc
compiled(timezone)
