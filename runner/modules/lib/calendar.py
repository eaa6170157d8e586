"""Models `calendar`: months and years as texts in the C locale, and questions about dates.

Left out: HTML, other locales, the command line.
"""
import datetime
import sys

from _datetime_fields import is_leap as _is_leap
from _datetime_texts import MONTHS as _MONTHS
from _datetime_texts import WEEKDAYS as _DAYS

__all__ = ['Calendar', 'FRIDAY', 'MONDAY', 'SATURDAY', 'SUNDAY', 'THURSDAY', 'TUESDAY', 'TextCalendar', 'WEDNESDAY',
           'calendar', 'day_abbr', 'day_name', 'firstweekday', 'isleap', 'leapdays', 'month', 'month_abbr',
           'month_name', 'monthcalendar', 'monthrange', 'prcal', 'prmonth', 'setfirstweekday', 'timegm', 'weekday',
           'weekheader']

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
if sys.version_info >= (3, 12):
    import enum

    class _Global(enum.IntEnum):
        """Shown as what the module calls it."""

        def __repr__(self):
            return f'calendar.{self.name}'

    Day = _Global('Day', 'MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY', start=0)
    Month = _Global('Month', 'JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER')
    MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = Day
    globals().update(Month.__members__)
January, February = 1, 2


class _Names:
    """A sequence that is no list, as the localized ones of CPython."""

    def __init__(self, names, length):
        self._names = [name[:length] for name in names]

    def __getitem__(self, place):
        return self._names[place]

    def __len__(self):
        return len(self._names)


month_name, month_abbr = _Names(('', *_MONTHS), None), _Names(('', *_MONTHS), 3)
day_name, day_abbr = _Names(_DAYS, None), _Names(_DAYS, 3)
mdays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


class _OldMonthError(ValueError):
    pass


class _MonthError(ValueError, IndexError):
    pass


class IllegalMonthError(_MonthError if sys.version_info >= (3, 12) else _OldMonthError):

    def __init__(self, month):
        self.month = month

    def __str__(self):
        return 'bad month number %r; must be 1-12' % self.month


class IllegalWeekdayError(ValueError):

    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return 'bad weekday number %r; must be 0 (Monday) to 6 (Sunday)' % self.weekday


def isleap(year):
    return _is_leap(year)


def leapdays(y1, y2):
    y1 -= 1
    y2 -= 1
    return (y2 // 4 - y1 // 4) - (y2 // 100 - y1 // 100) + (y2 // 400 - y1 // 400)


def weekday(year, month, day):
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        year = 2000 + year % 400
    found = datetime.date(year, month, day).weekday()
    return Day(found) if sys.version_info >= (3, 12) else found


def _length_of(year, month):
    return mdays[month] + (month == 2 and isleap(year))


def monthrange(year, month):
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    return weekday(year, month, 1), _length_of(year, month)


class Calendar:

    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def getfirstweekday(self):
        return self._first % 7

    def setfirstweekday(self, firstweekday):
        self._first = firstweekday

    firstweekday = property(getfirstweekday, setfirstweekday)

    def iterweekdays(self):
        for day in range(self.firstweekday, self.firstweekday + 7):
            yield day % 7

    def itermonthdays(self, year, month):
        first, length = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        yield from [0] * before
        yield from range(1, length + 1)
        yield from [0] * ((self.firstweekday - first - length) % 7)

    def itermonthdays2(self, year, month):
        for place, day in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield day, place % 7

    def itermonthdates(self, year, month):
        first, length = monthrange(year, month)
        start = datetime.date(year, month, 1) - datetime.timedelta((first - self.firstweekday) % 7)
        weeks = ((first - self.firstweekday) % 7 + length + 6) // 7
        for day in range(weeks * 7):
            yield start + datetime.timedelta(day)

    def _weeks(self, days):
        days = list(days)
        return [days[place:place + 7] for place in range(0, len(days), 7)]

    def monthdatescalendar(self, year, month):
        return self._weeks(self.itermonthdates(year, month))

    def monthdays2calendar(self, year, month):
        return self._weeks(self.itermonthdays2(year, month))

    def monthdayscalendar(self, year, month):
        return self._weeks(self.itermonthdays(year, month))

    def yeardayscalendar(self, year, width=3):
        months = [self.monthdayscalendar(year, month) for month in range(1, 13)]
        return [months[place:place + width] for place in range(0, 12, width)]


class TextCalendar(Calendar):

    def prweek(self, theweek, width):
        print(self.formatweek(theweek, width), end='')

    def formatday(self, day, weekday, width):
        return (('%2i' % day) if day else '').center(width)

    def formatweek(self, theweek, width):
        return ' '.join([self.formatday(day, weekday, width) for day, weekday in theweek])

    def formatweekday(self, day, width):
        return (day_name if width >= 9 else day_abbr)[day][:width].center(width)

    def formatweekheader(self, width):
        return ' '.join([self.formatweekday(day, width) for day in self.iterweekdays()])

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        if not 1 <= themonth <= 12:
            raise IllegalMonthError(themonth)
        name = month_name[themonth]
        return (f'{name} {theyear!r}' if withyear else name).center(width)

    def prmonth(self, theyear, themonth, w=0, l=0):
        print(self.formatmonth(theyear, themonth, w, l), end='')

    def formatmonth(self, theyear, themonth, w=0, l=0):
        w, l = max(2, w), max(1, l)
        rows = [self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1).rstrip(), self.formatweekheader(w).rstrip()]
        rows += [self.formatweek(week, w).rstrip() for week in self.monthdays2calendar(theyear, themonth)]
        return ''.join([row + '\n' * l for row in rows])

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        w, l, c = max(2, w), max(1, l), max(2, c)
        column = (w + 1) * 7 - 1

        def row_of(cells):
            return (' ' * c).join([cell.center(column) for cell in cells]).rstrip() + '\n' * l
        text = repr(theyear).center(column * m + c * (m - 1)).rstrip() + '\n' * l
        header = self.formatweekheader(w)
        for place in range(1, 13, m):
            months = range(place, min(place + m, 13))
            text += '\n' * l + row_of([self.formatmonthname(theyear, month, column, False) for month in months])
            text += row_of([header for _ in months])
            weeks = [self.monthdays2calendar(theyear, month) for month in months]
            for number in range(max(map(len, weeks))):
                text += row_of([self.formatweek(each[number], w) if number < len(each) else '' for each in weeks])
        return text

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        print(self.formatyear(theyear, w, l, c, m), end='')


_text = TextCalendar()
firstweekday = _text.getfirstweekday
monthcalendar = _text.monthdayscalendar
prweek, week, weekheader = _text.prweek, _text.formatweek, _text.formatweekheader
prmonth, month, calendar, prcal = _text.prmonth, _text.formatmonth, _text.formatyear, _text.pryear


def setfirstweekday(firstweekday):
    if not MONDAY <= firstweekday <= SUNDAY:
        raise IllegalWeekdayError(firstweekday)
    _text.firstweekday = firstweekday


def timegm(tuple):
    year, month, day, hour, minute, second = tuple[:6]
    days = datetime.date(year, month, 1).toordinal() - 719163 + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second
