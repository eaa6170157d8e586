"""From tokens back to a text: at their places if these are given, else with a blank behind every word."""
import sys

import token as _token
from token import DEDENT, ENCODING, ENDMARKER, INDENT, NAME, NEWLINE, NL, NUMBER, STRING

_STARTS = [STRING] + [getattr(_token, name) for name in ('FSTRING_START', 'TSTRING_START') if hasattr(_token, name)]
_ENDS = [STRING] + [getattr(_token, name) for name in ('FSTRING_END', 'TSTRING_END') if hasattr(_token, name)]
_MIDDLES = [getattr(_token, name) for name in ('FSTRING_MIDDLE', 'TSTRING_MIDDLE') if hasattr(_token, name)]


_KEEPS_BLANKS = sys.version_info >= (3, 13, 1)     # before a line that goes on


def _with_doubled_braces(text):
    """But for those of \\N{...}, from 3.13 on."""
    if sys.version_info < (3, 13):
        return text.replace('{', '{{').replace('}', '}}')
    made, in_name = [], False
    for place, char in enumerate(text):
        if char == '{' and text[:place].endswith('\\N'):
            before = text[:place - 1]
            in_name = (len(before) - len(before.rstrip('\\'))) % 2 == 1
        if char in '{}' and not in_name:
            made.append(char)
        if char == '}':
            in_name = False
        made.append(char)
    return ''.join(made)


class Untokenizer:

    def __init__(self):
        self.encoding = None
        self._texts = []
        self._row, self._column = 1, 0
        self._kind_before = None
        self._line = ''         # of the token before
        self._depth = 0         # in formatted strings

    def _go_to(self, row, column):
        if (row, column) < (self._row, self._column):
            raise ValueError('start (%d,%d) precedes previous end (%d,%d)' % (row, column, self._row, self._column))
        if row > self._row:
            blanks, end = '', '\n'
            if _KEEPS_BLANKS:
                text = self._line.rstrip('\\\r\n')
                blanks = text[len(text.rstrip()):]
                end = '\r\n' if self._line.endswith('\r\n') else '\n'
            self._texts.append(blanks + ('\\' + end) * (row - self._row))
            self._column = 0
        self._texts.append(' ' * (column - self._column))

    def _part_strings(self, kind):
        """Two strings side by side would be one."""
        if kind in _STARTS and self._kind_before in _ENDS:
            self._texts.append(' ')

    def text_of(self, tokens):
        indents, begins_line = [], False
        tokens = iter(tokens)
        for each in tokens:
            if len(each) == 2:
                self._add_without_places(each, tokens)
                break
            kind, text, start, end, line = each
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind == ENDMARKER:
                break
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                self._row, self._column = end
                continue
            if kind in (NEWLINE, NL):
                begins_line = True
            elif begins_line and indents:
                if start[1] >= len(indents[-1]):
                    self._texts.append(indents[-1])
                    self._column = len(indents[-1])
                begins_line = False
            if kind in _MIDDLES and ('{' in text or '}' in text):
                more = text.count('{') + text.count('}')
                text = _with_doubled_braces(text)
                if sys.version_info >= (3, 13):
                    last = text.splitlines()[-1]
                    more = last.count('{{') + last.count('}}')
                end = end[0], end[1] + more
            elif sys.version_info >= (3, 13) and not _KEEPS_BLANKS:
                self._part_strings(kind)
            self._go_to(*start)
            self._texts.append(text)
            self._row, self._column = end
            self._kind_before, self._line = kind, line
            if kind in (NEWLINE, NL):
                self._row, self._column = self._row + 1, 0
        return ''.join(self._texts)

    def _add_without_places(self, first, others):
        indents, begins_line = [], first[0] in (NEWLINE, NL)
        for each in [first, *others]:
            kind, text = each[:2]
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind in (NAME, NUMBER):
                text += ' '
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                continue
            self._depth += (kind in _STARTS[1:]) - (kind in _ENDS[1:])
            if kind == STRING and self._kind_before == STRING:
                text = ' ' + text
            if kind in (NEWLINE, NL):
                begins_line = True
            elif begins_line and indents:
                self._texts.append(indents[-1])
                begins_line = False
            if kind in _MIDDLES:
                text = _with_doubled_braces(text)
            if sys.version_info >= (3, 13):
                if self._depth and text in ('{', '}') and self._texts and self._texts[-1] == text:
                    text = ' ' + text
                self._part_strings(kind)
            self._kind_before = kind
            self._texts.append(text)
