"""Values as XML-RPC has them in text, and back."""
import base64
import datetime
import re

MAXINT, MININT = 2 ** 31 - 1, -2 ** 31
_TOKENS = re.compile(r'<(/?)([A-Za-z0-9]+)(?:\.iso8601)?\s*(/?)>|([^<]+)')


class Error(Exception):

    __str__ = object.__repr__


class ProtocolError(Error):

    def __init__(self, url, errcode, errmsg, headers):
        Error.__init__(self)
        self.url = url
        self.errcode = errcode
        self.errmsg = errmsg
        self.headers = headers

    def __repr__(self):
        return '<%s for %s: %s %s>' % (self.__class__.__name__, self.url, self.errcode, self.errmsg)

    __str__ = __repr__


class ResponseError(Error):
    pass


class Fault(Error):

    def __init__(self, faultCode, faultString, **extra):
        Error.__init__(self)
        self.faultCode = faultCode
        self.faultString = faultString

    def __repr__(self):
        return '<%s %s: %r>' % (self.__class__.__name__, self.faultCode, self.faultString)

    __str__ = __repr__


class DateTime:
    """An instant as ISO 8601 text."""

    def __init__(self, value=0):
        self.value = value.strftime('%Y%m%dT%H:%M:%S') if hasattr(value, 'strftime') else str(value)

    def __str__(self):
        return self.value

    def __repr__(self):
        return '<%s %r at %#x>' % (self.__class__.__name__, self.value, id(self))

    def __eq__(self, other):
        return self.value == (other.value if isinstance(other, DateTime) else DateTime(other).value)


class Binary:
    """Bytes that are sent as base64."""

    def __init__(self, data=None):
        self.data = b'' if data is None else bytes(data)

    def __str__(self):
        return str(self.data, 'latin-1')

    def __eq__(self, other):
        return self.data == (other.data if isinstance(other, Binary) else other)


def escape(text):
    return text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


def _unescaped(text):
    return text.replace('&lt;', '<').replace('&gt;', '>').replace('&quot;', '"').replace('&apos;', "'").replace(
        '&amp;', '&')


class Marshaller:

    def __init__(self, encoding=None, allow_none=False):
        self.memo = {}
        self.encoding = encoding
        self.allow_none = allow_none

    def dumps(self, values):
        if isinstance(values, Fault):
            members = {'faultCode': values.faultCode, 'faultString': values.faultString}
            return '<fault>\n' + self._text(members) + '</fault>\n'
        parts = ['<param>\n' + self._text(each) + '</param>\n' for each in values]
        return '<params>\n' + ''.join(parts) + '</params>\n'

    def _text(self, value):
        kind = type(value)
        if value is None:
            if not self.allow_none:
                raise TypeError('cannot marshal None unless allow_none is enabled')
            return '<value><nil/></value>'
        if kind is int and not MININT <= value <= MAXINT:
            raise OverflowError('int exceeds XML-RPC limits')
        for known, tag, shown in ((bool, 'boolean', int), (int, 'int', str), (float, 'double', repr),
                                  (str, 'string', escape), (DateTime, 'dateTime.iso8601', str),
                                  (datetime.datetime, 'dateTime.iso8601', DateTime)):
            if kind is known:
                return '<value><%s>%s</%s></value>\n' % (tag, shown(value), tag)
        if kind in (bytes, bytearray, Binary):
            data = value.data if kind is Binary else value
            return '<value><base64>\n%s</base64></value>\n' % base64.encodebytes(data).decode()
        if kind not in (list, tuple, dict):
            if not hasattr(value, '__dict__') or isinstance(value, (int, float, str, bytes, list, tuple, dict)):
                raise TypeError('cannot marshal %s objects' % kind)
            value = value.__dict__
        if id(value) in self.memo:
            raise TypeError('cannot marshal recursive ' + ('dictionaries' if kind is dict else 'sequences'))
        self.memo[id(value)] = None
        text = self._members(value) if isinstance(value, dict) else (
            '<value><array><data>\n' + ''.join([self._text(each) for each in value]) + '</data></array></value>\n')
        del self.memo[id(value)]
        return text

    def _members(self, members):
        parts = []
        for name, value in members.items():
            if not isinstance(name, str):
                raise TypeError('dictionary key must be string')
            parts.append('<member>\n<name>%s</name>\n%s</member>\n' % (escape(name), self._text(value)))
        return '<value><struct>\n' + ''.join(parts) + '</struct></value>\n'


class Reader:
    """Reads what the marshaller writes, and what other implementations of XML-RPC do."""

    def __init__(self, text, use_datetime, use_bytes):
        self._tokens = [(bool(end), tag, bool(alone), _unescaped(data)) for end, tag, alone, data in
                        _TOKENS.findall(re.sub(r'<\?.*?\?>', '', text))]
        self._place = 0
        self._use_datetime = use_datetime
        self._use_bytes = use_bytes

    def message(self):
        """(parameters, name of the method or None)"""
        method = None
        values = []
        is_fault = False
        while self._place < len(self._tokens):
            end, tag, _, _ = self._tokens[self._place]
            if tag == 'methodName' and not end:
                method = self._tokens[self._place + 1][3]
            is_fault = is_fault or tag == 'fault'
            if tag == 'value' and not end:
                values.append(self._value())
            else:
                self._place += 1
        if is_fault:
            raise Fault(**values[0])
        return tuple(values), method

    def _next_tag(self):
        """The next tag, and the text before it."""
        text = ''
        while not self._tokens[self._place][1]:
            text += self._tokens[self._place][3]
            self._place += 1
        self._place += 1
        return self._tokens[self._place - 1], text

    def _value(self):
        self._place += 1
        (end, tag, alone, _), text = self._next_tag()
        if end:
            return text
        found = None if tag == 'nil' else self._content(tag, alone)
        while self._next_tag()[0][:2] != (True, 'value'):
            pass
        return found

    def _content(self, tag, alone):
        if tag == 'array':
            return self._items('value', self._value)
        if tag == 'struct':
            return dict(self._items('member', self._member))
        text = '' if alone else self._next_tag()[1]
        if tag in ('int', 'i4', 'i8', 'i2', 'i1', 'biginteger'):
            return int(text)
        if tag == 'boolean':
            return {'0': False, '1': True}[text]
        if tag in ('double', 'float'):
            return float(text)
        if tag == 'base64':
            data = base64.b64decode(''.join(text.split()))
            return data if self._use_bytes else Binary(data)
        if tag == 'dateTime':
            return datetime.datetime.strptime(text, '%Y%m%dT%H:%M:%S') if self._use_datetime else DateTime(text)
        if tag != 'string':
            raise ResponseError()
        return text

    def _items(self, item, read):
        found = []
        while True:
            (end, tag, _, _), _ = self._next_tag()
            if end and tag in ('array', 'struct'):
                self._place -= 1
                return found
            if tag == item and not end:
                self._place -= 1
                found.append(read())

    def _member(self):
        while self._next_tag()[0][1] != 'name':
            pass
        name = self._next_tag()[1]
        while self._tokens[self._place][:2] != (False, 'value'):
            self._place += 1
        return name, self._value()
