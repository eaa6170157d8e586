"""What a TZif file says (RFC 8536): the changes of a zone, and the rule for the time after the last one."""
import re
import struct
from bisect import bisect_right
from collections import namedtuple
from datetime import date, timedelta

EPOCH = date(1970, 1, 1).toordinal()

# What a clock shows: ahead of UTC by how much, of it in summer how much, and the name of that.
Showing = namedtuple('Showing', 'utcoff dstoff tzname')


def showing(utcoff, dstoff, name):
    return Showing(timedelta(seconds=utcoff), timedelta(seconds=dstoff), name)


def _counts(data, at):
    magic, version, *counts = struct.unpack('>4sc15x6l', data[at:at + 44])
    if magic != b'TZif':
        raise ValueError('Invalid TZif file: magic not found')
    return version, counts


def read(data):
    """When the clocks change (in UTC), to which kind of time each; the kinds (offset, in summer, name); the rule."""
    at, size, letter = 0, 4, 'l'
    version, (of_utc, of_standard, leaps, changes, kinds, letters) = _counts(data, 0)
    if version != b'\0':
        at = 44 + changes * 5 + kinds * 6 + letters + leaps * 8 + of_standard + of_utc
        size, letter = 8, 'q'
        version, (of_utc, of_standard, leaps, changes, kinds, letters) = _counts(data, at)
    at += 44
    times = list(struct.unpack(f'>{changes}{letter}', data[at:at + changes * size]))
    at += changes * size
    which = list(data[at:at + changes])
    at += changes
    rows = [struct.unpack('>lbB', data[at + 6 * i:at + 6 * i + 6]) for i in range(kinds)]
    at += 6 * kinds
    names = data[at:at + letters]
    at += letters + leaps * (size + 4) + of_standard + of_utc
    found = [(offset, bool(summer), names[i:names.index(b'\0', i)].decode()) for offset, summer, i in rows]
    rule = data[at:].strip(b'\n').decode() if size == 8 else ''
    return times, which, found, rule


def summer_offsets(which, kinds):
    """How much of the offset of each kind is summer's: the difference to the standard time next to it."""
    found = [0] * len(kinds)
    for i in range(1, len(which)):
        here, before = kinds[which[i]], kinds[which[i - 1]]
        if here[1] and not found[which[i]]:
            difference = 0 if before[1] else here[0] - before[0]
            if not difference and i + 1 < len(which) and not kinds[which[i + 1]][1]:
                difference = here[0] - kinds[which[i + 1]][0]
            found[which[i]] = difference
    return [found[i] or (3600 if kind[1] else 0) for i, kind in enumerate(kinds)]


# ---- the rule at the end, as the variable TZ has it

_RULE = re.compile(r'(?P<std>[^<0-9:.+-]+|<[a-zA-Z0-9+-]+>)(?P<stdoff>[+-]?\d{1,3}(?::\d{2}(?::\d{2})?)?)'
                   r'(?:(?P<dst>[^0-9:.+,<-]+|<[a-zA-Z0-9+-]+>)(?P<dstoff>[+-]?\d{1,3}(?::\d{2}(?::\d{2})?)?)?)?'
                   r'(?:,(?P<start>[^,]+),(?P<end>[^,]+))?')


def _seconds(text):
    sign = -1 if text.startswith('-') else 1
    parts = [int(part) for part in text.lstrip('+-').split(':')] + [0, 0]
    return sign * (parts[0] * 3600 + parts[1] * 60 + parts[2])


class _Day:
    """A day of the year, and a time of it: Mmonth.week.weekday, Jn or n."""

    def __init__(self, text):
        day, _, time = text.partition('/')
        self.seconds = _seconds(time) if time else 7200
        self.kind = day[0] if day[0] in 'MJ' else ''
        self.numbers = [int(part) for part in day.lstrip('MJ').split('.')]

    def _ordinal(self, year):
        if self.kind != 'M':
            first = date(year, 1, 1).toordinal()
            n, = self.numbers
            if self.kind == 'J':    # 29 February is not counted
                leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
                return first + n - 1 + (1 if leap and n >= 60 else 0)
            return first + n
        month, week, weekday = self.numbers
        first = date(year, month, 1)
        day = 1 + (weekday - (first.weekday() + 1)) % 7 + (week - 1) * 7
        following = date(year + month // 12, month % 12 + 1, 1).toordinal() if (year, month) != (9999, 12) else 3652060
        if day > following - first.toordinal():
            day -= 7
        return first.toordinal() + day - 1

    def in_year(self, year):
        return (self._ordinal(year) - EPOCH) * 86400 + self.seconds


class Always:
    """A rule without summer."""

    def __init__(self, standard):
        self.standard = self.before = standard
        self.is_fixed = True

    def local(self, seconds, year, fold):
        return self.standard

    def of_utc(self, seconds, year):
        return self.standard, 0


class Yearly:
    """Summer begins and ends each year."""

    is_fixed = False

    def __init__(self, standard, summer, start, end):
        self.standard, self.summer = standard, summer
        self.start, self.end = _Day(start), _Day(end)
        self.ahead = int((summer.utcoff - standard.utcoff).total_seconds())

    def _is_summer(self, seconds, start, end):
        return start <= seconds < end if start < end else not end <= seconds < start

    def local(self, seconds, year, fold):
        """In the hour that does not exist, and in that which comes twice, *fold* tells what is meant."""
        start, end = self.start.in_year(year), self.end.in_year(year)
        if fold == (self.ahead >= 0):
            end -= self.ahead
        else:
            start += self.ahead
        return self.summer if self._is_summer(seconds, start, end) else self.standard

    def of_utc(self, seconds, year):
        start = self.start.in_year(year) - int(self.standard.utcoff.total_seconds())
        end = self.end.in_year(year) - int(self.summer.utcoff.total_seconds())
        twice = end if self.ahead > 0 else start
        fold = int(twice <= seconds < twice + abs(self.ahead))
        return (self.summer if self._is_summer(seconds, start, end) else self.standard), fold


def rule_of(text):
    found = _RULE.fullmatch(text)
    if found is None:
        raise ValueError(f'{text} is not a valid TZ string')
    offset = -_seconds(found['stdoff'])
    standard = showing(offset, 0, found['std'].strip('<>'))
    if not found['dst']:
        return Always(standard)
    if not found['start']:
        raise ValueError(f'Missing transition rules in TZ string: {text}')
    ahead = -_seconds(found['dstoff']) if found['dstoff'] else offset + 3600
    return Yearly(standard, showing(ahead, ahead - offset, found['dst'].strip('<>')), found['start'], found['end'])


def count_until(times, seconds):
    return bisect_right(times, seconds)
