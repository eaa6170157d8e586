"""What time.strptime and datetime.strptime share: reads a text by a format."""
import time as _time

_MONTHS = ('january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october',
           'november', 'december')
_WEEKDAYS = ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')
_DIGITS = {'Y': 4, 'm': 2, 'd': 2, 'H': 2, 'I': 2, 'M': 2, 'S': 2, 'y': 2, 'j': 3, 'f': 6}
_LONG_FORMS = {'T': '%H:%M:%S', 'F': '%Y-%m-%d', 'R': '%H:%M', 'D': '%m/%d/%y'}


class _Mismatch(Exception):
    pass


def _number(text, at, most):
    end = at
    while end < len(text) and end - at < most and text[end].isdigit():
        end += 1
    if end == at:
        raise _Mismatch
    return int(text[at:end]), end


def _name(text, at, names):
    rest = text[at:].lower()
    for place, name in enumerate(names):
        for form in (name, name[:3]):
            if rest.startswith(form):
                return place, at + len(form)
    raise _Mismatch


def _offset(text, at):
    if text[at:at + 1] == 'Z':
        return 0, at + 1
    sign = {'+': 1, '-': -1}.get(text[at:at + 1])
    if sign is None:
        raise _Mismatch
    hours, at = _number(text, at + 1, 2)
    minutes, at = _number(text, at + (text[at:at + 1] == ':'), 2)
    return sign * (hours * 3600 + minutes * 60), at


def _read(code, text, at, found):
    if code == 'f':
        number, end = _number(text, at, 6)
        found['f'] = number * 10 ** (6 - (end - at))
        return end
    if code in 'bB':
        place, at = _name(text, at, _MONTHS)
        found['m'] = place + 1
    elif code in 'aA':
        place, at = _name(text, at, _WEEKDAYS)
    elif code == 'p':
        place, at = _name(text, at, ('am', 'pm'))
        found['p'] = place
    elif code == 'z':
        found['z'], at = _offset(text, at)
    elif code in _DIGITS:
        found[code], at = _number(text, at, _DIGITS[code])
    else:
        from _frames import unsupported
        unsupported(f'strptime with %{code}')
    return at


def parse(text, format):
    """The fields that the format names, by its letters; raises ValueError as CPython does."""
    for code, form in _LONG_FORMS.items():
        format = format.replace('%' + code, form)
    found = {}
    at = place = 0
    try:
        while place < len(format):
            letter = format[place]
            place += 1
            if letter == '%' and format[place] != '%':
                at = _read(format[place], text, at, found)
                place += 1
            elif letter.isspace():
                while at < len(text) and text[at].isspace():
                    at += 1
            else:
                place += letter == '%'
                if text[at:at + 1] != letter:
                    raise _Mismatch
                at += 1
    except _Mismatch:
        raise ValueError(f'time data {text!r} does not match format {format!r}') from None
    if at < len(text):
        raise ValueError(f'unconverted data remains: {text[at:]}')
    if 'y' in found:
        found['Y'] = found['y'] + (1900 if found['y'] > 68 else 2000)
    if 'I' in found:
        found['H'] = found['I'] % 12 + 12 * found.get('p', 0)
    return found


def time_fields(text, format):
    """What time.strptime answers, as a plain tuple."""
    found = parse(text, format)
    given = [found.get(letter, missing) for letter, missing in zip('YmdHMS', (1900, 1, 1, 0, 0, 0))]
    day = _time.gmtime(_time.mktime(tuple(given)))
    return (*given, day.tm_wday, day.tm_yday, -1)


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
