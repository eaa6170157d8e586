"""What `datetime` checks and counts with: the calendar, ranges of fields, and how moments are compared and shown."""
import sys

from _datetime_spans import tzinfo

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
