"""What one finds at a place of a line of Python: numbers, signs, the beginnings and ends of strings."""
import re
import sys

from token import EXACT_TOKEN_TYPES

_DIGITS = '[0-9](?:_?[0-9])*'
_NUMBER = re.compile(r'0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|'
                     r'(?:%s(?:\.(?:%s)?)?|\.%s)(?:[eE][-+]?%s)?[jJ]?' % (_DIGITS, _DIGITS, _DIGITS, _DIGITS))
_ZEROS = re.compile('0(?:_?0)*')
PREFIXES = {'', 'b', 'r', 'u', 'f', 'br', 'rb', 'fr', 'rf'}
if sys.version_info >= (3, 14):
    PREFIXES |= {'t', 'tr', 'rt'}
_LONGEST_SIGN = 3


def number_end(line, at):
    return _NUMBER.match(line, at).end()


def zeros_end(line, at):
    return _ZEROS.match(line, at).end()


def starts_number(line, at):
    return '0' <= line[at] <= '9' or line[at] == '.' and '0' <= line[at + 1:at + 2] <= '9'


def sign_end(line, at):
    """Behind the longest sign, or *at* if there is none."""
    for size in range(_LONGEST_SIGN, 0, -1):
        if line[at:at + size] in EXACT_TOKEN_TYPES and at + size <= len(line):
            return at + size
    return at


def string_start(line, at):
    """(prefix, quotes) of a string that begins there, or None."""
    for size in range(3):
        quote = line[at + size:at + size + 1]
        if quote and quote in '\'"' and line[at:at + size].lower() in PREFIXES:
            return line[at:at + size], quote * 3 if line.startswith(quote * 3, at + size) else quote
    return None


def string_end(line, at, quotes):
    """Behind the quotes that end a string, or None if the line ends before."""
    while at < len(line):
        if line.startswith(quotes, at):
            return at + len(quotes)
        if len(quotes) == 1 and line[at] == '\n':
            return None
        at += 2 if line[at] == '\\' else 1
    return None


def goes_on(line):
    return line.endswith(('\\\n', '\\\r\n'))
