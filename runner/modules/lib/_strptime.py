"""What time.strptime and datetime.strptime share: reads a text by a format, which becomes a regular expression."""
import re
import os
import sys
import time as _time

_MONTHS = ('january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october',
           'november', 'december')
_WEEKDAYS = ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')
_WHOLE = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S'}
_NEEDS_ISO_PARTS = ("must be used with the ISO %s directive '%%%s' and a weekday directive "
                    "('%%A', '%%a', '%%w', or '%%u').")
_CHECKS_EARLY = sys.version_info >= (3, 13)


def _digits(least, most, width=2):
    """Numbers of that many digits, by all but their last one."""
    tens = range(least // 10, most // 10 + 1)
    return '|'.join(f'{ten:0{width - 1}}[{max(least - ten * 10, 0)}-{min(most - ten * 10, 9)}]' for ten in tens)


def _any_of(names):
    return '|'.join(sorted(names, key=len, reverse=True))


def _forms():
    """By letter.  Leading zeros may lack."""
    week = _digits(0, 53) + '|[0-9]'
    forms = {'Y': r'\d{4}', 'G': r'\d{4}', 'y': r'\d\d', 'm': _digits(1, 12) + '|[1-9]',
             'd': _digits(1, 31) + '|[1-9]| [1-9]', 'H': _digits(0, 23) + r'|\d', 'I': _digits(1, 12) + '|[1-9]',
             'M': _digits(0, 59) + r'|\d', 'S': _digits(0, 61) + r'|\d', 'f': '[0-9]{1,6}', 'U': week, 'W': week,
             'V': _digits(1, 53) + r'|\d', 'w': '[0-6]', 'u': '[1-7]',
             'j': _digits(1, 366, 3) + '|' + _digits(1, 99) + '|[1-9]',
             'z': r'[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|Z',
             'Z': _any_of({'utc', 'gmt', *(name.lower() for name in _time.tzname)}), 'p': 'am|pm',
             'B': _any_of(_MONTHS), 'b': '|'.join(name[:3] for name in _MONTHS),
             'A': _any_of(_WEEKDAYS), 'a': '|'.join(name[:3] for name in _WEEKDAYS)}
    if sys.version_info >= (3, 14):
        forms['H'] += r'| \d'
        forms['I'] += '| [1-9]'
    return {letter: f'(?P<{letter}>{form})' for letter, form in forms.items()}


def _more_forms(forms):
    """From 3.14 on also most of what strftime writes."""
    forms.update(e=forms['d'], P=forms['p'], k=forms['H'], l=forms['I'])
    _WHOLE.update(T='%H:%M:%S', R='%H:%M', r='%I:%M:%S %p')


_forms_made = {}
_patterns_made = {}
_MOST_PATTERNS = 5


def _pattern(format):
    if not _forms_made:
        _forms_made.update(_forms())
        if sys.version_info >= (3, 14):
            _more_forms(_forms_made)
    made = []
    for part in re.findall(r'%.|%|\s+|[^%\s]+', format, re.S):
        if part[0] != '%':
            made.append(r'\s+' if part.isspace() else re.escape(part))
        elif part == '%%':
            made.append('%')
        elif part[1:] in _WHOLE:
            made.append(_pattern(_WHOLE[part[1:]]))
        elif part[1:] in _forms_made:
            made.append(_forms_made[part[1:]])
        elif part == '%':
            raise ValueError(f'stray % in format {format!r}')
        else:
            raise ValueError(f"'{part[1:]}' is a bad directive in format {format!r}")
    return ''.join(made)


def _pattern_of(format):
    """The pattern of a whole format; a few are kept."""
    if len(_patterns_made) > _MOST_PATTERNS:
        _patterns_made.clear()
    if format not in _patterns_made:
        made = _pattern(format)
        letters = re.findall(r'%(.)', format)
        if sys.version_info >= (3, 13) and 'd' in letters and not {'Y', 'y', 'G'}.intersection(letters):
            _warn_of_lacking_year()
        _patterns_made[format] = re.compile(made, re.I)
    return _patterns_made[format]


def _warn_of_lacking_year():
    import warnings     # only here: most formats have one
    ambiguous = 'ambiguous' if sys.version_info >= (3, 14) else 'ambiguious'
    warnings.warn(f"""\
Parsing dates involving a day of month without a year specified is {ambiguous}
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647.""", DeprecationWarning,
                  skip_file_prefixes=(os.path.dirname(__file__),))


def _offset(text):
    """In microseconds."""
    if text in ('Z', 'z'):
        return 0
    digits = text[1:].replace(':', '')
    if ':' in text and digits[:2] + ':' + digits[2:4] != text[1:6] or len(digits) > 4 and text.count(':') == 1:
        raise ValueError(f'Inconsistent use of : in {text}')
    whole, _, part = digits.partition('.')
    seconds = int(whole[:2]) * 3600 + int(whole[2:4]) * 60 + int(whole[4:] or 0)
    micros = seconds * 1000000 + int(part.ljust(6, '0'))
    return -micros if text[0] == '-' else micros


def _weekday(found):
    if 'u' in found:
        return int(found['u']) - 1
    if 'w' in found:
        return (int(found['w']) - 1) % 7
    names = [name[:3] for name in _WEEKDAYS]
    given = found.get('A') or found.get('a')
    return names.index(given[:3]) if given else None


def _check_weeks(found, weekday):
    if 'G' in found:
        if 'j' in found and (_CHECKS_EARLY or 'V' in found):
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. "
                             "Use '%Y' instead.")
        if 'V' not in found or weekday is None:
            raise ValueError("ISO year directive '%G' " + _NEEDS_ISO_PARTS % ('week', 'V'))
    elif 'V' in found:
        if _CHECKS_EARLY and 'Y' not in found or weekday is None:
            raise ValueError("ISO week directive '%V' " + _NEEDS_ISO_PARTS % ('year', 'G'))
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. "
                         "Use the ISO year '%G' instead.")


