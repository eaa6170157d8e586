"""A parser of XML that says what is wrong as expat does, by a number, a line and a column.

Left out: what a document type declares, encodings other than UTF-8, ASCII and Latin-1.
"""
import re

from _frames import unsupported
from xml.etree._elements import Element

__name__ = 'xml.etree.ElementTree'  # what it defines is that one's

_NAME = re.compile(r'[A-Za-z_:\x80-\U0010ffff][A-Za-z0-9_:.\x80-\U0010ffff-]*')
_BLANKS = re.compile(r'[ \t\n]*')
_NO_CHARACTER = re.compile('[\x00-\x08\x0b\x0c\x0e-\x1f]')
_ENTITIES = {'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', 'apos': "'"}
_XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'
_SYNTAX, _NO_ELEMENTS, _INVALID_TOKEN, _UNCLOSED_TOKEN, _MISMATCH, _DUPLICATE, _JUNK, _NO_ENTITY, _BAD_NUMBER = (
    2, 3, 4, 5, 7, 8, 9, 11, 14)
_LATE_DECLARATION, _UNBOUND = 17, 27
_MESSAGES = {_SYNTAX: 'syntax error', _NO_ELEMENTS: 'no element found',
             _INVALID_TOKEN: 'not well-formed (invalid token)', _UNCLOSED_TOKEN: 'unclosed token',
             _MISMATCH: 'mismatched tag', _DUPLICATE: 'duplicate attribute', _JUNK: 'junk after document element',
             _NO_ENTITY: 'undefined entity', _BAD_NUMBER: 'reference to invalid character number',
             _LATE_DECLARATION: 'XML or text declaration not at start of entity', _UNBOUND: 'unbound prefix'}


class ParseError(SyntaxError):
    pass


def text_of(source):
    if isinstance(source, str):
        return source
    if not isinstance(source, (bytes, bytearray)):
        raise TypeError('a bytes-like object is required, not %r' % type(source).__name__)
    declared = re.match(r'''<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)''', bytes(source[:200]).decode('latin-1'))
    encoding = declared.group(1).lower() if declared else 'utf-8'
    if encoding not in ('utf-8', 'us-ascii', 'ascii', 'iso-8859-1', 'latin-1') or source[:1] in (b'\xff', b'\xfe'):
        unsupported(f'xml.etree: the encoding {encoding}')
    data = bytes(source)
    return (data[3:] if data.startswith(b'\xef\xbb\xbf') else data).decode(encoding)


