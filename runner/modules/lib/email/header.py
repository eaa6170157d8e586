"""Models `email.header`: headers that are not ASCII, as encoded words, and back.

Left out: headers of several character sets, other sets than ASCII and UTF-8, encoded words that are too long for a
line.
"""
import base64
import re

from _frames import unsupported as _unsupported
from email._folding import folded

__all__ = ['Header', 'decode_header', 'make_header']

_SAFE = frozenset(b'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-!*+/')
_WORD = re.compile(r'=\?([^?]*?)\?([qQbB])\?(.*?)\?=')
_LONGEST_LINE = 78
_LONGEST_WORD = 76


def encoded_word(text, more_for_quoted=0):
    """The text in UTF-8, as what is shorter of base64 and quoted-printable, which may be longer by so much."""
    data = text.encode('utf-8')
    quoted = ''.join(['_' if byte == 32 else chr(byte) if byte in _SAFE else '=%02X' % byte for byte in data])
    if (len(data) + 2) // 3 * 4 + more_for_quoted < len(quoted):
        return '=?utf-8?b?%s?=' % base64.b64encode(data).decode('ascii')
    return '=?utf-8?q?%s?=' % quoted


class Header:

    def __init__(self, s=None, charset=None, maxlinelen=None, header_name=None, continuation_ws=' ', errors='strict'):
        charset = str(charset or 'us-ascii').lower()
        if charset not in ('us-ascii', 'ascii', 'utf-8', 'utf8'):
            _unsupported(f'email.header: the character set {charset}')
        text = '' if s is None else s
        self._text = text.decode(charset) if isinstance(text, bytes) else text
        # What is not ASCII is UTF-8 whatever was said.
        self._is_ascii = charset in ('us-ascii', 'ascii') and self._text.isascii()
        self._longest = _LONGEST_LINE if maxlinelen is None else maxlinelen
        self._initial = 0 if header_name is None else len(header_name) + 2

    def __str__(self):
        return self._text

    def __eq__(self, other):
        return other == str(self)

    def append(self, s, charset=None, errors='strict'):
        _unsupported('email.header: headers of several parts')

    def encode(self, splitchars=';, \t', maxlinelen=None, linesep='\n'):
        longest = self._longest if maxlinelen is None else maxlinelen
        if self._is_ascii:
            return folded(self._text, self._initial, longest, splitchars).replace('\n', linesep)
        encoded = encoded_word(self._text)
        if longest and self._initial + len(encoded) > min(longest, _LONGEST_WORD):
            _unsupported('email.header: a header that is too long for a line')
        return encoded


def decode_header(header):
    """The parts, (text or bytes, character set): encoded words that stand side by side are one."""
    if isinstance(header, Header):
        return [(str(header), None)] if header._is_ascii else [(str(header).encode('utf-8'), 'utf-8')]
    if not _WORD.search(header):
        return [(header, None)]
    parts, at = [], 0
    for word in _WORD.finditer(header):
        between = header[at:word.start()]
        if between.strip() or not parts and between:
            parts.append((between.encode('latin-1'), None))
        charset, kind, text = word.groups()
        decoded, charset = _decoded_word(kind.lower(), text), charset.lower()
        if parts and parts[-1][1] == charset:
            parts[-1] = (parts[-1][0] + decoded, charset)
        else:
            parts.append((decoded, charset))
        at = word.end()
    if header[at:].strip():
        parts.append((header[at:].encode('latin-1'), None))
    return parts


def decoded_words(text):
    """With what encoded words mean in their place; blanks between two of them mean nothing."""
    def meaning(found):
        charset, kind, encoded = found.groups()
        return _decoded_word(kind.lower(), encoded).decode(charset.lower(), 'replace')
    return _WORD.sub(meaning, re.sub(r'(?<=\?=)\s+(?==\?)', '', text))


def _decoded_word(kind, text):
    if kind == 'b':
        return base64.b64decode(text + '=' * (-len(text) % 4))
    return re.sub('=([0-9a-fA-F]{2})', lambda found: chr(int(found.group(1), 16)),
                  text.replace('_', ' ')).encode('latin-1')


def make_header(decoded_seq, maxlinelen=None, header_name=None, continuation_ws=' '):
    parts = list(decoded_seq)
    if len(parts) != 1:
        _unsupported('email.header: headers of several parts')
    return Header(parts[0][0], parts[0][1])
