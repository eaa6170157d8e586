"""Models `datetime`: dates, times of day and moments; the clock is the case's virtual one, and its time zone UTC.

Spans and zones are of _datetime_spans, the texts of _datetime_texts.
"""
import sys as _sys
import time as _time
from collections import namedtuple as _namedtuple

from _extension_types import compiled as _compiled
from _readonly_member import ReadOnlyMember as _ReadOnlyMember
import _datetime_fields as _fields
import _datetime_texts as _texts
from _datetime_fields import MAXYEAR, MINYEAR
from _datetime_spans import UTC, offset_text as _offset_text, timedelta, timezone, tzinfo

_EPOCH = 719163     # the ordinal of 1970-01-01
_SINCE_3_9 = _sys.version_info >= (3, 9)
_SINCE_3_13 = _sys.version_info >= (3, 13)
_SINCE_3_14 = _sys.version_info >= (3, 14)
_IsoCalendarDate = _namedtuple('IsoCalendarDate', 'year week weekday')
_IsoCalendarDate.__repr__ = lambda self: 'datetime.IsoCalendarDate(year=%r, week=%r, weekday=%r)' % self

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR')
if _sys.version_info >= (3, 11):
    __all__ += ('UTC',)
else:
    del UTC


class date(_fields.Ordered):
    year, month, day = _ReadOnlyMember('_year'), _ReadOnlyMember('_month'), _ReadOnlyMember('_day')

    def __new__(cls, year, month=None, day=None):
        _fields.check_date(year, month, day)
        made = object.__new__(cls)
        made._year, made._month, made._day = year, month, day
        return made

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp):
        _fields.check_timestamp(timestamp, False)
        return cls(*_fields.from_ordinal(_EPOCH + int(timestamp // 86400)))

    @classmethod
    def fromordinal(cls, ordinal):
        return cls(*_fields.from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string):
        return cls(*_texts.parsed(date_string, lambda text: _texts.read_date(text, date.fromisocalendar)))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f'Year is out of range: {year}')
        first = date(year, 1, 4)
        monday = first.toordinal() - first.weekday()
        last = date(year, 12, 28).isocalendar()[1]
        if not 1 <= week <= last:
            raise ValueError(f'Invalid week: {week}')
        if not 1 <= day <= 7:
            raise ValueError(f'Invalid weekday: {day} (range is [1, 7])' if _SINCE_3_9 else
                             f'Invalid day: {day} (range is [1, 7])')
        return cls.fromordinal(monday + (week - 1) * 7 + day - 1)

    def toordinal(self):
        return _fields.days_before_year(self._year) + _fields.day_of_year(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        # The week belongs to the year of its Thursday.
        thursday = self.toordinal() - self.weekday() + 3
        year = _fields.from_ordinal(thursday)[0]
        week = (thursday - _fields.days_before_year(year) - 1) // 7 + 1
        return _IsoCalendarDate(year, week, self.isoweekday()) if _SINCE_3_9 else (year, week, self.isoweekday())

    def ctime(self):
        return self.strftime('%c')

    def timetuple(self):
        return _texts.calendar_fields(self, self._clock(), -1)

    def replace(self, year=None, month=None, day=None):
        return type(self)(year or self._year, self._month if month is None else month,
                          self._day if day is None else day)

    def isoformat(self):
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}'

    __str__ = isoformat

    def _clock(self):
        return 0, 0, 0, 0

    def strftime(self, format):
        return _texts.formatted(self, self._clock(), (None, None), format)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def _compared(self, other):
        if not isinstance(other, date) or isinstance(other, datetime) and _SINCE_3_13:
            return None
        if isinstance(other, datetime):
            raise TypeError(f"can't compare datetime.datetime to datetime.date")
        return self.toordinal(), other.toordinal()

    def __eq__(self, other):
        if not isinstance(other, date) or isinstance(other, datetime):
            return NotImplemented
        return self.toordinal() == other.toordinal()

    def __hash__(self):
        return hash((self._year, self._month, self._day))

    def __reduce__(self):
        return type(self), (self._year, self._month, self._day)

    def __add__(self, span):
        if not isinstance(span, timedelta):
            return NotImplemented
        return type(self).fromordinal(self.toordinal() + span.days)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if not isinstance(other, date) or isinstance(other, datetime):
            return NotImplemented
        return timedelta(days=self.toordinal() - other.toordinal())

    def __repr__(self):
        return f'{_fields.shown_class(self)}({self._year}, {self._month}, {self._day})'


class time(_fields.Ordered):
    hour, minute = _ReadOnlyMember('_hour'), _ReadOnlyMember('_minute')
    second, microsecond = _ReadOnlyMember('_second'), _ReadOnlyMember('_microsecond')
    tzinfo, fold = _ReadOnlyMember('_tzinfo'), _ReadOnlyMember('_fold')
    _shown_at_least = 2

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _fields.check_clock(hour, minute, second, microsecond, tzinfo)
        _fields.check_fold(fold)
        made = object.__new__(cls)
        made._hour, made._minute, made._second, made._microsecond = hour, minute, second, microsecond
        made._tzinfo, made._fold = tzinfo, fold
        return made

    @classmethod
    def fromisoformat(cls, time_string):
        return cls(*_texts.parsed(time_string, _texts.read_time))

    def _clock(self):
        return self._hour, self._minute, self._second, self._microsecond

    def utcoffset(self):
        return _fields.difference(self._tzinfo, 'utcoffset', None)

    def dst(self):
        return _fields.difference(self._tzinfo, 'dst', None)

    def tzname(self):
        return _fields.name_of_zone(self._tzinfo, None)

    def isoformat(self, timespec='auto'):
        offset = self.utcoffset()
        return _texts.clock_text(*self._clock(), timespec) + ('' if offset is None else _offset_text(offset))

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        return _texts.formatted(date(1900, 1, 1), self._clock(), (self.utcoffset(), self.tzname()), format)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        given = [old if new is None else new
                 for old, new in zip(self._clock(), (hour, minute, second, microsecond))]
        return type(self)(*given, self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    def _micros(self):
        offset = self.utcoffset()
        total = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond
        return total if offset is None else total - offset._total()

    def _compared(self, other):
        if not isinstance(other, time):
            return None
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._micros(), other._micros()

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._micros() == other._micros()

    def __hash__(self):
        return hash(self._micros())

    def __reduce__(self):
        return type(self), (*self._clock(), self._tzinfo)

    def __repr__(self):
        return _fields.shown(self, list(self._clock()), self._tzinfo, self._fold)


class datetime(date):
    hour, minute = _ReadOnlyMember('_hour'), _ReadOnlyMember('_minute')
    second, microsecond = _ReadOnlyMember('_second'), _ReadOnlyMember('_microsecond')
    tzinfo, fold = _ReadOnlyMember('_tzinfo'), _ReadOnlyMember('_fold')
    _shown_at_least = 5

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _fields.check_date(year, month, day)
        _fields.check_clock(hour, minute, second, microsecond, tzinfo)
        _fields.check_fold(fold)
        made = object.__new__(cls)
        made._year, made._month, made._day = year, month, day
        made._hour, made._minute, made._second, made._microsecond = hour, minute, second, microsecond
        made._tzinfo, made._fold = tzinfo, fold
        return made

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        _fields.warn_of_naive_utc('utcnow', 'now(datetime.UTC)')
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _fields.check_zone(tz)
        _fields.check_timestamp(timestamp, True)
        moment = cls._from_micros(_EPOCH * 86400000000 + round(timestamp * 1000000), tz)
        return moment if tz is None else tz.fromutc(moment)

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        _fields.warn_of_naive_utc('utcfromtimestamp', 'fromtimestamp(timestamp, datetime.UTC)')
        return cls.fromtimestamp(timestamp)

    @classmethod
    def fromisoformat(cls, date_string):
        return cls(*_texts.parsed(date_string, lambda text: _texts.read_moment(text, date.fromisocalendar)))

    @classmethod
    def strptime(cls, date_string, format):
        import _strptime
        if not isinstance(date_string, str):
            raise TypeError(f'strptime() argument 1 must be str, not {type(date_string).__name__}')
        day, year, hour, minute, second, microsecond, offset, _ = _strptime.parse(date_string, format)
        zone = None if offset is None else timezone(timedelta(microseconds=offset))
        return cls(year, day.month, day.day, hour, minute, second, microsecond, zone)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second,
                   time.microsecond, time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def _from_micros(cls, micros, zone):
        seconds, microsecond = divmod(micros, 1000000)
        ordinal, second = divmod(seconds, 86400)
        return cls(*_fields.from_ordinal(ordinal), second // 3600, second // 60 % 60, second % 60,
                   microsecond, zone)

    def _micros(self):
        seconds = self.toordinal() * 86400 + self._hour * 3600 + self._minute * 60 + self._second
        return seconds * 1000000 + self._microsecond

    def _utc_micros(self):
        offset = self.utcoffset()
        return self._micros() if offset is None else self._micros() - offset._total()

    def _clock(self):
        return self._hour, self._minute, self._second, self._microsecond

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        old = (self._year, self._month, self._day, *self._clock())
        given = [kept if new is None else new
                 for kept, new in zip(old, (year, month, day, hour, minute, second, microsecond))]
        return type(self)(*given, self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    def timestamp(self):
        return (self._utc_micros() - _EPOCH * 86400000000) / 1000000

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(*self._clock(), fold=self._fold)

    def timetz(self):
        return time(*self._clock(), self._tzinfo, fold=self._fold)

    def utcoffset(self):
        return _fields.difference(self._tzinfo, 'utcoffset', self)

    def tzname(self):
        return _fields.name_of_zone(self._tzinfo, self)

    def dst(self):
        return _fields.difference(self._tzinfo, 'dst', self)

    def timetuple(self):
        summer = self.dst()
        return _texts.calendar_fields(self, self._clock(), -1 if summer is None else int(bool(summer)))

    def utctimetuple(self):
        moment = self._from_micros(self._utc_micros(), None)
        return _texts.calendar_fields(moment, moment._clock(), 0)

    def astimezone(self, tz=None):
        _fields.check_zone(tz)
        zone = timezone(timedelta(0), 'UTC') if tz is None else tz
        if self._tzinfo is zone:
            return self
        return zone.fromutc(self._from_micros(self._utc_micros(), zone))

    def isoformat(self, sep='T', timespec='auto'):
        offset = self.utcoffset()
        return (f'{date.isoformat(self)}{sep}{_texts.clock_text(*self._clock(), timespec)}'
                + ('' if offset is None else _offset_text(offset)))

    def __str__(self):
        return self.isoformat(' ')

    def strftime(self, format):
        return _texts.formatted(self, self._clock(), (self.utcoffset(), self.tzname()), format)

    def _compared(self, other):
        if not isinstance(other, date) or not isinstance(other, datetime) and _SINCE_3_13:
            return None
        if not isinstance(other, datetime):
            raise TypeError("can't compare datetime.datetime to datetime.date")
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._utc_micros(), other._utc_micros()

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._utc_micros() == other._utc_micros()

    def __hash__(self):
        return hash(self._utc_micros())

    def __reduce__(self):
        return type(self), (self._year, self._month, self._day, *self._clock(), self._tzinfo)

    def __add__(self, span):
        if not isinstance(span, timedelta):
            return NotImplemented
        return self._from_micros(self._micros() + span._total(), self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        if self._tzinfo is other._tzinfo:
            return timedelta(microseconds=self._micros() - other._micros())
        return timedelta(microseconds=self._utc_micros() - other._utc_micros())

    def __repr__(self):
        numbers = [self._year, self._month, self._day, *self._clock()]
        return _fields.shown(self, numbers, self._tzinfo, self._fold)


date.min, date.max, date.resolution = date(MINYEAR, 1, 1), date(MAXYEAR, 12, 31), timedelta(1)
time.min, time.max, time.resolution = time(), time(23, 59, 59, 999999), timedelta(microseconds=1)
datetime.min = datetime(MINYEAR, 1, 1)
datetime.max = datetime(MAXYEAR, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
_compiled(date), _compiled(time), _compiled(datetime)
