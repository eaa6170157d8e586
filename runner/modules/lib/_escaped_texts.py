"""The encodings unicode_escape and raw_unicode_escape: text in ASCII, with the escapes of literals."""
import unicodedata
import warnings

_PLAIN = {'\t': b'\\t', '\n': b'\\n', '\r': b'\\r', '\\': b'\\\\'}
_SIMPLE = dict(zip('\n\\\'"abfnrtv', ('', '\\', '\'', '"', '\a', '\b', '\f', '\n', '\r', '\t', '\v')))
_DIGITS = {'x': 2, 'u': 4, 'U': 8}
_HEXADECIMAL = '0123456789abcdefABCDEF'


def _escape(code):
    return (b'\\U%08x' if code > 0xffff else b'\\u%04x') % code


def encode(text, kind):
    parts = []
    for char in text:
        code = ord(char)
        if kind == 'rawunicodeescape':
            parts.append(bytes([code]) if code < 256 else _escape(code))
        elif char in _PLAIN:
            parts.append(_PLAIN[char])
        elif 32 <= code < 127:
            parts.append(bytes([code]))
        else:
            parts.append(b'\\x%02x' % code if code < 256 else _escape(code))
    return b''.join(parts)


class _Bad(Exception):
    """Where it ends, and the reason."""


def _of_digits(text, place, letter, beyond='illegal Unicode character'):
    """The character, and where its escape ends."""
    wanted = _DIGITS[letter]
    end = place
    while end < len(text) and end < place + wanted and text[end] in _HEXADECIMAL:
        end += 1
    if end < place + wanted:
        raise _Bad(end, f'truncated \\{letter}{"X" * wanted} escape')
    code = int(text[place:end], 16)
    if code > 0x10ffff:
        raise _Bad(end, beyond)
    return chr(code), end


def _of_name(text, place):
    close = text.find('}', place)
    if not text.startswith('{', place) or close < 0 or close == place + 1:
        raise _Bad(place if not text.startswith('{', place) else close + 1 or len(text),
                   'malformed \\N character escape')
    try:
        return unicodedata.lookup(text[place + 1:close]), close + 1
    except KeyError:
        raise _Bad(close + 1, 'unknown Unicode character name') from None


def _escaped(text, place):
    """What stands behind the backslash: the character, and where its escape ends."""
    if place == len(text):
        raise _Bad(place, '\\ at end of string')
    letter = text[place]
    if letter in _SIMPLE:
        return _SIMPLE[letter], place + 1
    if letter in _DIGITS:
        return _of_digits(text, place + 1, letter)
    if letter == 'N':
        return _of_name(text, place + 1)
    if letter not in '01234567':
        warnings.warn(f"invalid escape sequence '\\{letter}'", DeprecationWarning, 1)
        return '\\' + letter, place + 1
    end = place
    while end < len(text) and end < place + 3 and text[end] in '01234567':
        end += 1
    return chr(int(text[place:end], 8)), end


def _escaped_raw(text, place):
    backslashes = 1
    while text.startswith('\\', place - backslashes - 1) and place > backslashes:
        backslashes += 1
    letter = text[place:place + 1]
    if letter not in ('u', 'U') or backslashes % 2 == 0:
        return '\\', place
    return _of_digits(text, place + 1, letter, '\\Uxxxxxxxx out of range')


def decode(data, kind, for_bad):
    """*for_bad* answers what stands for bytes that mean nothing, or raises."""
    text = data.decode('latin-1')
    escaped = _escaped if kind == 'unicodeescape' else _escaped_raw
    parts = []
    place = 0
    while True:
        found = text.find('\\', place)
        if found < 0:
            return ''.join(parts) + text[place:]
        parts.append(text[place:found])
        try:
            part, place = escaped(text, found + 1)
        except _Bad as bad:
            place, reason = bad.args
            part = for_bad(kind, data, found, place, reason)
        parts.append(part)
