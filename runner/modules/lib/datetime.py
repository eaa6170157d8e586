"""Models `datetime`: dates, times of day and spans in UTC; the clock is the case's virtual one.

Left out: time zones other than UTC, and arithmetic on `time`.
"""
import sys as _sys
import time as _time
from collections import namedtuple as _namedtuple

from _datetime_spans import UTC, timedelta, timezone, tzinfo

MINYEAR = 1
MAXYEAR = 9999

_DAYS_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_MONTHS = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
           'October', 'November', 'December')
_WEEKDAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
_SINCE_3_9 = _sys.version_info >= (3, 9)
_SINCE_3_12 = _sys.version_info >= (3, 12)
_IsoCalendarDate = _namedtuple('IsoCalendarDate', 'year week weekday')
_IsoCalendarDate.__repr__ = lambda self: 'datetime.IsoCalendarDate(year=%r, week=%r, weekday=%r)' % self


def _warn_of_naive_utc(name, instead):
    if _SINCE_3_12:
        import warnings
        warnings.warn(f'datetime.datetime.{name}() is deprecated and scheduled for removal in a future version. Use '
                      f'timezone-aware objects to represent datetimes in UTC: datetime.datetime.{instead}.',
                      DeprecationWarning, 3)


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before_year(year):
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def _day_of_year(year, month, day):
    return _DAYS_BEFORE[month - 1] + (month > 2 and _is_leap(year)) + day


def _days_in_month(year, month):
    if month == 12:
        return 31
    return _day_of_year(year, month + 1, 0) - _day_of_year(year, month, 0)


def _from_ordinal(ordinal):
    year = ordinal * 400 // 146097 + 1
    while _days_before_year(year) >= ordinal:
        year -= 1
    month = 1
    left = ordinal - _days_before_year(year)
    while left > _days_in_month(year, month):
        left -= _days_in_month(year, month)
        month += 1
    return year, month, left


