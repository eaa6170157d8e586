"""What `datetime` checks and counts with: the calendar, ranges of fields, and how moments are compared and shown."""
import sys

from _datetime_spans import timedelta, tzinfo

MINYEAR = 1
MAXYEAR = 9999

_DAYS_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_SINCE_3_9 = sys.version_info >= (3, 9)
_SINCE_3_14 = sys.version_info >= (3, 14)


def warn_of_naive_utc(name, instead):
    if sys.version_info >= (3, 12):
        import warnings
        warnings.warn(f'datetime.datetime.{name}() is deprecated and scheduled for removal in a future version. Use '
                      f'timezone-aware objects to represent datetimes in UTC: datetime.datetime.{instead}.',
                      DeprecationWarning, 3)


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_before_year(year):
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def day_of_year(year, month, day):
    return _DAYS_BEFORE[month - 1] + (month > 2 and is_leap(year)) + day


def days_in_month(year, month):
    if month == 12:
        return 31
    return day_of_year(year, month + 1, 0) - day_of_year(year, month, 0)


def from_ordinal(ordinal):
    if not 1 <= ordinal <= 3652059:
        raise OverflowError('date value out of range')
    year = ordinal * 400 // 146097 + 1
    while days_before_year(year) >= ordinal:
        year -= 1
    month = 1
    left = ordinal - days_before_year(year)
    while left > days_in_month(year, month):
        left -= days_in_month(year, month)
        month += 1
    return year, month, left


def check_range(name, number, first, last):
    if not isinstance(number, int):
        raise TypeError(f"'{type(number).__name__}' object cannot be interpreted as an integer" if _SINCE_3_9 else
                        f'an integer is required (got type {type(number).__name__})')
    if not first <= number <= last:
        raise ValueError(f'{name} must be in {first}..{last}' + (f', not {number}' if _SINCE_3_14 else ''))


def check_date(year, month, day):
    if isinstance(year, int) and not _SINCE_3_14 and not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    check_range('year', year, MINYEAR, MAXYEAR)
    for name, number in (('month', month), ('day', day)):
        if number is None:
            raise TypeError(f"function missing required argument '{name}' (pos {2 if name == 'month' else 3})")
    check_range('month', month, 1, 12)
    most = days_in_month(year, month)
    if isinstance(day, int) and not 1 <= day <= most:
        raise ValueError(f'day {day} must be in range 1..{most} for month {month} in year {year}' if _SINCE_3_14 else
                         'day is out of range for month')
    check_range('day', day, 1, most)


def check_clock(hour, minute, second, microsecond, zone):
    check_range('hour', hour, 0, 23)
    check_range('minute', minute, 0, 59)
    check_range('second', second, 0, 59)
    check_range('microsecond', microsecond, 0, 999999)
    check_zone(zone)


def check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(zone).__name__}'")


def check_fold(fold):
    if not isinstance(fold, int):
        check_range('fold', fold, 0, 1)
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1' + (f', not {fold}' if _SINCE_3_14 else ''))


def _year_of(seconds):
    """Of the calendar that goes on without end, counted in years that begin in March."""
    days = int(seconds // 86400) + 719468
    day = days % 146097
    year = (day - day // 1460 + day // 36524 - day // 146096) // 365
    day -= year * 365 + year // 4 - year // 100
    return days // 146097 * 400 + year + (day >= 306)


def check_timestamp(timestamp, of_moment):
    if not isinstance(timestamp, (int, float)):
        kind = type(timestamp).__name__
        raise TypeError(f'argument must be int or float, not {kind}' if _SINCE_3_14 and of_moment else
                        f"'{kind}' object cannot be interpreted as an integer" if _SINCE_3_9 else
                        f'an integer is required (got type {kind})')
    if timestamp != timestamp:
        raise ValueError('Invalid value NaN (not a number)')
    if not -2 ** 63 <= timestamp < 2 ** 63:
        raise OverflowError('timestamp out of range for platform time_t')
    year = _year_of(timestamp)
    if not -2 ** 31 <= year - 1900 < 2 ** 31:
        raise OSError(75, 'Value too large for defined data type')
    check_date(year, 1, 1)


def difference(zone, name, moment):
    """What a time zone's utcoffset() or dst() answers."""
    answer = None if zone is None else getattr(zone, name)(moment)
    if answer is None:
        return None
    if not isinstance(answer, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or timedelta, not '{shown_class(answer)}'")
    if not timedelta(-1) < answer < timedelta(1):
        raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).')
    return answer


def name_of_zone(zone, moment):
    name = None if zone is None else zone.tzname(moment)
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{shown_class(name)}'")
    return name


def shown_class(value):
    """Classes of the program are shown by their name alone, as tp_name has it."""
    kind = type(value)
    return f'datetime.{kind.__name__}' if kind.__module__ == 'datetime' else kind.__name__


def shown(value, numbers, zone, fold):
    while len(numbers) > 2 and numbers[-1] == 0 and len(numbers) > value._shown_at_least:
        numbers.pop()
    parts = [str(number) for number in numbers]
    if zone is not None:
        parts.append(f'tzinfo={zone!r}')
    if fold:
        parts.append(f'fold={fold}')
    return f"{shown_class(value)}({', '.join(parts)})"


class Ordered:
    """Comparison by _compared(other, operator), which answers two keys or NotImplemented."""

    def __lt__(self, other):
        keys = self._compared(other)
        return keys[0] < keys[1] if keys else NotImplemented

    def __le__(self, other):
        keys = self._compared(other)
        return keys[0] <= keys[1] if keys else NotImplemented

    def __gt__(self, other):
        keys = self._compared(other)
        return keys[0] > keys[1] if keys else NotImplemented

    def __ge__(self, other):
        keys = self._compared(other)
        return keys[0] >= keys[1] if keys else NotImplemented
