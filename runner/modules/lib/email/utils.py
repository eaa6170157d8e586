"""Models `email.utils`: dates and addresses of headers.

It brings socket up to CPython 3.12.  Left out: addresses with routes, groups and nested comments.
"""
import datetime
import os
import random
import re
import sys
import time

from _frames import unsupported as _unsupported

from email._quoting import collapse_rfc2231_value, decode_rfc2231, encode_rfc2231, quote, unquote

if sys.version_info < (3, 13):
    import socket

__all__ = ['collapse_rfc2231_value', 'decode_rfc2231', 'encode_rfc2231', 'format_datetime', 'formataddr',
           'formatdate', 'getaddresses', 'localtime', 'make_msgid', 'mktime_tz', 'parseaddr', 'parsedate',
           'parsedate_to_datetime', 'parsedate_tz', 'quote', 'unquote']

_DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
_ZONES = {'UT': 0, 'UTC': 0, 'GMT': 0, 'Z': 0, 'EST': -500, 'EDT': -400, 'CST': -600, 'CDT': -500, 'MST': -700,
          'MDT': -600, 'PST': -800, 'PDT': -700}
_SPECIAL = re.compile(r'[][\\()<>@,:;".]')
_DATE = re.compile(r'\s*(?:[A-Za-z]+,?\s+)?(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*[\s-]+(\d{2,4})\s+'
                   r'(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s+([+-]\d{4}|[A-Za-z]+))?')


def _format(parts, zone):
    year, month, day, hour, minute, second, weekday = parts[:7]
    return '%s, %02d %s %04d %02d:%02d:%02d %s' % (
        _DAYS[weekday], day, _MONTHS[month - 1], year, hour, minute, second, zone)


def formatdate(timeval=None, localtime=False, usegmt=False):
    timeval = time.time() if timeval is None else timeval
    if localtime:
        # Local time is UTC here; it is said by a number, and without a sign for "unknown".
        return _format(time.localtime(timeval), '+0000')
    return _format(time.gmtime(timeval), 'GMT' if usegmt else '-0000')


def format_datetime(dt, usegmt=False):
    parts = dt.timetuple()
    if usegmt:
        if dt.tzinfo is None or dt.tzinfo != datetime.timezone.utc:
            raise ValueError('usegmt option requires a UTC datetime')
        return _format(parts, 'GMT')
    return _format(parts, '-0000' if dt.tzinfo is None else dt.strftime('%z'))


def localtime(dt=None):
    if dt is None:
        return datetime.datetime.now(datetime.timezone.utc).astimezone()
    return dt.astimezone()


def _parsedate_tz(data):
    """A time tuple and the seconds east of Greenwich, which are None where the zone is not known; or None."""
    found = _DATE.match(data) if data else None
    if found is None or found.group(2).title() not in _MONTHS:
        return None
    day, month, year, hour, minute, second, zone = found.groups()
    year = int(year)
    if year < 100:
        year += 1900 if year > 68 else 2000
    if zone is not None and zone[0] not in '+-':
        zone = _ZONES.get(zone.upper())
    offset = None
    if zone == '-0000':
        offset = None
    elif zone is not None:
        number = int(zone)
        sign = -1 if number < 0 else 1
        offset = sign * (abs(number) // 100 * 3600 + abs(number) % 100 * 60)
    return (year, _MONTHS.index(month.title()) + 1, int(day), int(hour), int(minute), int(second or 0), 0, 1, -1,
            offset)


def parsedate_tz(data):
    parsed = _parsedate_tz(data)
    return None if parsed is None else parsed[:9] + (parsed[9] or 0,)


def parsedate(data):
    parsed = parsedate_tz(data)
    return None if parsed is None else parsed[:9]


def mktime_tz(data):
    if data[9] is None:
        return time.mktime(data[:8] + (-1,))
    import calendar
    return calendar.timegm(data) - data[9]


def parsedate_to_datetime(data):
    parsed = _parsedate_tz(data)
    if parsed is None:
        if sys.version_info >= (3, 10):
            raise ValueError('Invalid date value or format "%s"' % str(data))
        raise TypeError('cannot unpack non-iterable NoneType object')
    zone = None if parsed[9] is None else datetime.timezone(datetime.timedelta(seconds=parsed[9]))
    return datetime.datetime(*parsed[:6], tzinfo=zone)


def formataddr(pair, charset='utf-8'):
    name, address = pair
    address.encode('ascii')
    if not name:
        return address
    if not name.isascii():
        from email.header import encoded_word
        return '%s <%s>' % (encoded_word(name), address)
    quotes = '"' if _SPECIAL.search(name) else ''
    return '%s%s%s <%s>' % (quotes, re.sub(r'[\\"]', r'\\\g<0>', name), quotes, address)


def _split_at_commas(text):
    """The addresses of a list: a comma in quotes, comments or angle brackets does not part them."""
    parts, part, depth, quoted, escaped = [], '', 0, False, False
    for char in text:
        if escaped:
            escaped = False
        elif char == '\\':
            escaped = True
        elif char == '"':
            quoted = not quoted
        elif not quoted:
            depth += (char in '(<') - (char in ')>')
            if char == ',' and depth == 0:
                parts.append(part)
                part = ''
                continue
        part += char
    return parts + [part]


def _parsed(text):
    """(name, address) of one address."""
    text = ' '.join(text.split())
    if text.count('<') > 1 or ':' in text.partition('<')[0].replace('"', '') or ';' in text:
        _unsupported('email.utils: addresses with routes and groups')
    if text.endswith('>') and '<' in text:
        name, _, address = text[:-1].rpartition('<')
        return unquote(name.strip()).replace('\\"', '"'), address.strip()
    if '<' in text and '>' not in text and '"' not in text:
        name, _, address = text.partition('<')      # whose end is missing
        return name.strip(), address.strip()
    if text.endswith(')') and '(' in text:
        address, _, name = text[:-1].partition('(')
        return name.strip(), address.strip()
    if ' ' in text and '@' in text or '"' in text:
        _unsupported('email.utils: an address of several words')
    return '', text


def parseaddr(addr, *, strict=True):
    if isinstance(addr, list):
        addr = addr[0]
    if not isinstance(addr, str):
        return '', ''
    parts = [each for each in _split_at_commas(addr) if each.strip()]
    if len(parts) > 1:
        _unsupported('email.utils.parseaddr() of several addresses')
    if parts and not set(parts[0]) & set('@<>"(:;'):
        return '', parts[0].split()[0]      # words without anything between them are addresses, too
    return _parsed(parts[0]) if parts else ('', '')


def getaddresses(fieldvalues, *, strict=True):
    return [_parsed(each) for value in fieldvalues for each in _split_at_commas(str(value)) if each.strip()]


def make_msgid(idstring=None, domain=None):
    if domain is None:
        import socket
        domain = socket.getfqdn()
    middle = '' if idstring is None else '.' + idstring
    return '<%d.%d.%d%s@%s>' % (int(time.time() * 100), os.getpid(), random.getrandbits(64), middle, domain)
