"""Models json.decoder: values out of text, with CPython's positions of what is wrong."""
import sys

_SPACE = ' \t\n\r'
_UNESCAPES = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}
_NAMED_TRAILING_COMMA = sys.version_info >= (3, 13)


class JSONDecodeError(ValueError):

    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        super().__init__(f'{msg}: line {lineno} column {colno} (char {pos})')
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno


JSONDecodeError.__module__ = 'json.decoder'


class Reader:

    def __init__(self, text, decoder):
        self.text = text
        self.decoder = decoder
        self.place = 0

    def fail(self, message, place=None):
        raise JSONDecodeError(message, self.text, self.place if place is None else place)

    def next_char(self):
        text, place = self.text, self.place
        while place < len(text) and text[place] in _SPACE:
            place += 1
        self.place = place
        return text[place:place + 1]

    def value(self):
        char = self.text[self.place:self.place + 1]
        if char == '"':
            return self.string()
        if char == '{':
            return self.object()
        if char == '[':
            return self.array()
        for word, value in (('null', None), ('true', True), ('false', False)):
            if self.text.startswith(word, self.place):
                self.place += len(word)
                return value
        for word in ('NaN', 'Infinity', '-Infinity'):
            if self.text.startswith(word, self.place):
                self.place += len(word)
                return self.decoder.parse_constant(word)
        return self.number()

    def digits(self, place):
        while self.text[place:place + 1] and self.text[place] in '0123456789':
            place += 1
        return place

    def number(self):
        text, start = self.text, self.place
        place = start + (text[start:start + 1] == '-')
        end = place + 1 if text[place:place + 1] == '0' else self.digits(place)
        if end == place:
            self.fail('Expecting value')
        whole = True
        if text[end:end + 1] == '.' and self.digits(end + 1) > end + 1:
            end, whole = self.digits(end + 1), False
        if text[end:end + 1] and text[end] in 'eE':
            exponent = end + 1 + (text[end + 1:end + 2] in ('+', '-'))
            if self.digits(exponent) > exponent:
                end, whole = self.digits(exponent), False
        self.place = end
        return (self.decoder.parse_int if whole else self.decoder.parse_float)(text[start:end])

    def string(self):
        text, start = self.text, self.place
        place = start + 1
        parts = []
        while True:
            end = place
            while text[end:end + 1] not in ('"', '\\', '') and text[end] >= ' ':
                end += 1
            parts.append(text[place:end])
            char = text[end:end + 1]
            if char == '"':
                self.place = end + 1
                return ''.join(parts)
            if not char:
                self.fail('Unterminated string starting at', start)
            if char != '\\':
                if self.decoder.strict:
                    self.fail('Invalid control character at', end)
                parts.append(char)
                place = end + 1
                continue
            char = text[end + 1:end + 2]
            if not char:
                self.fail('Unterminated string starting at', start)
            if char == 'u':
                code, place = self.unicode_escape(end + 1)
                parts.append(code)
            elif char in _UNESCAPES:
                parts.append(_UNESCAPES[char])
                place = end + 2
            else:
                self.fail('Invalid \\escape', end)

    def unicode_escape(self, place):
        code = self.code_unit(place)
        place += 5
        if 0xd800 <= code < 0xdc00 and self.text.startswith('\\u', place):
            low = self.code_unit(place + 1)
            if 0xdc00 <= low < 0xe000:
                code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00)
                place += 6
        return chr(code), place

    def code_unit(self, place):
        digits = self.text[place + 1:place + 5]
        if len(digits) < 4 or any(digit not in '0123456789abcdefABCDEF' for digit in digits):
            self.fail('Invalid \\uXXXX escape', place)
        return int(digits, 16)

    def array(self):
        self.place += 1
        items = []
        if self.next_char() == ']':
            self.place += 1
            return items
        while True:
            items.append(self.value())
            char = self.next_char()
            if char == ']':
                self.place += 1
                return items
            if char != ',':
                self.fail("Expecting ',' delimiter")
            comma = self.place
            self.place += 1
            if self.next_char() == ']' and _NAMED_TRAILING_COMMA:
                self.fail('Illegal trailing comma before end of array', comma)

    def object(self):
        self.place += 1
        pairs = []
        if self.next_char() == '}':
            self.place += 1
            return self.made(pairs)
        while True:
            if self.next_char() != '"':
                self.fail('Expecting property name enclosed in double quotes')
            name = self.string()
            if self.next_char() != ':':
                self.fail("Expecting ':' delimiter")
            self.place += 1
            self.next_char()
            pairs.append((name, self.value()))
            char = self.next_char()
            if char == '}':
                self.place += 1
                return self.made(pairs)
            if char != ',':
                self.fail("Expecting ',' delimiter")
            comma = self.place
            self.place += 1
            if self.next_char() == '}' and _NAMED_TRAILING_COMMA:
                self.fail('Illegal trailing comma before end of object', comma)

    def made(self, pairs):
        if self.decoder.object_pairs_hook is not None:
            return self.decoder.object_pairs_hook(pairs)
        found = dict(pairs)
        return found if self.decoder.object_hook is None else self.decoder.object_hook(found)


class JSONDecoder:

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or float
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        reader = Reader(s, self)
        reader.next_char()
        value = reader.value()
        if reader.next_char():
            reader.fail('Extra data')
        return value

    def raw_decode(self, s, idx=0):
        reader = Reader(s, self)
        reader.place = idx
        value = reader.value()
        return value, reader.place


JSONDecoder.__module__ = 'json.decoder'