class date:

    def __init__(self, year, month, day):
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f'year {year} is out of range')
        if not 1 <= month <= 12:
            raise ValueError('month must be in 1..12')
        if not 1 <= day <= _days_in_month(year, month):
            raise ValueError('day is out of range for month')
        self.year = year
        self.month = month
        self.day = day

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp):
        return cls(*_from_ordinal(719163 + int(timestamp // 86400)))

    @classmethod
    def fromordinal(cls, ordinal):
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, text):
        return cls(int(text[:4]), int(text[5:7]), int(text[8:10]))

    def toordinal(self):
        return _days_before_year(self.year) + _day_of_year(self.year, self.month, self.day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        # The week belongs to the year of its Thursday.
        thursday = self.toordinal() - self.weekday() + 3
        year = _from_ordinal(thursday)[0]
        week = (thursday - _days_before_year(year) - 1) // 7 + 1
        return _IsoCalendarDate(year, week, self.isoweekday()) if _SINCE_3_9 else (year, week, self.isoweekday())

    def ctime(self):
        return _time.asctime(self.timetuple())

    def timetuple(self):
        hour, minute, second, _ = self._clock()
        return _time.struct_time((self.year, self.month, self.day, hour, minute, second, self.weekday(),
                                  _day_of_year(self.year, self.month, self.day), -1))

    def replace(self, **changes):
        return type(self)(**{**self._parts(), **changes})

    def _parts(self):
        return {'year': self.year, 'month': self.month, 'day': self.day}

    def isoformat(self):
        return f'{self.year:04d}-{self.month:02d}-{self.day:02d}'

    __str__ = isoformat

    def _clock(self):
        return 0, 0, 0, 0

    def strftime(self, format):
        hour, minute, second, microsecond = self._clock()
        values = {'Y': f'{self.year:04d}', 'm': f'{self.month:02d}', 'd': f'{self.day:02d}',
                  'H': f'{hour:02d}', 'M': f'{minute:02d}', 'S': f'{second:02d}',
                  'f': f'{microsecond:06d}', 'y': f'{self.year % 100:02d}', '%': '%',
                  'j': f'{_day_of_year(self.year, self.month, self.day):03d}',
                  'I': f'{(hour + 11) % 12 + 1:02d}', 'p': 'AM' if hour < 12 else 'PM',
                  'B': _MONTHS[self.month - 1], 'b': _MONTHS[self.month - 1][:3],
                  'A': _WEEKDAYS[self.weekday()], 'a': _WEEKDAYS[self.weekday()][:3],
                  'z': '', 'Z': ''}
        values['T'] = f"{values['H']}:{values['M']}:{values['S']}"
        values['F'] = f"{values['Y']}-{values['m']}-{values['d']}"
        parts = format.split('%')
        text = parts.pop(0)
        while parts:
            part = parts.pop(0)
            if not part:        # %%
                text += '%' + (parts.pop(0) if parts else '')
                continue
            if part[0] not in values:
                from _frames import unsupported
                unsupported(f'strftime with %{part[0]}')
            text += values[part[0]] + part[1:]
        return text

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def _key(self):
        return tuple(self._parts().values())

    def __eq__(self, other):
        return type(self) is type(other) and self._key() == other._key()

    def __lt__(self, other):
        return self._key() < other._key()

    def __le__(self, other):
        return self._key() <= other._key()

    def __gt__(self, other):
        return self._key() > other._key()

    def __ge__(self, other):
        return self._key() >= other._key()

    def __hash__(self):
        return hash(self._key())

    def __add__(self, span):
        return type(self).fromordinal(self.toordinal() + span.days)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        return timedelta(days=self.toordinal() - other.toordinal())

    def __repr__(self):
        return f'datetime.date({self.year}, {self.month}, {self.day})'


class time:

    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None):
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
        self.tzinfo = tzinfo

    def isoformat(self):
        text = f'{self.hour:02d}:{self.minute:02d}:{self.second:02d}'
        return f'{text}.{self.microsecond:06d}' if self.microsecond else text

    __str__ = isoformat

    def strftime(self, format):
        return datetime(1900, 1, 1, self.hour, self.minute, self.second, self.microsecond).strftime(format)

    def __eq__(self, other):
        return isinstance(other, time) and str(self) == str(other)

    def __lt__(self, other):
        return self._key() < other._key()

    def __le__(self, other):
        return self._key() <= other._key()

    def __gt__(self, other):
        return self._key() > other._key()

    def __ge__(self, other):
        return self._key() >= other._key()

    def _key(self):
        return self.hour, self.minute, self.second, self.microsecond

    def __hash__(self):
        return hash(str(self))

    def __repr__(self):
        parts = [self.hour, self.minute]
        if self.second or self.microsecond:
            parts.append(self.second)
        if self.microsecond:
            parts.append(self.microsecond)
        return f"datetime.time({', '.join(str(part) for part in parts)})"


class datetime(date):

    def __init__(self, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None):
        date.__init__(self, year, month, day)
        if not (0 <= hour <= 23 and 0 <= minute <= 59 and 0 <= second <= 59):
            wrong, most = ('hour', 23) if not 0 <= hour <= 23 else \
                ('minute', 59) if not 0 <= minute <= 59 else ('second', 59)
            raise ValueError(f'{wrong} must be in 0..{most}')
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
        self.tzinfo = tzinfo

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    today = now

    @classmethod
    def utcnow(cls):
        _warn_of_naive_utc('utcnow', 'now(datetime.UTC)')
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        return cls._from_micros(719163 * 86400000000 + round(timestamp * 1000000), tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        _warn_of_naive_utc('utcfromtimestamp', 'fromtimestamp(timestamp, datetime.UTC)')
        return cls.fromtimestamp(timestamp)

    @classmethod
    def fromisoformat(cls, text):
        clock = text[11:].replace('Z', '').replace('+00:00', '')
        whole, _, part = clock.partition('.')
        numbers = [int(each) for each in whole.split(':')] if whole else []
        numbers += [0] * (3 - len(numbers)) + [int(f'{part:0<6}') if part else 0]
        zone = timezone.utc if clock != text[11:] else None
        return cls(int(text[:4]), int(text[5:7]), int(text[8:10]), *numbers, zone)

    @classmethod
    def strptime(cls, date_string, format):
        import _strptime
        found = _strptime.parse(date_string, format)
        zone = timezone(timedelta(seconds=found['z'])) if 'z' in found else None
        return cls(found.get('Y', 1900), found.get('m', 1), found.get('d', 1), found.get('H', 0),
                   found.get('M', 0), found.get('S', 0), found.get('f', 0), zone)

    @classmethod
    def combine(cls, date, time):
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second,
                   time.microsecond, time.tzinfo)

    @classmethod
    def _from_micros(cls, micros, zone):
        seconds, microsecond = divmod(micros, 1000000)
        ordinal, second = divmod(seconds, 86400)
        return cls(*_from_ordinal(ordinal), second // 3600, second // 60 % 60, second % 60,
                   microsecond, zone)

    def _micros(self):
        seconds = self.toordinal() * 86400 + self.hour * 3600 + self.minute * 60 + self.second
        return seconds * 1000000 + self.microsecond

    def _parts(self):
        return {'year': self.year, 'month': self.month, 'day': self.day, 'hour': self.hour,
                'minute': self.minute, 'second': self.second, 'microsecond': self.microsecond,
                'tzinfo': self.tzinfo}

    def _key(self):
        return self._micros()

    def _clock(self):
        return self.hour, self.minute, self.second, self.microsecond

    def timestamp(self):
        return (self._micros() - 719163 * 86400000000) / 1000000

    def date(self):
        return date(self.year, self.month, self.day)

    def time(self):
        return time(self.hour, self.minute, self.second, self.microsecond)

    def timetz(self):
        return time(self.hour, self.minute, self.second, self.microsecond, self.tzinfo)

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(self)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(self)

    def dst(self):
        return None

    def utctimetuple(self):
        return self.timetuple()

    def astimezone(self, tz=None):
        return self.replace(tzinfo=tz or timezone.utc)

    def isoformat(self, sep='T', timespec='auto'):
        text = f'{date.isoformat(self)}{sep}{self.hour:02d}:{self.minute:02d}:{self.second:02d}'
        if timespec == 'milliseconds':
            text += f'.{self.microsecond // 1000:03d}'
        elif timespec == 'microseconds' or (timespec == 'auto' and self.microsecond):
            text += f'.{self.microsecond:06d}'
        return text + ('+00:00' if self.tzinfo is not None else '')

    def __str__(self):
        return self.isoformat(' ')

    def __add__(self, span):
        return self._from_micros(self._micros() + span._total(), self.tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        return timedelta(microseconds=self._micros() - other._micros())

    def __repr__(self):
        parts = [self.year, self.month, self.day, self.hour, self.minute]
        if self.second or self.microsecond:
            parts.append(self.second)
        if self.microsecond:
            parts.append(self.microsecond)
        zone = f', tzinfo={self.tzinfo!r}' if self.tzinfo is not None else ''
        return f"datetime.datetime({', '.join(str(part) for part in parts)}{zone})"


date.min, date.max, date.resolution = date(MINYEAR, 1, 1), date(MAXYEAR, 12, 31), timedelta(1)
time.min, time.max, time.resolution = time(), time(23, 59, 59, 999999), timedelta(microseconds=1)
datetime.min = datetime(MINYEAR, 1, 1)
datetime.max = datetime(MAXYEAR, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
