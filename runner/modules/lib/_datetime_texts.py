"""What `datetime` reads and writes: ISO 8601, and formats with percent signs in the C locale."""
import sys
import time as _time

from _datetime_fields import days_in_month
from _datetime_spans import UTC, offset_text, timedelta, timezone

MONTHS = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
          'October', 'November', 'December')
WEEKDAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
_ANY_FORM = sys.version_info >= (3, 11)
_UNKNOWN_LETTERS = 'JKLNQioqv+:'       # the C library leaves them as they stand
_PADS_YEARS = sys.version_info >= (3, 14)
_FORMS = {'T': '%H:%M:%S', 'F': '%Y-%m-%d', 'R': '%H:%M', 'D': '%m/%d/%y', 'c': '%a %b %e %H:%M:%S %-Y',
          'x': '%m/%d/%y', 'X': '%H:%M:%S', 'r': '%I:%M:%S %p', 'h': '%b', 'n': '\n', 't': '\t'}


class _NoTime(Exception):
    pass


def invalid(text):
    return ValueError(f'Invalid isoformat string: {text!r}')


def _digits(text, at, count):
    part = text[at:at + count]
    if len(part) != count or not part.isdigit() or not part.isascii():
        raise _NoTime
    return int(part)


def _read_clock(text):
    """(hour, minute, second), microseconds: of `HH[:MM[:SS[.ffffff]]]`, since 3.11 also without the colons."""
    numbers, at = [_digits(text, 0, 2)], 2
    colon = text[2:3] == ':'
    if not colon and not _ANY_FORM and text[2:]:
        raise _NoTime
    while at < len(text) and len(numbers) < 3 and text[at] not in '.,':
        at += colon
        if colon and text[at - 1] != ':':
            raise _NoTime
        numbers.append(_digits(text, at, 2))
        at += 2
    part = ''
    if at < len(text):
        part = text[at + 1:]
        if text[at] not in ('.,' if _ANY_FORM else '.') or len(numbers) < 3 or not part.isdigit():
            raise _NoTime
        if not _ANY_FORM and len(part) not in (3, 6):
            raise _NoTime
    return numbers + [0] * (3 - len(numbers)), int(f'{part[:6]:0<6}')


def _without_24(numbers):
    """From 3.14 on midnight may be hour 24, of the day before: whether it was, and what else there is."""
    if sys.version_info < (3, 14) or numbers[0] != 24:
        return False, numbers
    if any(numbers[1:4]):
        raise ValueError('minute, second, and microsecond must be 0 when hour is 24')
    return True, (0, *numbers[1:])


def read_time(text):
    return _without_24(_time_in(text))[1]


def _time_in(text):
    """hour, minute, second, microsecond and the zone of a time of day; _NoTime if it is none."""
    if _ANY_FORM and text.startswith('T'):
        text = text[1:]
    zone = None
    if _ANY_FORM and text.endswith('Z'):
        text, zone = text[:-1], UTC
    for sign in '+-':
        clock, found, offset = text.partition(sign)
        if found:
            if zone is not None or not offset:
                raise _NoTime
            (hours, minutes, seconds), micros = _read_clock(offset)
            span = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=micros)
            text, zone = clock, timezone(-span if sign == '-' else span)
    numbers, micros = _read_clock(text)
    return *numbers, micros, zone


def read_date(text, from_iso_calendar):
    """year, month, day of a text that is a date and nothing more."""
    if len(text) == 10 and text[4] == text[7] == '-' and text[5] != 'W':
        return _digits(text, 0, 4), _digits(text, 5, 2), _digits(text, 8, 2)
    if not _ANY_FORM:
        raise _NoTime
    if len(text) == 8 and text.isdigit():
        return _digits(text, 0, 4), _digits(text, 4, 2), _digits(text, 6, 2)
    bare = text.replace('-', '')
    dashed = f'{bare[:4]}-{bare[4:7]}-{bare[7:]}'.rstrip('-')
    if bare[4:5] != 'W' or len(bare) not in (7, 8) or text not in (bare, dashed):
        raise _NoTime
    found = from_iso_calendar(_digits(bare, 0, 4), _digits(bare, 5, 2), _digits(bare, 7, 1) if bare[7:] else 1)
    return found.year, found.month, found.day


def _length_of_date(text):
    if not _ANY_FORM:
        return 10
    if text[4:5] == '-':
        return 10 if text[5:6] != 'W' else 10 if text[8:9] == '-' and text[9:10].isdigit() else 8
    if text[4:5] == 'W':
        return 8 if text[7:8].isdigit() and len(text) in (8,) or len(text) > 8 and not text[8].isdigit() else 7
    return 8


def parsed(text, read):
    """What read(text) answers; ValueError if the text is not as ISO 8601 has it."""
    if not isinstance(text, str):
        raise TypeError('fromisoformat: argument must be str')
    try:
        return read(text)
    except _NoTime:
        raise invalid(text) from None


