"""The pattern of a regular expression as a tree of tuples, whose first item says what matches there.

('char', test)            one character for which test is true
('at', name)              a position: '^', '$', 'A', 'Z', 'b', 'B'
('seq', items)            one after the other
('any', branches)         the first that leads to a match
('repeat', item, low, high, greedy)
('group', number, item)   number is None for (?:...)
('same', number, fold)    what that group matched, where fold (None: nothing) makes the same of it
('look', item, wanted)    whether item matches here, without using anything up
('behind', item, wanted, width)  the same for what stands before this place, which is so wide
('if', number, yes, no)   one or the other, by whether that group matched
"""

import sys

from re._characters import ASCII
from re._characters import BLANKS
from re._characters import ascii_lower
from re._characters import caseless
from re._characters import class_test
from re._characters import in_either_ascii_case
from re._characters import in_either_case
from re._characters import lower
from re._characters import widened

IGNORECASE, MULTILINE, DOTALL, VERBOSE = 2, 8, 16, 64
_LETTERS = {'n': '\n', 't': '\t', 'r': '\r', 'f': '\f', 'v': '\v', 'a': '\a', '0': '\0'}


class error(Exception):
    """A pattern that is none."""

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pos is not None and isinstance(pattern, str):
            self.lineno = pattern.count('\n', 0, pos) + 1
            self.colno = pos - pattern.rfind('\n', 0, pos)
            msg = '%s at position %d' % (msg, pos)
            if '\n' in pattern:
                msg += ' (line %d, column %d)' % (self.lineno, self.colno)
        super().__init__(msg)


error.__module__ = 're'
if sys.version_info >= (3, 13):
    error.__name__ = error.__qualname__ = 'PatternError'


_OCTAL_DIGITS = set('01234567')
_HEX_DIGITS = set('0123456789abcdefABCDEF')
_HEX_SIZES = {'x': 2, 'u': 4, 'U': 8}


