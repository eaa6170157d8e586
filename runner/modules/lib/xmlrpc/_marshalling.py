"""Values as XML-RPC has them in text, and back.  Left out: text that is no XML, which is not refused."""
import base64
import re
import sys
import time
from datetime import datetime

__name__ = 'xmlrpc.client'  # what it defines is that one's

MAXINT, MININT = 2 ** 31 - 1, -2 ** 31
_TOKENS = re.compile(r'<(/?)(?:\w+:)?([A-Za-z0-9]+)(?:\.iso8601)?[^>/]*(/?)>|([^<]+)')
_REFUSES_BY_ITSELF = sys.version_info < (3, 10)


class Error(Exception):
    __str__ = object.__str__


class ProtocolError(Error):

    def __init__(self, url, errcode, errmsg, headers):
        Error.__init__(self)
        self.url = url
        self.errcode = errcode
        self.errmsg = errmsg
        self.headers = headers

    def __repr__(self):
        return '<%s for %s: %s %s>' % (self.__class__.__name__, self.url, self.errcode, self.errmsg)


class ResponseError(Error):
    pass


class Fault(Error):

    def __init__(self, faultCode, faultString, **extra):
        Error.__init__(self)
        self.faultCode = faultCode
        self.faultString = faultString

    def __repr__(self):
        return '<%s %s: %r>' % (self.__class__.__name__, self.faultCode, self.faultString)


def _strftime(value):
    """Of a datetime, a tuple of time's, or seconds; 0 is now."""
    if isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat(timespec='seconds').replace('-', '')
    if not isinstance(value, (tuple, time.struct_time)):
        value = time.localtime(time.time() if value == 0 else value)
    return '%04d%02d%02dT%02d:%02d:%02d' % value[:6]


def _comparison(compare):
    def method(self, other):
        mine, others = self.make_comparable(other)
        return others if others is NotImplemented else compare(mine, others)
    return method


class DateTime:
    """An instant as ISO 8601 text."""

    def __init__(self, value=0):
        self.value = value if isinstance(value, str) else _strftime(value)

    def make_comparable(self, other):
        if isinstance(other, DateTime):
            return self.value, other.value
        if isinstance(other, datetime):
            return self.value, _strftime(other)
        if isinstance(other, str):
            return self.value, other
        if hasattr(other, 'timetuple'):
            return self.timetuple(), other.timetuple()
        if _REFUSES_BY_ITSELF:
            raise TypeError("Can't compare %s and %s" % (self.__class__.__name__, other.__class__.__name__))
        return self, NotImplemented

    __lt__ = _comparison(lambda mine, others: mine < others)
    __le__ = _comparison(lambda mine, others: mine <= others)
    __gt__ = _comparison(lambda mine, others: mine > others)
    __ge__ = _comparison(lambda mine, others: mine >= others)
    __eq__ = _comparison(lambda mine, others: mine == others)
    __hash__ = None

    def timetuple(self):
        return time.strptime(self.value, '%Y%m%dT%H:%M:%S')

    def __str__(self):
        return self.value

    def __repr__(self):
        return '<%s %r at %#x>' % (self.__class__.__name__, self.value, id(self))

    def decode(self, data):
        self.value = str(data).strip()

    def encode(self, out):
        out.write('<value><dateTime.iso8601>')
        out.write(self.value)
        out.write('</dateTime.iso8601></value>\n')


class Binary:
    """Bytes that are sent as base64."""

    def __init__(self, data=None):
        if data is not None and not isinstance(data, (bytes, bytearray)):
            raise TypeError('expected bytes or bytearray, not ' + data.__class__.__name__)
        self.data = b'' if data is None else bytes(data)

    def __str__(self):
        return str(self.data, 'latin-1')

    def __eq__(self, other):
        return self.data == (other.data if isinstance(other, Binary) else other)

    __hash__ = None

    def decode(self, data):
        self.data = base64.decodebytes(data)

    def encode(self, out):
        out.write('<value><base64>\n')
        out.write(base64.encodebytes(self.data).decode('ascii'))
        out.write('</base64></value>\n')


WRAPPERS = DateTime, Binary


def escape(s):
    return s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


def _character(match):
    number = match[1]
    return chr(int(number[1:], 16) if number[0] == 'x' else int(number))


