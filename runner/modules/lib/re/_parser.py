"""The pattern of a regular expression as a tree of tuples, whose first item says what matches there.

('char', test)            one character for which test is true
('at', name)              a position: '^', '$', 'A', 'Z', 'b', 'B'
('seq', items)            one after the other
('any', branches)         the first that leads to a match
('repeat', item, low, high, greedy)
('possessive', item, low, high)  as often as it can be, once and for all
('atomic', item)          the first way in which it matches, once and for all
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
from re._characters import widened
from re._errors import warn
from re._group_reader import GroupReader
from re._inline_flags import DOTALL
from re._inline_flags import IGNORECASE
from re._inline_flags import VERBOSE

_MOST_REPEATS = (1 << 32) - 1
_DOUBLED_SIGNS = {'-': 'difference', '&': 'intersection', '~': 'symmetric difference', '|': 'union'}


class Parser(GroupReader):

    def __init__(self, pattern, flags, is_bytes=False):
        self.pattern = pattern
        self.is_bytes = is_bytes
        self.begin(flags)
        self.is_second_look = False

    def begin(self, flags):
        self.flags = self.given_flags = flags
        self.late_flags = 0
        self.at = 0
        self.groups = 0
        self.names = {}
        self.open_groups = set()
        self.groups_before_look = None
        self.conditions = {}

    def parse(self):
        tree = self.alternatives(True)
        if self.at < len(self.pattern):
            self.fail('unbalanced parenthesis')
        self.check_conditions()
        if self.late_flags & ~self.given_flags:
            # They count for all that stands before them, too.
            self.begin(self.given_flags | self.late_flags)
            self.is_second_look = True
            return self.parse()
        return tree

    def alternatives(self, is_start=False):
        branches = [self.sequence(is_start)]
        while self.take('|'):
            branches.append(self.sequence())
        return branches[0] if len(branches) == 1 else ('any', branches)

    def sequence(self, is_start=False):
        items = []
        while self.at < len(self.pattern) and self.peek() not in '|)':
            if self.flags & VERBOSE and self.skip_blank():
                continue
            self.is_at_start = is_start and not items
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
            if max(low, high or 0) >= _MOST_REPEATS:
                raise OverflowError('the repetition number is too large')
            if high is not None and high < low:
                self.fail('min repeat greater than max repeat', start + 1)
            if item[0] in ('at', 'repeat', 'possessive'):
                self.fail('nothing to repeat' if item[0] == 'at' else 'multiple repeat', start)
            if sys.version_info >= (3, 11) and self.take('+'):
                item = ('possessive', item, low, high)
            else:
                item = ('repeat', item, low, high, not self.take('?'))

    def bounds(self):
        end = self.pattern.find('}', self.at)
        low, comma, high = self.pattern[self.at + 1:max(end, 0)].partition(',')
        if end < 0 or not (low + high).isdigit() and (low + high or not comma):
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

    def class_item(self):
        """One character of a class, or a test."""
        char = self.peek()
        self.at += 1
        if char != '\\':
            return char
        letter = self.peek()
        self.at += 1
        return class_test(letter, self.flags) or ('\b' if letter == 'b' else self.escaped_character(letter))

    def token(self):
        """What a message calls the item that begins here."""
        return self.pattern[self.at:self.at + (2 if self.peek() == '\\' else 1)]

    def class_range(self, low, low_text):
        """From *low* to what follows the minus."""
        high_text = self.token()
        if high_text == '-':
            warn('Possible set difference at position %d' % (self.at - 1), FutureWarning)
        high = self.class_item()
        if not isinstance(low, str) or not isinstance(high, str) or high < low:
            shown = low_text + '-' + high_text
            self.fail('bad character range ' + shown, self.at - len(shown))
        return low, high

    def class_tests(self, start):
        tests = []
        while not tests or self.peek() != ']':
            if self.at >= len(self.pattern):
                self.fail('unterminated character set', start)
            text = self.token()
            if tests and text in _DOUBLED_SIGNS and self.pattern.startswith(text, self.at + 1):
                warn('Possible set %s at position %d' % (_DOUBLED_SIGNS[text], self.at), FutureWarning)
            low = self.class_item()
            if self.peek() == '-' and self.pattern[self.at + 1:self.at + 2] not in (']', ''):
                self.at += 1
                tests.append(self.class_range(low, text))
            else:
                tests.append((low, low) if isinstance(low, str) else low)
        return tests

    def char_class(self):
        start = self.at - 1
        if self.peek() == '[':
            warn('Possible nested set at position %d' % self.at, FutureWarning)
        negative = self.take('^')
        tests = self.class_tests(start)
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
