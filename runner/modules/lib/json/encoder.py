"""Models json.encoder: values as text, in CPython's format."""
import sys

_ESCAPES = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f'}


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


def _number(value, allow_nan):
    if not isinstance(value, float):
        return int.__repr__(value)
    if value == value and value not in (float('inf'), float('-inf')):
        return float.__repr__(value)
    if not allow_nan:
        shown = ': ' + float.__repr__(value) if sys.version_info >= (3, 12) else ''
        raise ValueError('Out of range float values are not JSON compliant' + shown)
    return 'NaN' if value != value else 'Infinity' if value > 0 else '-Infinity'


class JSONEncoder:

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
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
        if isinstance(o, str) or type(self).iterencode is JSONEncoder.iterencode:
            return self._encode(o, '\n', [])
        return ''.join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        if _one_shot and self.indent is None:
            return iter([self._encode(o, '\n', [])])
        from json._pieces import pieces_of
        return pieces_of(self, o)

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
            return _number(value, self.allow_nan)
        if any(value is other for other in above):
            raise ValueError('Circular reference detected')
        above = [*above, value]
        inner = line if self.indent is None else line + self.indent
        if isinstance(value, (list, tuple)):
            return self._join('[]', [self._encode_in(value, place, item, inner, above)
                                     for place, item in enumerate(value)], inner, line)
        if isinstance(value, dict):
            items = sorted(value.items()) if self.sort_keys else value.items()
            pairs = []
            for key, item in items:
                name = self._key(key)
                if name is not None:
                    pairs.append(name + self.key_separator + self._encode_in(value, key, item, inner, above))
            return self._join('{}', pairs, inner, line)
        return self._encode_in(value, None, self.default(value), line, above)

    def _encode_in(self, outer, key, item, line, above):
        """From 3.14 on an error says on its way where it comes from; what default() makes has no key."""
        try:
            return self._encode(item, line, above)
        except BaseException as error:
            if sys.version_info >= (3, 14):
                place = f'item {key!r}' if isinstance(outer, (list, tuple, dict)) else 'object'
                error.add_note(f'when serializing {type(outer).__name__} {place}')
            raise

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
