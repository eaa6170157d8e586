"""Models `html`: escaping, and unescaping of numbers and of the names that pages usually have.

The two thousand other names that HTML 5 knows are unsupported.
"""
import re as _re

from _frames import unsupported as _unsupported
from html._named_characters import NAMED as _NAMED
from html._named_characters import NAMED_WITHOUT_SEMICOLON as _NAMED_WITHOUT_SEMICOLON

_REFERENCE = '&(?:#([0-9]+|[xX][0-9a-fA-F]+);?|([^\t\n\f <&#;]{1,32})(;?))'
# What the numbers from 128 on mean in pages that were written for Windows; a point stands for the number itself.
_WINDOWS = ('\u20ac.\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152.\u017d.'
            '.\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153.\u017e\u0178')


def escape(s, quote=True):
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;').replace("'", '&#x27;')
    return s


def _numbered(number):
    if 0x80 <= number < 0xa0:
        meant = _WINDOWS[number - 0x80]
        return chr(number) if meant == '.' else meant
    if number == 0 or 0xd800 <= number < 0xe000 or number > 0x10ffff:
        return '\ufffd'
    is_control = number < 32 and number not in (9, 10, 12, 13) or number == 0x7f
    if is_control or 0xfdd0 <= number < 0xfdf0 or number & 0xfffe == 0xfffe:
        return ''
    return chr(number)


def _named(name, semicolon):
    if semicolon:
        if name in _NAMED:
            return _NAMED[name]
        if name.isalnum() and name.isascii() and name[0].isalpha():
            _unsupported(f'html.unescape() of &{name};')
    for length in range(len(name), 1, -1):
        if name[:length] in _NAMED_WITHOUT_SEMICOLON:
            return _NAMED[name[:length]] + name[length:] + semicolon
    return '&' + name + semicolon


def _character(match):
    number, name, semicolon = match.groups()
    if number is None:
        return _named(name, semicolon)
    return _numbered(int(number[1:], 16) if number[0] in 'xX' else int(number))


def unescape(s):
    return _re.sub(_REFERENCE, _character, s) if '&' in s else s
