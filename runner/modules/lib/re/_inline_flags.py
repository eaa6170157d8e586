"""Flags in a pattern: (?i) for all of it, (?i-s:...) for a part."""
import sys

from re._characters import ASCII
from re._errors import warn

IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE = 2, 4, 8, 16, 32, 64
_FLAGS = {'i': IGNORECASE, 'L': LOCALE, 'm': MULTILINE, 's': DOTALL, 'x': VERBOSE, 'a': ASCII, 'u': UNICODE}
_KINDS_OF_TEXT = ASCII | LOCALE | UNICODE


class FlagReader:
    """Of a reader that is behind the first letter, or the minus, after '(?'."""

    def inline_flags(self, letter):
        """(flags turned on, flags turned off); the latter is None if they are for the whole pattern."""
        on = off = 0
        while letter != '-':
            on |= self.flag_turned_on(letter, on)
            letter = self.peek()
            self.at += 1
            if letter == ')':
                return on, None
            if letter == ':':
                return on, 0
            if letter != '-':
                self.check_flag(letter, 'missing -, : or )')
        letter = self.peek()
        self.at += 1
        self.check_flag(letter, 'missing flag')
        while letter != ':':
            if _FLAGS[letter] & _KINDS_OF_TEXT:
                self.fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
            off |= _FLAGS[letter]
            letter = self.peek()
            self.at += 1
            if letter != ':':
                self.check_flag(letter, 'missing :')
        if on & off:
            self.fail('bad inline flags: flag turned on and off', self.at - 1)
        return on, off

    def flag_turned_on(self, letter, before):
        if letter == ('u' if self.is_bytes else 'L'):
            self.fail("bad inline flags: cannot use '%s' flag with a %s pattern" % (
                letter, 'bytes' if self.is_bytes else 'str'))
        flag = _FLAGS[letter]
        if flag & _KINDS_OF_TEXT and (before | flag) & _KINDS_OF_TEXT != flag:
            self.fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
        return flag

    def check_flag(self, letter, otherwise):
        if not letter:
            self.fail(otherwise, self.at - 1)
        if letter not in _FLAGS:
            self.fail('unknown flag' if letter.isalpha() else otherwise, self.at - 1)

    def turn_on_for_all(self, flags, start, is_at_start):
        if not is_at_start:
            if sys.version_info >= (3, 11):
                self.fail('global flags not at the start of the expression', start)
            if not self.is_second_look:
                shown = repr(self.pattern[:20]) + (' (truncated)' if len(self.pattern) > 20 else '')
                warn('Flags not at the start of the expression ' + shown, DeprecationWarning)
            self.late_flags |= flags
        self.flags |= flags


def is_flag(letter):
    return letter in _FLAGS or letter == '-'


def check_flags(flags, is_bytes):
    """Those that are given along with a pattern."""
    if not is_bytes and flags & LOCALE:
        raise ValueError('cannot use LOCALE flag with a str pattern')
    if is_bytes and flags & UNICODE:
        raise ValueError('cannot use UNICODE flag with a bytes pattern')
    if flags & ASCII and flags & (LOCALE | UNICODE):
        raise ValueError('ASCII and %s flags are incompatible' % ('LOCALE' if is_bytes else 'UNICODE'))
