"""Models `http.cookies`: SimpleCookie and its morsels, read from headers and written to them; left out: js_output."""
import re
import sys
import time

__all__ = ['CookieError', 'BaseCookie', 'SimpleCookie']

_LEGAL = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-.^_`|~:"
_LEGAL_IN_QUOTES = _LEGAL + ' ()/<=>?@[]{}'
_ATTRIBUTES = {'expires': 'expires', 'path': 'Path', 'comment': 'Comment', 'domain': 'Domain', 'max-age': 'Max-Age',
               'secure': 'Secure', 'httponly': 'HttpOnly', 'version': 'Version', 'samesite': 'SameSite'}
_FLAGS = {'secure', 'httponly'}
if sys.version_info >= (3, 14):
    _ATTRIBUTES['partitioned'] = 'Partitioned'
    _FLAGS.add('partitioned')
_DAYS = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_MONTHS = ('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')

_PAIR = re.compile(r'''\s*(?P<key>[\w!#%&'~`><@,:/$*+.^|)(?}{=-]+?)'''
                   r'''(\s*=\s*(?P<value>"(?:[^\\"]|\\.)*"'''
                   r'''|\w\w\w,\s[\w\s-]{9,11}\s[\d:]{8}\sGMT'''
                   r'''|[\w!#%&'~`><@,:/$*+.^|)(?}{=\[\]-]*))?'''
                   r'''\s*(\s+|;|$)''', re.ASCII)
_ESCAPE = re.compile(r'\\(?:([0-3][0-7][0-7])|(.))')


class CookieError(Exception):
    pass


def _refuse_control_characters(*parts):
    """Patch releases do so; the last that was recorded without doing so is 3.13.0."""
    if sys.version_info < (3, 13, 5):
        return
    for part in parts:
        if isinstance(part, str) and any(each < ' ' or each == '\x7f' for each in part):
            shown = ' '.join([repr(each) for each in parts])
            raise CookieError(f'Control characters are not allowed in cookies {shown}')


def _quote(text):
    if text is None or text and all(each in _LEGAL for each in text):
        return text
    escaped = [each if each in _LEGAL_IN_QUOTES or ord(each) > 255 else
               '\\' + each if each in '"\\' else '\\%03o' % ord(each) for each in text]
    return '"' + ''.join(escaped) + '"'


def _unquote(text):
    if text is None or len(text) < 2 or text[0] != '"' or text[-1] != '"':
        return text
    return _ESCAPE.sub(lambda found: chr(int(found.group(1), 8)) if found.group(1) else found.group(2), text[1:-1])


def _date_in(seconds):
    year, month, day, hour, minute, second, weekday = time.gmtime(time.time() + seconds)[:7]
    return '%s, %02d %3s %4d %02d:%02d:%02d GMT' % (
        _DAYS[weekday], day, _MONTHS[month - 1], year, hour, minute, second)