class Reader:
    """One document; `events` are (name, element), in the order in which they come."""

    def __init__(self, source):
        self.text = text_of(source).replace('\r\n', '\n').replace('\r', '\n')
        self.at = 0
        self.root = None
        self.open = []          # (name as written, element, namespaces)
        self.last = None        # the element that ended last, whose tail may come
        self.events = []

    def fail(self, code, at):
        line = self.text.count('\n', 0, at) + 1
        column = at - (self.text.rfind('\n', 0, at) + 1)
        error = ParseError('%s: line %d, column %d' % (_MESSAGES[code], line, column))
        error.code = code
        error.position = line, column
        raise error

    def read(self):
        while self.at < len(self.text):
            if self.text[self.at] == '<':
                self._markup()
            else:
                self._characters()
        if self.root is None or self.open:
            self.fail(_NO_ELEMENTS, len(self.text))
        return self.root

    def _add_text(self, text):
        if self.last is not None:
            self.last.tail = (self.last.tail or '') + text
        else:
            self.open[-1][1].text = (self.open[-1][1].text or '') + text

    def _characters(self):
        end = self.text.find('<', self.at)
        end = len(self.text) if end < 0 else end
        if self.open:
            self._add_text(self._expanded(self.at, end, False))
        elif self.text[self.at:end].strip(' \t\n'):
            begin = _BLANKS.match(self.text, self.at).end()
            if self.root is None:
                self.fail(_SYNTAX, begin)
            self.fail(_JUNK, begin)
        self.at = end

    def _expanded(self, at, end, is_value):
        """The characters, with what references stand for."""
        bad = _NO_CHARACTER.search(self.text[at:end])
        ends_section = -1 if is_value else self.text.find(']]>', at, end)
        if bad is not None:
            self.fail(_INVALID_TOKEN, at + bad.start())
        if ends_section >= 0:
            self.fail(_INVALID_TOKEN, ends_section + 2)
        parts = []
        while at < end:
            reference = self.text.find('&', at, end)
            plain = self.text[at:end if reference < 0 else reference]
            parts.append(plain.replace('\n', ' ').replace('\t', ' ') if is_value else plain)
            if reference < 0:
                break
            character, at = self._reference(reference)
            parts.append(character)
        return ''.join(parts)

    def _reference(self, begin):
        number = re.compile(r'&#(?:x([0-9a-fA-F]+)|([0-9]+))').match(self.text, begin)
        if number is not None:
            end = number.end()
        else:
            name = _NAME.match(self.text, begin + 1)
            is_number = self.text.startswith('&#', begin)
            end = name.end() if name else begin + 1 + is_number + self.text.startswith('&#x', begin)
        if end >= len(self.text):
            self.fail(_UNCLOSED_TOKEN, begin)
        if self.text[end] != ';' or number is None and name is None:
            self.fail(_INVALID_TOKEN, end)
        if number is not None:
            value = int(number.group(1), 16) if number.group(1) else int(number.group(2))
            if value > 0x10ffff or _NO_CHARACTER.match(chr(value)) or 0xd800 <= value < 0xe000:
                self.fail(_BAD_NUMBER, begin)
            return chr(value), end + 1
        if name.group() not in _ENTITIES:
            self.fail(_NO_ENTITY, begin)
        return _ENTITIES[name.group()], end + 1

    def _markup(self):
        text, at = self.text, self.at
        if text.startswith('<!--', at):
            self._skip('--', at + 4, '>')
        elif text.startswith('<![CDATA[', at) and self.open:
            end = self._end_of(']]>', at + 9)
            if end > at + 9:
                self._add_text(text[at + 9:end])
            self.at = end + 3
        elif text.startswith('<?', at):
            if re.compile(r'<\?xml\s').match(text, at) and at:
                self.fail(_LATE_DECLARATION, at)
            self.at = self._end_of('?>', at + 2) + 2
        elif text.startswith('<!DOCTYPE', at) and self.root is None:
            end = self._end_of('>', at)
            if '[' in text[at:end]:
                unsupported('xml.etree: what a document type declares')
            self.at = end + 1
        elif text.startswith('</', at):
            self._end_tag()
        else:
            self._start_tag()

    def _end_of(self, mark, at):
        end = self.text.find(mark, at)
        if end < 0:
            self.fail(_UNCLOSED_TOKEN, self.at)
        return end

    def _skip(self, mark, at, then):
        end = self._end_of(mark, at) + len(mark)
        if end >= len(self.text):
            self.fail(_UNCLOSED_TOKEN, self.at)
        if self.text[end] != then:
            self.fail(_INVALID_TOKEN, end)
        self.at = end + 1

    def _end_tag(self):
        if not self.open:
            self.fail(_INVALID_TOKEN if self.root is None else _JUNK, self.at + (self.root is None))
        name = _NAME.match(self.text, self.at + 2)
        if name is None:
            self.fail(_INVALID_TOKEN if self.at + 2 < len(self.text) else _UNCLOSED_TOKEN, (
                self.at + 2 if self.at + 2 < len(self.text) else self.at))
        end = _BLANKS.match(self.text, name.end()).end()
        if end >= len(self.text):
            self.fail(_UNCLOSED_TOKEN, self.at)
        if self.text[end] != '>':
            self.fail(_INVALID_TOKEN, end)
        written, element, _ = self.open.pop()
        if name.group() != written:
            self.fail(_MISMATCH, self.at + 2)
        self._ended(element)
        self.at = end + 1

    def _ended(self, element):
        self.last = element
        self.events.append(('end', element))

    def _start_tag(self):
        name = _NAME.match(self.text, self.at + 1)
        if name is None:
            self.fail(*((_INVALID_TOKEN, self.at + 1) if self.at + 1 < len(self.text) else (_UNCLOSED_TOKEN, self.at)))
        if self.root is not None and not self.open:
            self.fail(_JUNK, self.at)
        attributes, end, is_empty = self._attributes(name.end())
        namespaces = dict(self.open[-1][2]) if self.open else {'xml': _XML_NAMESPACE}
        for key, value in attributes:
            if key == 'xmlns' or key.startswith('xmlns:'):
                namespaces[key[6:]] = value
        element = self._made(name.group(), attributes, namespaces)
        self._enter(element)
        self.events.append(('start', element))
        if is_empty:
            self._ended(element)
        else:
            self.open.append((name.group(), element, namespaces))
            self.last = None
        self.at = end

    def _made(self, name, attributes, namespaces):
        element = Element(self._universal(name, namespaces, True))
        for key, value in attributes:
            if key != 'xmlns' and not key.startswith('xmlns:'):
                element.attrib[self._universal(key, namespaces, False)] = value
        return element

    def _enter(self, element):
        if self.open:
            self.open[-1][1].append(element)
        else:
            self.root = element

    def _universal(self, name, namespaces, has_default):
        prefix, colon, local = name.partition(':')
        if not colon:
            uri = namespaces.get('') if has_default else None
            return '{%s}%s' % (uri, name) if uri else name
        if prefix not in namespaces:
            self.fail(_UNBOUND, self.at)
        return '{%s}%s' % (namespaces[prefix], local)

    def _attributes(self, at):
        """(name, value) of each, where the tag ends, and whether it has no content."""
        text, found = self.text, []

        def expect(test, place, code=_INVALID_TOKEN):
            if place >= len(text):
                self.fail(_UNCLOSED_TOKEN, self.at)
            if not test:
                self.fail(code, place)

        while True:
            begin = _BLANKS.match(text, at).end()
            expect(True, begin)
            if text[begin] == '>':
                return found, begin + 1, False
            if text[begin] == '/':
                expect(text.startswith('>', begin + 1), begin + 1)
                return found, begin + 2, True
            name = _NAME.match(text, begin)
            expect(name is not None and begin > at, begin)
            expect(name.group() not in [known for known, _ in found], begin, _DUPLICATE)
            equals = _BLANKS.match(text, name.end()).end()
            expect(text.startswith('=', equals), equals)
            quote = _BLANKS.match(text, equals + 1).end()
            expect(quote < len(text) and text[quote] in '"\'', quote)
            end = text.find(text[quote], quote + 1)
            if end < 0:
                self.fail(_UNCLOSED_TOKEN, self.at)
            bad = text.find('<', quote + 1, end)
            expect(bad < 0, max(bad, 0))
            found.append((name.group(), self._expanded(quote + 1, end, True)))
            at = end + 1