def read_moment(text, from_iso_calendar):
    end = _length_of_date(text)
    numbers = read_date(text[:end], from_iso_calendar)
    if len(text) > end:
        is_next_day, clock = _without_24(_time_in(text[end + 1:]))
        return *(_day_after(*numbers) if is_next_day else numbers), *clock
    return numbers


def _day_after(year, month, day):
    """Of a day that there is; any other is refused as it stands."""
    if not 1 <= month <= 12 or day > days_in_month(year, month):
        return year, month, day
    if day < days_in_month(year, month):
        return year, month, day + 1
    return (year, month + 1, 1) if month < 12 else (year + 1, 1, 1)


def _week_of_year(day_of_year, weekday):
    return (day_of_year + 6 - weekday) // 7


def _values(moment, clock, zone):
    """What each letter stands for; `clock` is (hour, minute, second, microsecond), `zone` (offset, name)."""
    hour, minute, second, microsecond = clock
    day_of_year = moment.toordinal() - type(moment).fromordinal(moment.toordinal()).replace(
        month=1, day=1).toordinal() + 1
    iso_year, iso_week, iso_day = moment.isocalendar()
    offset, name = zone
    wide, short = ('04d', '02d') if _PADS_YEARS else ('d', 'd')
    return {'Y': f'{moment.year:{wide}}', 'm': f'{moment.month:02d}', 'd': f'{moment.day:02d}', 'H': f'{hour:02d}',
            'M': f'{minute:02d}', 'S': f'{second:02d}', 'f': f'{microsecond:06d}', 'y': f'{moment.year % 100:02d}',
            '%': '%', 'j': f'{day_of_year:03d}', 'I': f'{(hour + 11) % 12 + 1:02d}', 'p': 'AM' if hour < 12 else 'PM',
            'B': MONTHS[moment.month - 1], 'b': MONTHS[moment.month - 1][:3], 'A': WEEKDAYS[iso_day - 1],
            'a': WEEKDAYS[iso_day - 1][:3], 'e': f'{moment.day:2d}', 'C': f'{moment.year // 100:{short}}',
            'u': str(iso_day), 'w': str(iso_day % 7), 'G': f'{iso_year:{wide}}', 'g': f'{iso_year % 100:02d}',
            'V': f'{iso_week:02d}',
            'U': f'{_week_of_year(day_of_year, iso_day % 7):02d}',
            'W': f'{_week_of_year(day_of_year, iso_day - 1):02d}',
            'k': f'{hour:2d}', 'l': f'{(hour + 11) % 12 + 1:2d}', 'P': 'am' if hour < 12 else 'pm',
            'z': '' if offset is None else offset_text(offset, ''), 'Z': name or ''}


def formatted(moment, clock, zone, format):
    values = _values(moment, clock, zone)

    def filled(format):
        parts = format.split('%')
        text = parts.pop(0)
        while parts:
            part = parts.pop(0)
            if not part:        # %% or a sign at the end
                text += '%' + (parts.pop(0) if parts else '')
            elif part[0] in _FORMS:
                text += filled(_FORMS[part[0]]) + part[1:]
            elif part.startswith(':z') and sys.version_info >= (3, 12):
                text += ('' if zone[0] is None else offset_text(zone[0])) + part[2:]
            elif part[0] == '-' and part[1:2] in values:
                text += (values[part[1]].lstrip('0 ') or '0') + part[2:]
            elif part[0] in values:
                text += values[part[0]] + part[1:]
            elif part[0] in _UNKNOWN_LETTERS:
                text += '%' + part
            else:
                from _frames import unsupported
                unsupported(f'strftime with %{part[0]}')
        return text
    return filled(format)


def clock_text(hour, minute, second, microsecond, timespec='auto'):
    if timespec == 'auto':
        timespec = 'microseconds' if microsecond else 'seconds'
    if timespec not in ('hours', 'minutes', 'seconds', 'milliseconds', 'microseconds'):
        raise ValueError('Unknown timespec value')
    text = f'{hour:02d}'
    if timespec != 'hours':
        text += f':{minute:02d}'
    if timespec not in ('hours', 'minutes'):
        text += f':{second:02d}'
    if timespec == 'milliseconds':
        return f'{text}.{microsecond // 1000:03d}'
    return f'{text}.{microsecond:06d}' if timespec == 'microseconds' else text


def calendar_fields(moment, clock, summer):
    """A time.struct_time."""
    first = type(moment).fromordinal(moment.toordinal()).replace(month=1, day=1)
    return _time.struct_time((moment.year, moment.month, moment.day, *clock[:3], moment.weekday(),
                              moment.toordinal() - first.toordinal() + 1, summer))
