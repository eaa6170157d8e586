"""What stands behind a backslash in a pattern."""
import sys

from re._characters import ASCII
from re._characters import ascii_lower
from re._characters import class_test
from re._characters import lower
from re._errors import error

IGNORECASE = 2
_LETTERS = {'n': '\n', 't': '\t', 'r': '\r', 'f': '\f', 'v': '\v', 'a': '\a', '0': '\0'}
_DIGITS = set('0123456789')
_OCTAL_DIGITS = set('01234567')
_HEX_DIGITS = set('0123456789abcdefABCDEF')
_HEX_SIZES = {'x': 2, 'u': 4, 'U': 8}


class EscapeReader:
    """A place in a pattern, and what its escapes mean."""

    def fail(self, message, at=None):
        raise error(message, self.pattern, self.at if at is None else at)

    def peek(self):
        return self.pattern[self.at:self.at + 1]

    def take(self, text):
        if self.pattern.startswith(text, self.at):
            self.at += len(text)
            return True
        return False

    def escape(self):
        letter = self.peek()
        if not letter:
            self.fail('bad escape (end of pattern)', self.at - 1)
        self.at += 1
        test = class_test(letter, self.flags)
        if test is not None:
            return ('char', test)
        if letter in 'AZbB':
            return ('at', letter)
        if letter == 'z' and sys.version_info >= (3, 14):
            return ('at', 'Z')
        octal = self.pattern[self.at - 1:self.at + 2]
        is_octal = len(octal) == 3 and set(octal) <= _OCTAL_DIGITS
        if letter in '123456789' and not is_octal:
            start = self.at - 1
            digits = letter + self.digits(_DIGITS, 1)
            return self.same(int(digits), start, start - 1)
        return self.char_test(self.escaped_character(letter))

    def same(self, number, start, start_of_open):
        """The reference to a group whose name begins at *start*."""
        if number > self.groups:
            self.fail('invalid group reference %d' % number, start)
        if number in self.open_groups:
            self.fail('cannot refer to an open group', start_of_open)
        self.check_behind(number)
        if not self.flags & IGNORECASE:
            return ('same', number, None)
        return ('same', number, ascii_lower if self.flags & ASCII else lower)

    def escaped_character(self, letter):
        """The character that a letter or a number behind a backslash stands for."""
        start = self.at - 2
        if letter in _HEX_SIZES:
            digits = self.digits(_HEX_DIGITS, _HEX_SIZES[letter])
            if len(digits) < _HEX_SIZES[letter]:
                self.fail('incomplete escape \\' + letter + digits, start)
            if int(digits, 16) > 0x10ffff:
                self.fail('bad escape \\' + letter + digits, start)
            return chr(int(digits, 16))
        if letter in _OCTAL_DIGITS:
            digits = letter + self.digits(_OCTAL_DIGITS, 2)
            if int(digits, 8) > 0o377:
                self.fail('octal escape value \\' + digits + ' outside of range 0-0o377', start)
            return chr(int(digits, 8))
        if letter == 'N' and not self.is_bytes:
            return self.named_character(start)
        if letter.isascii() and letter.isalnum() and letter not in _LETTERS:
            self.fail('bad escape \\' + letter, start)
        return _LETTERS.get(letter, letter)

    def named_character(self, start):
        if not self.take('{'):
            self.fail('missing {')
        end = self.pattern.find('}', self.at)
        name = self.pattern[self.at:] if end < 0 else self.pattern[self.at:end]
        if not name:
            self.fail('missing character name')
        if end < 0:
            self.fail('missing }, unterminated name')
        self.at = end + 1
        import unicodedata
        try:
            char = unicodedata.lookup(name)
            if len(char) > 1:
                raise KeyError(name)
        except KeyError:
            self.fail('undefined character name %r' % name, start)
        return char

    def digits(self, allowed, most):
        begin = self.at
        while self.at - begin < most and self.peek() in allowed and self.peek():
            self.at += 1
        return self.pattern[begin:self.at]