class Morsel(dict):
    """One cookie: its name and value, and as a dictionary its attributes."""

    _reserved = _ATTRIBUTES
    _flags = _FLAGS

    def __init__(self):
        self._key = self._value = self._coded_value = None
        for name in self._reserved:
            dict.__setitem__(self, name, '')

    key = property(lambda self: self._key)
    value = property(lambda self: self._value)
    coded_value = property(lambda self: self._coded_value)

    def _checked(self, name):
        if name.lower() not in self._reserved:
            raise CookieError('Invalid attribute %r' % (name,))
        return name.lower()

    def __setitem__(self, K, V):
        name = self._checked(K)
        _refuse_control_characters(K, V)
        dict.__setitem__(self, name, V)

    def setdefault(self, key, val=None):
        name = self._checked(key)
        _refuse_control_characters(key, val)
        return dict.setdefault(self, name, val)

    def update(self, values):
        checked = {}
        for name, value in dict(values).items():
            checked[self._checked(name)] = value
            _refuse_control_characters(name, value)
        dict.update(self, checked)

    def __eq__(self, morsel):
        if not isinstance(morsel, Morsel):
            return NotImplemented
        return dict.__eq__(self, morsel) and self._named() == morsel._named()

    def _named(self):
        return self._key, self._value, self._coded_value

    def copy(self):
        morsel = Morsel()
        dict.update(morsel, self)
        morsel._key, morsel._value, morsel._coded_value = self._named()
        return morsel

    def isReservedKey(self, K):
        return K.lower() in self._reserved

    def set(self, key, val, coded_val):
        if key.lower() in self._reserved:
            raise CookieError('Attempt to set a reserved key %r' % (key,))
        if not key or not all(each in _LEGAL for each in key):
            raise CookieError('Illegal key %r' % (key,))
        _refuse_control_characters(key, val, coded_val)
        self._key, self._value, self._coded_value = key, val, coded_val

    def output(self, attrs=None, header='Set-Cookie:'):
        return '%s %s' % (header, self.OutputString(attrs))

    __str__ = output

    def __repr__(self):
        return '<%s: %s>' % (type(self).__name__, self.OutputString())

    def OutputString(self, attrs=None):
        parts = ['%s=%s' % (self._key, self._coded_value)]
        for name, value in sorted(self.items()):
            shown = self._reserved[name]
            if value == '' or attrs is not None and name not in attrs:
                continue
            if name in self._flags:
                if value:
                    parts.append(shown)
            elif name == 'expires' and isinstance(value, int):
                parts.append('%s=%s' % (shown, _date_in(value)))
            elif name == 'max-age' and isinstance(value, int):
                parts.append('%s=%d' % (shown, value))
            elif name == 'comment' and isinstance(value, str):
                parts.append('%s=%s' % (shown, _quote(value)))
            else:
                parts.append('%s=%s' % (shown, value))
        return '; '.join(parts)


class BaseCookie(dict):

    def __init__(self, input=None):
        if input:
            self.load(input)

    def value_decode(self, val):
        return val, val

    def value_encode(self, val):
        text = str(val)
        return text, text

    def _set(self, key, real_value, coded_value):
        morsel = self.get(key, Morsel())
        morsel.set(key, real_value, coded_value)
        dict.__setitem__(self, key, morsel)

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            self._set(key, *self.value_encode(value))

    def output(self, attrs=None, header='Set-Cookie:', sep='\015\012'):
        return sep.join([morsel.output(attrs, header) for _, morsel in sorted(self.items())])

    __str__ = output

    def __repr__(self):
        return '<%s: %s>' % (type(self).__name__, ' '.join(
            ['%s=%r' % (key, morsel.value) for key, morsel in sorted(self.items())]))

    def load(self, rawdata):
        if isinstance(rawdata, str):
            for name, attribute, value in _read(rawdata):
                if attribute is None:
                    self._set(name, *self.value_decode(value))
                else:
                    self[name][attribute] = value
            return
        for key, value in rawdata.items():
            self[key] = value


class SimpleCookie(BaseCookie):

    def value_decode(self, val):
        return _unquote(val), val

    def value_encode(self, val):
        text = str(val)
        return text, _quote(text)


def _read(text):
    """What the header says: (name, None, value), and (name, attribute, value); nothing if any of it is wrong."""
    read = []
    name = None
    at = 0
    while at < len(text):
        found = _PAIR.match(text, at)
        if found is None:
            break
        key, value, at = found.group('key'), found.group('value'), found.end()
        attribute = key[1:] if key[0] == '$' else key.lower() if key.lower() in _ATTRIBUTES else None
        if attribute is None:
            if value is None:
                return []
            name = key
            read.append((name, None, value))
        elif name is not None:
            if value is None and attribute not in _FLAGS:
                if key[0] != '$':
                    return []
                value = ''
            read.append((name, attribute, True if value is None else _unquote(value)))
        elif key[0] != '$':
            return []
    return read