class Parser:

    def __init__(self, pattern, flags, is_bytes=False):
        self.pattern = pattern
        self.is_bytes = is_bytes
        self.flags = flags
        self.at = 0
        self.groups = 0
        self.names = {}

    def fail(self, message, at=None):
        raise error(message, self.pattern, self.at if at is None else at)

    def peek(self):
        return self.pattern[self.at:self.at + 1]

    def take(self, text):
        if self.pattern.startswith(text, self.at):
            self.at += len(text)
            return True
        return False

    def parse(self):
        tree = self.alternatives()
        if self.at < len(self.pattern):
            self.fail('unbalanced parenthesis')
        return tree

    def alternatives(self):
        branches = [self.sequence()]
        while self.take('|'):
            branches.append(self.sequence())
        return branches[0] if len(branches) == 1 else ('any', branches)

    def sequence(self):
        items = []
        while self.at < len(self.pattern) and self.peek() not in '|)':
            if self.flags & VERBOSE and self.skip_blank():
                continue
            item = self.atom()
            if item is not None:
                items.append(self.repeated(item))
        return ('seq', items)

    def skip_blank(self):
        if self.peek() in BLANKS:
            self.at += 1
            return True
        if self.peek() == '#':
            end = self.pattern.find('\n', self.at)
            self.at = len(self.pattern) if end < 0 else end + 1
            return True
        return False

    def repeated(self, item):
        while True:
            start = self.at
            if self.take('*'):
                low, high = 0, None
            elif self.take('+'):
                low, high = 1, None
            elif self.take('?'):
                low, high = 0, 1
            elif self.peek() == '{' and self.bounds() is not None:
                low, high = self.bounds()
                self.at = self.pattern.index('}', self.at) + 1
            else:
                return item
            if item[0] in ('at', 'repeat'):
                self.fail('nothing to repeat' if item[0] == 'at' else 'multiple repeat', start)
            if high is not None and high < low:
                self.fail('min repeat greater than max repeat', start + 1)
            item = ('repeat', item, low, high, not self.take('?'))

    def bounds(self):
        end = self.pattern.find('}', self.at)
        low, comma, high = self.pattern[self.at + 1:max(end, 0)].partition(',')
        if end < 0 or not (low + high).isdigit():
            return None
        return int(low or 0), (int(high) if high else None) if comma else int(low)

    def char_test(self, wanted):
        if self.flags & IGNORECASE:
            fold = ascii_lower if self.flags & ASCII else caseless
            folded = fold(wanted)
            return ('char', lambda char: fold(char) == folded)
        return ('char', lambda char: char == wanted)

    def atom(self):
        char = self.peek()
        self.at += 1
        if char == '.':
            if self.flags & DOTALL:
                return ('char', lambda each: True)
            return ('char', lambda each: each != '\n')
        if char in '^$':
            return ('at', char)
        if char == '[':
            return self.char_class()
        if char == '(':
            return self.group()
        if char == '\\':
            return self.escape()
        if char in '*+?':
            self.fail('nothing to repeat', self.at - 1)
        return self.char_test(char)

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
        octal = self.pattern[self.at - 1:self.at + 2]
        is_octal = len(octal) == 3 and octal[0] in '123' and set(octal) <= _OCTAL_DIGITS
        if letter in '123456789' and not is_octal:
            return self.same(int(letter))
        return self.char_test(self.escaped_character(letter))

    def same(self, number):
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
            return chr(int(digits, 16))
        if letter in _OCTAL_DIGITS:
            return chr(int(letter + self.digits(_OCTAL_DIGITS, 2), 8))
        if letter == 'N' and not self.is_bytes:
            return self.named_character(start)
        if letter.isascii() and letter.isalpha() and letter not in _LETTERS:
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

    def class_item(self):
        """One character of a class, or a test."""
        char = self.peek()
        self.at += 1
        if char != '\\':
            return char
        letter = self.peek()
        self.at += 1
        return class_test(letter, self.flags) or ('\b' if letter == 'b' else self.escaped_character(letter))

    def char_class(self):
        start = self.at - 1
        negative = self.take('^')
        tests = []
        first = True
        while first or self.peek() != ']':
            if self.at >= len(self.pattern):
                self.fail('unterminated character set', start)
            first = False
            low = self.class_item()
            if isinstance(low, str) and self.peek() == '-' and self.pattern[self.at + 1:self.at + 2] not in (']', ''):
                self.at += 1
                tests.append((low, self.class_item()))
            else:
                tests.append((low, low) if isinstance(low, str) else low)
        self.at += 1
        in_cases = in_either_ascii_case if self.flags & ASCII else in_either_case
        if not self.flags & IGNORECASE:
            in_cases = None
        elif not self.flags & ASCII:
            # A single character stands for all that IGNORECASE takes for it.
            tests = [item for test in tests for item in widened(test)]

        def inside(char):
            variants = (char,) if in_cases is None else in_cases(char)
            for test in tests:
                for each in variants:
                    if test[0] <= each <= test[1] if isinstance(test, tuple) else test(each):
                        return True
            return False

        return ('char', (lambda char: not inside(char)) if negative else inside)

    def group(self):
        start = self.at - 1
        number = None
        look = None
        if self.take('?'):
            if self.take(':'):
                pass
            elif self.take('='):
                look = True
            elif self.take('!'):
                look = False
            elif self.take('<=') or self.take('<!'):
                return self.look_behind(start, self.pattern[self.at - 1] == '=')
            elif self.take('('):
                return self.conditional(start)
            elif self.take('#'):
                end = self.pattern.find(')', self.at)
                if end < 0:
                    self.fail('missing ), unterminated comment', start)
                self.at = end + 1
                return None
            elif self.take('P<'):
                name = self.name('>')
                if name in self.names:
                    self.fail('redefinition of group name %r as group %d; was group %d' % (
                        name, self.groups + 1, self.names[name]), self.at - len(name) - 1)
                self.groups += 1
                number = self.names[name] = self.groups
            elif self.take('P='):
                name = self.name(')')
                if name not in self.names:
                    self.fail('unknown group name %r' % name, self.at - len(name) - 1)
                return self.same(self.names[name])
            else:
                return self.flag_group()
        else:
            self.groups += 1
            number = self.groups
        inner = self.alternatives()
        if not self.take(')'):
            self.fail('missing ), unterminated subpattern', start)
        return ('group', number, inner) if look is None else ('look', inner, look)

    def name(self, end):
        start = self.at
        place = self.pattern.find(end, start)
        if place < 0:
            self.fail('missing %s, unterminated name' % end, start)
        name = self.pattern[start:place]
        if not name:
            self.fail('missing group name', start)
        if not name.isidentifier():
            self.fail('bad character in group name %r' % name, start)
        self.at = place + 1
        return name

    def look_behind(self, start, wanted):
        inner = self.alternatives()
        if not self.take(')'):
            self.fail('missing ), unterminated subpattern', start)
        low, high = _width(inner)
        if low != high:
            raise error('look-behind requires fixed-width pattern', self.pattern)
        return ('behind', inner, wanted, low)

    def conditional(self, start):
        end = self.pattern.index(')', self.at)
        name = self.pattern[self.at:end]
        number = int(name) if name.isdigit() else self.names.get(name)
        if number is None:
            self.fail('unknown group name %r' % name)
        self.at = end + 1
        yes = self.sequence()
        no = self.sequence() if self.take('|') else ('seq', [])
        if not self.take(')'):
            self.fail('missing ), unterminated subpattern', start)
        return ('if', number, yes, no)

    def flag_group(self):
        start = self.at - 2
        letters = ''
        while self.peek() and self.peek() in 'aiLmsux-':
            letters += self.peek()
            self.at += 1
        if self.peek() not in (':', ')') or not letters:
            extension = self.pattern[start + 1:self.at + 1]
            self.fail('unknown extension ' + extension if self.peek() else 'unexpected end of pattern', start + 1)
        on, _, off = letters.partition('-')
        changed = self.flags | _flags_of(on)
        changed &= ~_flags_of(off)
        if self.take(')'):
            self.flags = changed
            return None
        self.at += 1
        outer, self.flags = self.flags, changed
        inner = self.alternatives()
        self.flags = outer
        if not self.take(')'):
            self.fail('missing ), unterminated subpattern', start)
        return ('group', None, inner)


def _flags_of(letters):
    flags = 0
    for letter in letters:
        flags |= {'i': IGNORECASE, 'm': MULTILINE, 's': DOTALL, 'x': VERBOSE, 'a': ASCII}.get(letter, 0)
    return flags


def _width(tree):
    """The least and the greatest number of characters that it matches."""
    kind = tree[0]
    if kind == 'char':
        return 1, 1
    if kind == 'seq':
        widths = [_width(item) for item in tree[1]]
        return sum(width[0] for width in widths), sum(width[1] for width in widths)
    if kind == 'any':
        widths = [_width(branch) for branch in tree[1]]
        return min(width[0] for width in widths), max(width[1] for width in widths)
    if kind == 'repeat':
        low, high = _width(tree[1])
        return low * tree[2], high * (1 << 32 if tree[3] is None else tree[3])
    if kind == 'group':
        return _width(tree[2])
    if kind == 'same':
        return 0, 1 << 32
    return 0, 0
