"""The tokens of a text as the parser's own tokenizer finds them, which `tokenize` asks from 3.12 on."""
import sys

import _lexical_units as _units
import token as _token

_TAB = 8


class _Formatted:
    """An f-string that is being read (Parser/lexer)."""

    def __init__(self, prefix, quotes, start):
        self.letter = 't' if 't' in prefix.lower() else 'f'
        self.is_raw = 'r' in prefix.lower()
        self.quotes = quotes
        self.start = start
        self.reads_text = True
        self.in_spec = False
        self.brackets = 0               # open ones in its expressions
        self.brackets_outside = -1      # of the innermost expression

    def kind(self, part):
        return getattr(_token, self.letter.upper() + 'STRING_' + part)

    def title(self):
        return self.letter + '-string'


class ParserScanner:

    def __init__(self, readline, encoding, make, error):
        self._readline = readline
        self._encoding = encoding
        self._make = make
        self._error = error
        self._lines = []
        self._line = ''
        self._at = 0
        self._row = 0
        self._depth = 0
        self._indents = [(0, 0)]    # the columns with tabs of eight blanks and of one
        self._formatted = []
        self._is_over = False

    def _fail(self, message, column, row=None):
        raise self._error(message, (row or self._row, column))

    def _next_line(self):
        try:
            line = self._readline()
        except StopIteration:
            line = ''
        if not line:
            self._is_over = True
            return False
        self._line = line.decode(self._encoding) if self._encoding is not None else line
        self._lines.append(self._line)
        self._at = 0
        self._row += 1
        return True

    def _since(self, row):
        return ''.join(self._lines[row - 1:])

    def _taken(self, kind, end):
        """A token of this line."""
        start, self._at = self._at, end
        return self._make(kind, self._line[start:end], (self._row, start), (self._row, end), self._line)

    def _text_end(self):
        return len(self._line.rstrip('\r\n'))

    def tokens(self):
        while self._next_line():
            at = self._blanks_end(0)
            if at >= self._text_end() or self._line[at] == '#':
                self._at = at
                yield from self._line_end(_token.NL)
                continue
            yield from self._indentation(at)
            yield from self._statement()
        for _ in self._indents[1:]:
            yield self._make(_token.DEDENT, '', (self._row + 1, 0), (self._row + 1, 0), '')
        yield self._make(_token.ENDMARKER, '', (self._row + 1, 0), (self._row + 1, 0), '')

    def _blanks_end(self, at):
        while self._line[at:at + 1] in (' ', '\t', '\f'):
            at += 1
        return at

    def _line_end(self, kind):
        """What is left of a line: a comment, its end."""
        if self._line[self._at:self._at + 1] == '#':
            yield self._taken(_token.COMMENT, self._text_end())
        start, text = self._at, self._line[self._at:]
        self._at = len(self._line)
        yield self._make(kind, text, (self._row, start), (self._row, start + max(len(text), 1)), self._line)

    def _indentation(self, at):
        column = other = 0
        for char in self._line[:at]:
            column = 0 if char == '\f' else column + 1 if char == ' ' else (column // _TAB + 1) * _TAB
            other = 0 if char == '\f' else other + 1
        if column > self._indents[-1][0]:
            if other <= self._indents[-1][1]:
                self._refuse(TabError, 'inconsistent use of tabs and spaces in indentation')
            self._indents.append((column, other))
            yield self._taken(_token.INDENT, at)
        gone = 0
        while column < self._indents[-1][0]:
            self._indents.pop()
            gone += 1
        if column != self._indents[-1][0]:
            self._refuse(IndentationError, 'unindent does not match any outer indentation level')
        if other != self._indents[-1][1]:
            self._refuse(TabError, 'inconsistent use of tabs and spaces in indentation')
        self._at = at
        for _ in range(gone):
            yield self._taken(_token.DEDENT, at)

    def _refuse(self, kind, message):
        text = self._line.rstrip('\r\n')
        raise kind(message, ('<string>', self._row, len(text) + 1, text, None, None))

    def _statement(self):
        """All up to the end of a line that ends it."""
        while True:
            if self._formatted and self._formatted[-1].reads_text:
                yield from self._text_of_formatted(self._formatted[-1])
                continue
            self._at = self._blanks_end(self._at)
            if self._at >= self._text_end() or self._line[self._at] == '#':
                yield from self._line_end(_token.NL if self._depth else _token.NEWLINE)
                if not self._depth:
                    return
                if not self._next_line():
                    self._fail('unexpected EOF in multi-line statement', 0)
            elif self._line[self._at] == '\\':
                self._continue()
            else:
                yield from self._token_here()

    def _continue(self):
        if self._at + 1 < self._text_end():
            self._fail('unexpected character after line continuation character', self._at + 3)
        if not self._next_line():
            self._fail('unexpected EOF in multi-line statement', self._text_end() + 1)

    def _token_here(self):
        line, at = self._line, self._at
        begun = _units.string_start(line, at)
        if _units.starts_number(line, at):
            yield self._number()
        elif begun is not None and set(begun[0].lower()) & set('ft'):
            start = self._row, at
            yield self._taken_start(begun, start)
        elif begun is not None:
            yield self._string(*begun)
        elif line[at].isalpha() or line[at] == '_' or line[at] > '\x7f':
            end = at
            while end < len(line) and (line[end].isalnum() or line[end] == '_' or line[end] > '\x7f'):
                end += 1
            yield self._taken(_token.NAME, end)
        else:
            yield self._sign()

    def _taken_start(self, begun, start):
        prefix, quotes = begun
        self._formatted.append(_Formatted(prefix, quotes, start))
        return self._taken(self._formatted[-1].kind('START'), self._at + len(prefix) + len(quotes))

    def _number(self):
        end = _units.number_end(self._line, self._at)
        after = self._line[end:end + 1].lower()
        if after == '_':
            self._fail('invalid decimal literal', end + 1)
        if self._line[self._at:end] == '0' and after and after in 'xbo':
            self._fail('invalid %s literal' % {'x': 'hexadecimal', 'b': 'binary', 'o': 'octal'}[after], end + 1)
        return self._taken(_token.NUMBER, end)

    def _string(self, prefix, quotes):
        row, start = self._row, self._at
        at = start + len(prefix) + len(quotes)
        parts, begin = [], start
        while True:
            end = _units.string_end(self._line, at, quotes)
            if end is not None:
                break
            parts.append(self._line[begin:])
            if len(quotes) == 1 and not _units.goes_on(self._line) or not self._next_line():
                self._unterminated(quotes, row, start)
            at = begin = 0
        parts.append(self._line[begin:end])
        self._at = end
        return self._make(_token.STRING, ''.join(parts), (row, start), (self._row, end), self._since(row))

    def _unterminated(self, quotes, row, start):
        if self._formatted and self._formatted[-1].quotes == quotes:
            self._fail(self._formatted[-1].title() + ": expecting '}'", start + 1, row)
        if len(quotes) == 3:
            self._fail('EOF in multi-line string', start + 1, row)
        self._fail('unterminated string literal (detected at line %d)' % self._row, start + 1, row)

    def _sign(self):
        char = self._line[self._at]
        inside = self._formatted[-1] if self._formatted else None
        if inside is not None and char == ':' and inside.brackets - 1 == inside.brackets_outside:
            inside.reads_text = inside.in_spec = True
            return self._taken(_token.OP, self._at + 1)
        if char in '([{':
            self._depth += 1
            if inside is not None:
                inside.brackets += 1
        elif char in ')]}':
            self._close(char, inside)
        end = max(_units.sign_end(self._line, self._at), self._at + 1)
        if self._line.startswith('<>', self._at) and sys.version_info < (3, 14):
            end = self._at + 2
        return self._taken(_token.OP, end)

    def _close(self, char, inside):
        if inside is not None and not inside.brackets and char == '}':
            self._fail(inside.title() + ": single '}' is not allowed", self._at + 1)
        self._depth = max(self._depth - 1, 0)
        if inside is not None:
            inside.brackets -= 1
            if char == '}' and inside.brackets == inside.brackets_outside:
                inside.brackets_outside -= 1
                inside.reads_text, inside.in_spec = True, False

    def _text_of_formatted(self, string):
        row, start = self._row, self._at
        if self._line.startswith('{', start) and not self._line.startswith('{{', start):
            string.brackets_outside += 1
            string.reads_text = False
            return
        if self._line.startswith(string.quotes, start):
            self._formatted.pop()
            yield self._taken(string.kind('END'), start + len(string.quotes))
            return
        parts, begin = [], start
        while not self._line.startswith(string.quotes, self._at):
            if self._at >= len(self._line) or self._line[self._at] == '\n' and len(string.quotes) == 1:
                self._more_text(string, parts, begin)
                begin = 0
            elif self._line[self._at] in '{}':
                doubled = self._ends_text(string)
                parts.append(self._line[begin:self._at + doubled])
                yield self._middle(string, parts, (row, start), self._at + doubled)
                self._at += doubled
                return
            else:
                self._at = self._behind_character(string)
        parts.append(self._line[begin:self._at])
        yield self._middle(string, parts, (row, start), self._at)

    def _middle(self, string, parts, start, end):
        self._at = end
        return self._make(string.kind('MIDDLE'), ''.join(parts), start, (self._row, end), self._since(start[0]))

    def _ends_text(self, string):
        """At a brace: 1 if it is doubled and stands for itself, or 0 where code begins or ends."""
        brace = self._line[self._at]
        if self._line.startswith(brace * 2, self._at) and not string.in_spec and (
                brace == '{' or not string.brackets):
            return 1
        if brace == '{':
            string.brackets_outside += 1
        string.reads_text = False
        return 0

    def _behind_character(self, string):
        at = self._at
        if self._line[at] != '\\' or self._line[at + 1:at + 2] in ('{', '}'):
            return at + 1
        if self._line.startswith('\\N{', at) and not string.is_raw:
            return self._line.find('}', at) + 1 or len(self._line)
        return at + (3 if self._line.startswith('\\\r\n', at) else 2)

    def _more_text(self, string, parts, begin):
        parts.append(self._line[begin:])
        is_short = len(string.quotes) == 1
        if is_short and not _units.goes_on(self._line) or not self._next_line():
            self._fail('unterminated %s%s literal (detected at line %d)' % (
                '' if is_short else 'triple-quoted ', string.title(), self._row), string.start[1] + 1, string.start[0])
