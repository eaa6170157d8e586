"""The tokens of a text as `tokenize` found them in Python until 3.11: nothing is refused that can be passed over."""
import sys

import _lexical_units as _units
from token import (COMMENT, DEDENT, ENCODING, ENDMARKER, ERRORTOKEN, INDENT, NAME, NEWLINE, NL, NUMBER, OP, STRING)

_TAB = 8


class LineScanner:

    def __init__(self, readline, encoding, make, error):
        self._readline = readline
        self._encoding = encoding
        self._make = make
        self._error = error
        self._row = 0
        self._line = ''
        self._depth = 0
        self._continued = False
        self._indents = [0]
        self._string = None     # one that is not over: (start, text, lines, quotes)

    def _token(self, kind, start, end):
        return self._make(kind, self._line[start:end], (self._row, start), (self._row, end), self._line)

    def _next_line(self):
        try:
            line = self._readline()
        except StopIteration:
            line = ''
        self._line = line.decode(self._encoding) if self._encoding is not None and line else line or ''
        self._row += 1

    def tokens(self):
        if self._encoding is not None:
            name = 'utf-8' if self._encoding == 'utf-8-sig' else self._encoding
            yield self._make(ENCODING, name, (0, 0), (0, 0), '')
        while True:
            last, at = self._line, 0
            self._next_line()
            if self._string is not None:
                at = yield from self._rest_of_string()
                if at is None:
                    continue
            elif self._depth == 0 and not self._continued:
                at = self._indentation_end()
                if at == len(self._line):
                    break
                if self._line[at] in '#\r\n':
                    yield from self._blank_line(at)
                    continue
                yield from self._indentation(at)
            elif not self._line:
                raise self._error('EOF in multi-line statement', (self._row, 0))
            else:
                self._continued = False
            yield from self._tokens_of_line(at)
        yield from self._ending(last)

    def _ending(self, last):
        has_text = sys.version_info < (3, 9) or not last.strip().startswith('#')
        if last and last[-1] not in '\r\n' and has_text:
            yield self._make(NEWLINE, '', (self._row - 1, len(last)), (self._row - 1, len(last) + 1), '')
        for _ in self._indents[1:]:
            yield self._make(DEDENT, '', (self._row, 0), (self._row, 0), '')
        yield self._make(ENDMARKER, '', (self._row, 0), (self._row, 0), '')

    def _indentation_end(self):
        at = 0
        while self._line[at:at + 1] in (' ', '\t', '\f'):
            at += 1
        return at

    def _blank_line(self, at):
        if self._line[at] == '#':
            end = len(self._line.rstrip('\r\n'))
            yield self._token(COMMENT, at, end)
            at = end
        yield self._token(NL, at, len(self._line))

    def _indentation(self, at):
        column = 0
        for char in self._line[:at]:
            column = 0 if char == '\f' else column + 1 if char == ' ' else (column // _TAB + 1) * _TAB
        if column > self._indents[-1]:
            self._indents.append(column)
            yield self._token(INDENT, 0, at)
        while column < self._indents[-1]:
            if column not in self._indents:
                raise IndentationError('unindent does not match any outer indentation level',
                                       ('<tokenize>', self._row, at, self._line))
            self._indents.pop()
            yield self._token(DEDENT, at, at)

    def _rest_of_string(self):
        """Where the line goes on behind a string that began before; None if all of it was looked at."""
        start, text, lines, quotes = self._string
        if not self._line:
            raise self._error('EOF in multi-line string', start)
        end = _units.string_end(self._line, 0, quotes)
        if end is None and len(quotes) == 1 and not _units.goes_on(self._line):
            self._string = None
            yield self._make(ERRORTOKEN, text + self._line, start, (self._row, len(self._line)), lines)
            return None
        if end is None:
            self._string = start, text + self._line, lines + self._line, quotes
            return None
        self._string = None
        yield self._make(STRING, text + self._line[:end], start, (self._row, end), lines + self._line)
        return end

    def _tokens_of_line(self, at):
        line = self._line
        while at < len(line):
            start = self._blanks_end(at)
            if start == len(line):
                return
            kind, end = self._token_at(start)
            if kind is ERRORTOKEN:
                # Blanks before it are as wrong as it is.
                yield self._token(ERRORTOKEN, at, at + 1)
                at += 1
                continue
            if kind is None:
                if self._string is not None:
                    return
                self._continued = True
            else:
                yield self._token(kind, start, end)
            at = end

    def _blanks_end(self, at):
        while self._line[at:at + 1] in (' ', '\t', '\f'):
            at += 1
        return at

    def _token_at(self, at):
        """(kind, end); the kind is None at what makes the next line belong to this one."""
        line = self._line
        char = line[at]
        if _units.starts_number(line, at):
            end = _units.number_end(line, at)
            is_plain = char == '0' and line[at:end].replace('_', '').isdigit()
            return NUMBER, _units.zeros_end(line, at) if is_plain else end
        if char == '\n' or line.startswith('\r\n', at):
            return NL if self._depth > 0 else NEWLINE, len(line)
        if char == '#':
            return COMMENT, len(line.rstrip('\r\n'))
        if line.startswith(('\\\n', '\\\r\n'), at):
            return None, len(line)
        begun = _units.string_start(line, at)
        if begun is not None:
            found = self._string_at(at, *begun)
            if found is not None:
                return found
        if char.isalnum() or char == '_':
            return self._name_at(at)
        end = _units.sign_end(line, at)
        if end == at:
            return ERRORTOKEN, at
        self._depth += 1 if char in '([{' else -1 if char in ')]}' else 0
        return OP, end

    def _name_at(self, at):
        end = at
        while end < len(self._line) and (self._line[end].isalnum() or self._line[end] == '_'):
            end += 1
        return NAME if self._line[at].isidentifier() else OP, end

    def _string_at(self, at, prefix, quotes):
        end = _units.string_end(self._line, at + len(prefix) + len(quotes), quotes)
        if end is not None:
            return STRING, end
        if len(quotes) == 1 and not _units.goes_on(self._line):
            return None
        self._string = (self._row, at), self._line[at:], self._line, quotes
        return None, len(self._line)