def _unescaped(text):
    for name, char in (('&lt;', '<'), ('&gt;', '>'), ('&quot;', '"'), ('&apos;', "'")):
        text = text.replace(name, char)
    return re.sub('&#(x[0-9a-fA-F]+|[0-9]+);', _character, text).replace('&amp;', '&')


class Marshaller:
    """Programs add functions for types of their own to `dispatch`."""
    dispatch = {}

    def __init__(self, encoding=None, allow_none=False):
        self.memo = {}
        self.data = None
        self.encoding = encoding
        self.allow_none = allow_none

    def dumps(self, values):
        out = []
        write = out.append
        if isinstance(values, Fault):
            write('<fault>\n')
            self.__dump({'faultCode': values.faultCode, 'faultString': values.faultString}, write)
            write('</fault>\n')
        else:
            write('<params>\n')
            for each in values:
                write('<param>\n')
                self.__dump(each, write)
                write('</param>\n')
            write('</params>\n')
        return ''.join(out)

    def __dump(self, value, write):
        kind = type(value)
        dump = self.dispatch.get(kind)
        if dump is None:
            if not hasattr(value, '__dict__') or any(base in self.dispatch for base in kind.__mro__):
                raise TypeError('cannot marshal %s objects' % kind)
            dump = self.dispatch['_arbitrary_instance']
        dump(self, value, write)

    def dump_nil(self, value, write):
        if not self.allow_none:
            raise TypeError('cannot marshal None unless allow_none is enabled')
        write('<value><nil/></value>')

    def dump_bool(self, value, write):
        write('<value><boolean>')
        write(value and '1' or '0')
        write('</boolean></value>\n')

    def dump_long(self, value, write):
        if not MININT <= value <= MAXINT:
            raise OverflowError('int exceeds XML-RPC limits')
        write('<value><int>')
        write(str(int(value)))
        write('</int></value>\n')

    dump_int = dump_long

    def dump_double(self, value, write):
        write('<value><double>')
        write(repr(value))
        write('</double></value>\n')

    def dump_unicode(self, value, write, escape=escape):
        write('<value><string>')
        write(escape(value))
        write('</string></value>\n')

    def dump_bytes(self, value, write):
        write('<value><base64>\n')
        write(base64.encodebytes(value).decode('ascii'))
        write('</base64></value>\n')

    def dump_datetime(self, value, write):
        write('<value><dateTime.iso8601>')
        write(_strftime(value))
        write('</dateTime.iso8601></value>\n')

    def __enter(self, value, what):
        if id(value) in self.memo:
            raise TypeError('cannot marshal recursive ' + what)
        self.memo[id(value)] = None

    def dump_array(self, value, write):
        self.__enter(value, 'sequences')
        write('<value><array><data>\n')
        for each in value:
            self.__dump(each, write)
        write('</data></array></value>\n')
        del self.memo[id(value)]

    def dump_struct(self, value, write, escape=escape):
        self.__enter(value, 'dictionaries')
        write('<value><struct>\n')
        for name, each in value.items():
            write('<member>\n')
            if not isinstance(name, str):
                raise TypeError('dictionary key must be string')
            write('<name>%s</name>\n' % escape(name))
            self.__dump(each, write)
            write('</member>\n')
        write('</struct></value>\n')
        del self.memo[id(value)]

    def dump_instance(self, value, write):
        if value.__class__ in WRAPPERS:
            self.write = write
            value.encode(self)
            del self.write
        else:
            self.dump_struct(value.__dict__, write)

    dispatch.update({
        type(None): dump_nil, bool: dump_bool, int: dump_long, float: dump_double, str: dump_unicode,
        bytes: dump_bytes, bytearray: dump_bytes, tuple: dump_array, list: dump_array, dict: dump_struct,
        datetime: dump_datetime, DateTime: dump_instance, Binary: dump_instance, '_arbitrary_instance': dump_instance})


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
            if text not in ('0', '1'):
                raise TypeError('bad boolean value')
            return text == '1'
        if tag in ('double', 'float'):
            return float(text)
        if tag == 'base64':
            data = base64.b64decode(''.join(text.split()))
            return data if self._use_bytes else Binary(data)
        if tag == 'dateTime':
            return datetime.strptime(text, '%Y%m%dT%H:%M:%S') if self._use_datetime else DateTime(text.strip())
        if tag == 'bigdecimal':
            from decimal import Decimal
            return Decimal(text)
        if tag != 'string':
            raise ResponseError('unknown tag %r' % tag)
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
