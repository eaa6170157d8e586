"""Property lists as XML."""
import binascii
import codecs
import datetime
import re
import sys

from _plist_values import InvalidFileException, items_of
from xml.parsers._raising_reader import RaisingReader

_HEADER = ('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" '
           '"http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n')
_DATE = re.compile(r'(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d))?)?)?)?)?Z', re.ASCII)
_NO_TEXT = re.compile('[\x00-\x08\x0b\x0c\x0e-\x1f]')


def is_xml(header):
    for mark, encoding in ((b'', 'utf-8'), (codecs.BOM_UTF8, 'utf-8'), (codecs.BOM_UTF16_BE, 'utf-16-be'),
                           (codecs.BOM_UTF16_LE, 'utf-16-le')):
        if header.startswith((mark + '<?xml'.encode(encoding), mark + '<plist'.encode(encoding))):
            return True
    return False


class XmlReader(RaisingReader):

    def __init__(self, data, dict_type, knows_zones):
        super().__init__(data)
        self._dict_type = dict_type
        self._knows_zones = knows_zones
        self._around = []
        self._key = None
        self._found = None
        self._texts = []

    def read(self):
        super().read()
        return self._found

    def _line(self):
        return self.text.count('\n', 0, self.at) + 1

    def _add_text(self, text):
        self._texts.append(text)

    def _text(self):
        text, self._texts = ''.join(self._texts), []
        return text

    def _made(self, name, attributes, namespaces):
        return name

    def _enter(self, element):
        self.root = element
        self._texts = []
        if element in ('dict', 'array'):
            made = self._dict_type() if element == 'dict' else []
            self._add(made)
            self._around.append(made)

    def _add(self, value):
        inside = self._around[-1] if self._around else None
        if self._key is not None:
            if not isinstance(inside, dict):
                raise ValueError('unexpected element at line %d' % self._line())
            inside[self._key] = value
            self._key = None
        elif not self._around:
            self._found = value
        elif isinstance(inside, list):
            inside.append(value)
        else:
            raise ValueError('unexpected element at line %d' % self._line())

    def _ended(self, element):
        self.last = element
        if element == 'key':
            if self._key or not isinstance(self._around[-1], dict):
                raise ValueError('unexpected key at line %d' % self._line())
            self._key = self._text()
        elif element == 'dict' and self._key:
            raise ValueError("missing value for key '%s' at line %d" % (self._key, self._line()))
        elif element in ('dict', 'array'):
            self._around.pop()
        elif element in ('true', 'false'):
            self._add(element == 'true')
        elif element in _VALUES:
            self._add(_VALUES[element](self._text()))
        elif element == 'date':
            self._add(self._date(self._text()))

    def _date(self, text):
        parts = [int(part) for part in _DATE.match(text).groups() if part is not None]
        return datetime.datetime(*parts, tzinfo=datetime.timezone.utc if self._knows_zones else None)


def _whole_number(text):
    return int(text, 16) if text.startswith(('0x', '0X')) else int(text)


_VALUES = {'integer': _whole_number, 'real': float, 'string': str,
           'data': lambda text: binascii.a2b_base64(text.encode())}


def _escaped(text):
    if _NO_TEXT.search(text):
        raise ValueError("strings can't %s control characters; use bytes instead" % (
            'contain' if sys.version_info >= (3, 9) else 'contains'))
    text = text.replace('\r\n', '\n').replace('\r', '\n')
    return text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


class XmlWriter:

    def __init__(self, file, sorts_keys, skips_keys, knows_zones):
        self._file = file
        self._sorts_keys = sorts_keys
        self._skips_keys = skips_keys
        self._knows_zones = knows_zones
        self._depth = 0

    def _line(self, text):
        self._file.write(b'\t' * self._depth)
        self._file.write(text.encode('utf-8'))
        self._file.write(b'\n')

    def write(self, value):
        self._file.write(_HEADER.encode())
        self._line('<plist version="1.0">')
        self._value(value)
        self._line('</plist>')

    def _simple(self, name, text=None):
        self._line('<%s/>' % name if text is None else '<%s>%s</%s>' % (name, _escaped(text), name))

    def _value(self, value):
        if isinstance(value, str):
            self._simple('string', value)
        elif value is True or value is False:
            self._simple('true' if value else 'false')
        elif isinstance(value, int):
            if not -1 << 63 <= value < 1 << 64:
                raise OverflowError(value)
            self._simple('integer', '%d' % value)
        elif isinstance(value, float):
            self._simple('real', repr(value))
        elif isinstance(value, dict):
            self._nested('dict', value, self._items)
        elif isinstance(value, (bytes, bytearray)):
            self._data(value)
        elif isinstance(value, datetime.datetime):
            date = value.astimezone(datetime.timezone.utc) if self._knows_zones else value
            self._simple('date', '%04d-%02d-%02dT%02d:%02d:%02dZ' % date.timetuple()[:6])
        elif isinstance(value, (tuple, list)):
            self._nested('array', value, self._values)
        else:
            raise TypeError('unsupported type: %s' % type(value))

    def _nested(self, name, value, write):
        if not value:
            self._simple(name)
            return
        self._line('<%s>' % name)
        self._depth += 1
        write(value)
        self._depth -= 1
        self._line('</%s>' % name)

    def _items(self, values):
        for key, value in items_of(values, self._sorts_keys, self._skips_keys):
            self._simple('key', key)
            self._value(value)

    def _values(self, values):
        for value in values:
            self._value(value)

    def _data(self, data):
        self._line('<data>')
        size = max(16, 76 - 8 * self._depth) // 4 * 3
        for at in range(0, len(data), size):
            self._line(binascii.b2a_base64(data[at:at + size]).decode('ascii').rstrip('\n'))
        self._line('</data>')