def _day_of_week(year, week, day):
    """A 53rd week that the year does not have was the first one of the next year before 3.12."""
    from datetime import date
    from datetime import timedelta
    if sys.version_info >= (3, 12):
        return date.fromisocalendar(year, week, day)
    return date.fromisocalendar(year, 1, 1) + timedelta(week * 7 + day - 8)


def _date(found, weekday):
    """The date, and the year that is told: February 29 without a year is looked up in a leap year."""
    from datetime import date
    from datetime import timedelta
    year = int(found.get('Y', 1900))
    if 'G' in found:
        made = _day_of_week(int(found['G']), int(found['V']), weekday + 1)
    elif 'j' in found:
        made = date(year, 1, 1) + timedelta(int(found['j']) - 1)
    elif weekday is not None and ('U' in found or 'W' in found):
        first, week = date(year, 1, 1), int(found.get('U') or found['W'])
        since = weekday if 'W' in found else (weekday + 1) % 7
        began = first.weekday() if 'W' in found else (first.weekday() + 1) % 7
        made = first + timedelta(since - began + 7 * (week if began == 0 and week == 0 else week - (began == 0)))
    else:
        month, day = int(found.get('m', 1)), int(found.get('d', 1))
        if 'Y' not in found and (month, day) == (2, 29):
            return date(1904, month, day), 1900
        made = date(year, month, day)
    return made, made.year


def _complete(found):
    """Month, hour and year as numbers, whichever way they are given."""
    name = found.get('B') or found.get('b')
    if name:
        found['m'] = [month[:3] for month in _MONTHS].index(name[:3]) + 1
    if 'y' in found:
        found['Y'] = int(found['y']) + (1900 if int(found['y']) > 68 else 2000)
    if 'I' in found:
        found['H'] = int(found['I']) % 12 + 12 * (found.get('p') == 'pm')


def parse(text, format):
    """The date, the year, hour, minute, second, microsecond, the offset in microseconds or None, and what was found."""
    for place, given in enumerate((text, format)):
        if not isinstance(given, str):
            raise TypeError(f'strptime() argument {place} must be str, not {type(given)}')
    match = _pattern_of(format).match(text)
    if match is None:
        raise ValueError(f'time data {text!r} does not match format {format!r}')
    if match.end() < len(text):
        raise ValueError(f'unconverted data remains: {text[match.end():]}')
    given = {letter: part for letter, part in match.groupdict().items() if part is not None}
    found = {letter: part if letter == 'Z' else part.lower() for letter, part in given.items()}
    _complete(found)
    offset = _offset(found['z']) if 'z' in found else None
    weekday = _weekday(found)
    _check_weeks(found, weekday)
    made, year = _date(found, weekday)
    clock = [int(found.get(letter, 0)) for letter in 'HMS']
    return (made, year, *clock, int(found.get('f', '').ljust(6, '0')), offset, found)


def time_fields(text, format):
    """What time.strptime answers, as a plain tuple."""
    made, year, hour, minute, second, _, offset, found = parse(text, format)
    weekday = _weekday(found)
    return (year, made.month, made.day, hour, minute, second, made.weekday() if weekday is None else weekday,
            made.timetuple().tm_yday, 0 if 'Z' in found else -1, found.get('Z'),
            None if offset is None else offset // 1000000)


_CLOCKS = {'monotonic': ('MONOTONIC', True), 'time': ('REALTIME', False), 'perf_counter': ('MONOTONIC', True),
           'process_time': ('PROCESS_CPUTIME_ID', True), 'thread_time': ('THREAD_CPUTIME_ID', True)}


def clock_info(name):
    """What time.get_clock_info answers."""
    from types import SimpleNamespace
    if name not in _CLOCKS:
        raise ValueError('unknown clock')
    clock, monotonic = _CLOCKS[name]
    return SimpleNamespace(implementation=f'clock_gettime(CLOCK_{clock})', monotonic=monotonic,
                           adjustable=not monotonic, resolution=1e-09)
