"""Dates, flags and tags as `imaplib` writes and reads them."""
import re
import time
from datetime import datetime
from datetime import timedelta
from datetime import timezone

__name__ = 'imaplib'    # what it defines is that one's

_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split()
_FLAGS = re.compile(br'.*FLAGS \((?P<flags>[^\)]*)\)')
_DATE = re.compile(br'.*INTERNALDATE "([ 0123][0-9])-([A-Z][a-z][a-z])-([0-9]{4}) ([0-9]{2}):([0-9]{2}):([0-9]{2}) '
                   br'([-+])([0-9]{2})([0-9]{2})"')


def Internaldate2tuple(resp):
    """By the local time; None if there is none."""
    found = _DATE.match(resp)
    if not found:
        return None
    day, month, year, hour, minute, second, sign, zone_hours, zone_minutes = found.groups()
    import calendar
    at = calendar.timegm((int(year), _MONTHS.index(month.decode()) + 1, int(day), int(hour), int(minute), int(second),
                          -1, -1, -1))
    zone = (int(zone_hours) * 60 + int(zone_minutes)) * 60
    return time.localtime(at + zone if sign == b'-' else at - zone)


def Int2AP(num):
    """In letters from A to P."""
    digits = '%x' % abs(int(num)) if num else ''
    return bytes(ord('A') + int(digit, 16) for digit in digits)


def ParseFlags(resp):
    found = _FLAGS.match(resp)
    return tuple(found.group('flags').split()) if found else ()


def Time2Internaldate(date_time):
    if isinstance(date_time, (int, float)):
        at = datetime.fromtimestamp(date_time, timezone.utc).astimezone()
    elif isinstance(date_time, tuple):
        offset = getattr(date_time, 'tm_gmtoff', None)
        offset = -time.timezone if offset is None else offset
        at = datetime(*date_time[:6], tzinfo=timezone(timedelta(seconds=offset)))
    elif isinstance(date_time, datetime):
        if date_time.tzinfo is None:
            raise ValueError('date_time must be aware')
        at = date_time
    elif isinstance(date_time, str) and (date_time[0], date_time[-1]) == ('"', '"'):
        return date_time
    else:
        raise ValueError('date_time not of a known type')
    return at.strftime('"%d-{}-%Y %H:%M:%S %z"'.format(_MONTHS[at.month - 1]))
