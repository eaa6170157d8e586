"""Models `html`: escaping, and unescaping of numbers and of the five names that escaping makes."""
import re as _re

from _frames import unsupported as _unsupported

_NAMES = {'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', 'apos': "'", 'nbsp': '\xa0', 'copy': '\xa9', 'reg': '\xae'}


def escape(s, quote=True):
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;').replace("'", '&#x27;')
    return s


def _character(match):
    name = match.group(1)
    if name[0] == '#':
        number = int(name[2:], 16) if name[1] in 'xX' else int(name[1:])
        if number == 0 or 0x80 <= number < 0xa0 or 0xd800 <= number < 0xe000 or number > 0x10ffff or number < 32:
            _unsupported('html.unescape() of such a number')
        return chr(number)
    if name in _NAMES:
        return _NAMES[name]
    _unsupported(f'html.unescape() of &{name};')


def unescape(s):
    if '&' not in s:
        return s
    if _re.search('&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*)(?!;)(?![0-9a-zA-Z])', s):
        _unsupported('html.unescape() of a name without a semicolon')
    return _re.sub('&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);', _character, s)
