"""Models `json`: dumps and loads in CPython's format; files (dump, load) through their write and read."""


class JSONDecodeError(ValueError):

    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, f'{msg}: line {lineno} column {colno} (char {pos})')
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno


_ESCAPES = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f'}
_UNESCAPES = {'"': '"', '\\': '\\', '/': '/', 'n': '\n', 'r': '\r', 't': '\t', 'b': '\b', 'f': '\f'}


def _string(text, ensure_ascii):
    parts = []
    for char in text:
        code = ord(char)
        if char in _ESCAPES:
            parts.append(_ESCAPES[char])
        elif code < 32 or (ensure_ascii and 126 < code < 0x10000):
            parts.append(f'\\u{code:04x}')
        elif ensure_ascii and code >= 0x10000:
            code -= 0x10000
            parts.append(f'\\u{0xd800 + (code >> 10):04x}\\u{0xdc00 + (code & 0x3ff):04x}')
        else:
            parts.append(char)
    return '"' + ''.join(parts) + '"'


def _number(value):
    if isinstance(value, float):
        if value != value:
            return 'NaN'
        if value in (float('inf'), float('-inf')):
            return 'Infinity' if value > 0 else '-Infinity'
        return float.__repr__(value)
    return int.__repr__(value)


class JSONEncoder:

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.sort_keys = sort_keys
        self.indent = ' ' * indent if isinstance(indent, int) else indent
        self.item_separator = ', ' if indent is None else ','
        self.key_separator = ': '
        if separators is not None:
            self.item_separator, self.key_separator = separators
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        return self._encode(o, '\n', [])

    def iterencode(self, o):
        yield self.encode(o)

    def _encode(self, value, line, above):
        if value is None:
            return 'null'
        if value is True:
            return 'true'
        if value is False:
            return 'false'
        if isinstance(value, str):
            return _string(value, self.ensure_ascii)
        if isinstance(value, (int, float)):
            return _number(value)
        if any(value is other for other in above):
            raise ValueError('Circular reference detected')
        above = [*above, value]
        inner = line if self.indent is None else line + self.indent
        if isinstance(value, (list, tuple)):
            return self._join('[]', [self._encode(item, inner, above) for item in value], inner, line)
        if isinstance(value, dict):
            items = sorted(value.items()) if self.sort_keys else value.items()
            pairs = []
            for key, item in items:
                name = self._key(key)
                if name is not None:
                    pairs.append(name + self.key_separator + self._encode(item, inner, above))
            return self._join('{}', pairs, inner, line)
        return self._encode(self.default(value), line, above)

    def _key(self, key):
        if isinstance(key, str):
            return _string(key, self.ensure_ascii)
        if key is None or isinstance(key, (int, float)):
            return '"' + self._encode(key, '', []) + '"'
        if self.skipkeys:
            return None
        raise TypeError('keys must be str, int, float, bool or None, '
                        f'not {key.__class__.__name__}')

    def _join(self, brackets, parts, inner, line):
        if not parts:
            return brackets
        if self.indent is None:
            return brackets[0] + self.item_separator.join(parts) + brackets[1]
        return brackets[0] + inner + (self.item_separator + inner).join(parts) + line + brackets[1]


class _Reader:

    def __init__(self, text, object_hook):
        self.text = text
        self.object_hook = object_hook
        self.place = 0

    def fail(self, message, place=None):
        raise JSONDecodeError(message, self.text, self.place if place is None else place)

    def skip_space(self):
        while self.text[self.place:self.place + 1] in (' ', '\t', '\n', '\r'):
            self.place += 1

    def next_char(self):
        self.skip_space()
        return self.text[self.place:self.place + 1]

    def value(self):
        char = self.next_char()
        if char == '"':
            return self.string()
        if char == '{':
            return self.object()
        if char == '[':
            return self.array()
        for word, value in (('null', None), ('true', True), ('false', False), ('NaN', float('nan')),
                            ('Infinity', float('inf')), ('-Infinity', float('-inf'))):
            if self.text.startswith(word, self.place):
                self.place += len(word)
                return value
        start = self.place
        while self.text[self.place:self.place + 1] and self.text[self.place] in '+-0123456789.eE':
            self.place += 1
        number = self.text[start:self.place]
        try:
            return float(number) if any(char in number for char in '.eE') else int(number)
        except ValueError:
            self.fail('Expecting value', start)

    def string(self):
        start = self.place
        self.place += 1
        parts = []
        while True:
            char = self.text[self.place:self.place + 1]
            self.place += 1
            if not char:
                self.fail('Unterminated string starting at', start)
            if char == '"':
                return ''.join(parts)
            if char != '\\':
                parts.append(char)
                continue
            char = self.text[self.place:self.place + 1]
            self.place += 1
            if char == 'u':
                parts.append(self.unicode_escape())
            elif char in _UNESCAPES:
                parts.append(_UNESCAPES[char])
            else:
                self.fail('Invalid \\escape', self.place - 2)

    def unicode_escape(self):
        code = int(self.text[self.place:self.place + 4], 16)
        self.place += 4
        if 0xd800 <= code < 0xdc00 and self.text.startswith('\\u', self.place):
            low = int(self.text[self.place + 2:self.place + 6], 16)
            self.place += 6
            code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00)
        return chr(code)

    def array(self):
        self.place += 1
        items = []
        if self.next_char() == ']':
            self.place += 1
            return items
        while True:
            items.append(self.value())
            char = self.next_char()
            if char not in (',', ']'):
                self.fail("Expecting ',' delimiter")
            self.place += 1
            if char == ']':
                return items

    def object(self):
        self.place += 1
        found = {}
        if self.next_char() == '}':
            self.place += 1
        else:
            while True:
                if self.next_char() != '"':
                    self.fail('Expecting property name enclosed in double quotes')
                name = self.string()
                if self.next_char() != ':':
                    self.fail("Expecting ':' delimiter")
                self.place += 1
                found[name] = self.value()
                char = self.next_char()
                if char not in (',', '}'):
                    self.fail("Expecting ',' delimiter")
                self.place += 1
                if char == '}':
                    break
        return found if self.object_hook is None else self.object_hook(found)


def dumps(obj, *, cls=None, **kwargs):
    return (cls or JSONEncoder)(**kwargs).encode(obj)


def dump(obj, fp, **kwargs):
    fp.write(dumps(obj, **kwargs))


def loads(s, *, object_hook=None, **kwargs):
    if kwargs:
        from _frames import unsupported
        unsupported(f"json.loads({', '.join(kwargs)}=...)")
    if not isinstance(s, (str, bytes)):
        raise TypeError(f'the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}')
    reader = _Reader(s.decode() if isinstance(s, bytes) else s, object_hook)
    value = reader.value()
    if reader.next_char():
        reader.fail('Extra data')
    return value


def load(fp, **kwargs):
    return loads(fp.read(), **kwargs)
