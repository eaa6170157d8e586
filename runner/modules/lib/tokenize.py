"""Models `tokenize`: the tokens of Python's texts (_tokens_of_lines until 3.11, then _tokens_of_parser), and back."""
import codecs
import collections
import io
import re
import sys
from builtins import open as _builtin_open

import token as _token
from _untokenizing import Untokenizer
from token import *
from token import EXACT_TOKEN_TYPES

if sys.version_info >= (3, 12):
    from _tokens_of_parser import ParserScanner as _Scanner
else:
    from _tokens_of_lines import LineScanner as _Scanner

__all__ = _token.__all__ + ['tokenize', 'generate_tokens', 'detect_encoding', 'untokenize', 'TokenInfo']
__all__ += ['open', 'TokenError'] if sys.version_info >= (3, 12) else []
cookie_re = re.compile(r'^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)', re.ASCII)
_BLANK = re.compile(br'^[ \t\f]*(?:[#\r\n]|$)', re.ASCII)


class TokenInfo(collections.namedtuple('TokenInfo', 'type string start end line')):

    def __repr__(self):
        kind = '%d (%s)' % (self.type, tok_name[self.type])
        return 'TokenInfo(type=%s, string=%r, start=%r, end=%r, line=%r)' % (kind, *self[1:])

    @property
    def exact_type(self):
        return EXACT_TOKEN_TYPES.get(self.string, OP) if self.type == OP else self.type


class TokenError(Exception):
    pass


def untokenize(iterable):
    untokenizer = Untokenizer()
    text = untokenizer.text_of(iterable)
    return text if untokenizer.encoding is None else text.encode(untokenizer.encoding)


def _usual_name(encoding):
    plain = encoding[:12].lower().replace('_', '-')
    if plain == 'utf-8' or plain.startswith('utf-8-'):
        return 'utf-8'
    for name in ('latin-1', 'iso-8859-1', 'iso-latin-1'):
        if plain == name or plain.startswith(name + '-'):
            return 'iso-8859-1'
    return encoding


def _declared_encoding(line, name, has_mark):
    """That which a comment says, or None; *name* is of the file, if it is known."""
    of_file = '' if name is None else ' for %r' % name
    try:
        found = cookie_re.match(line.decode('utf-8'))
    except UnicodeDecodeError:
        raise SyntaxError('invalid or missing encoding declaration' + of_file)
    if found is None:
        return None
    encoding = _usual_name(found.group(1))
    try:
        codecs.lookup(encoding)
    except LookupError:
        raise SyntaxError('unknown encoding%s: %s' % (of_file, encoding))
    if has_mark and encoding != 'utf-8':
        raise SyntaxError('encoding problem%s: utf-8' % of_file)
    return encoding + ('-sig' if has_mark else '')


def detect_encoding(readline):
    """(encoding, the lines that were read to find it)"""
    name = getattr(getattr(readline, '__self__', None), 'name', None)

    def next_line():
        try:
            return readline()
        except StopIteration:
            return b''

    line = next_line()
    has_mark = line.startswith(codecs.BOM_UTF8)
    line = line[3:] if has_mark else line
    usual = 'utf-8-sig' if has_mark else 'utf-8'
    lines = []
    while line:
        lines.append(line)
        encoding = _declared_encoding(line, name, has_mark)
        if encoding:
            return encoding, lines
        if len(lines) == 2 or not _BLANK.match(line):
            break
        line = next_line()
    return usual, lines


def open(filename):
    buffer = _builtin_open(filename, 'rb')
    try:
        encoding, _lines = detect_encoding(buffer.readline)
        buffer.seek(0)
        text = io.TextIOWrapper(buffer, encoding, line_buffering=True)
        text.mode = 'r'
        return text
    except:
        buffer.close()
        raise


def tokenize(readline):
    encoding, lines = detect_encoding(readline)

    def next_line():
        return lines.pop(0) if lines else readline()
    if sys.version_info < (3, 12):
        return _Scanner(next_line, encoding, TokenInfo, TokenError).tokens()
    return _tokens_of_bytes(next_line, encoding)


def _tokens_of_bytes(readline, encoding):
    yield TokenInfo(ENCODING, 'utf-8' if encoding == 'utf-8-sig' else encoding, (0, 0), (0, 0), '')
    yield from generate_tokens(readline, encoding)


def generate_tokens(readline, _encoding=None):
    return _Scanner(readline, _encoding, TokenInfo, TokenError).tokens()
