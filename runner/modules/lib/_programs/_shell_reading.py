"""The words of a shell's text: quotes, and what is to be expanded in them.

A word is a tuple of parts: ('text', text), ('quoted', text), ('parameter', name, operator, word, is_quoted),
('command', tree, is_quoted), ('arithmetic', word), ('home', user).
"""
from _frames import unsupported

_META = ' \t\n;&|<>()'
_SPECIAL = '@*#?-$!0123456789'
_CONTROLS = {'a': '\a', 'b': '\b', 'e': '\33', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v'}
_CHANGING = ('//', '/#', '/%', '/', '^^', '^', ',,', ',', ':')     # of bash alone


class ShellSyntaxError(Exception):
    """What is wrong in a text, and whether more of it could make it right."""

    def __init__(self, text, line, is_incomplete=False):
        self.text = text
        self.line = line
        self.is_incomplete = is_incomplete


def is_name(text):
    return text.isidentifier() and text.isascii()


class WordReader:
    """Reads words from *text*; what stands in $( ) is read by the whole parser, which this is the part of."""

    def __init__(self, text, is_bash, line=1):
        self.text = text
        self.at = 0
        self.is_bash = is_bash
        self._first_line = line

    @property
    def line(self):
        return self._first_line + self.text.count('\n', 0, self.at)

    def peek(self, size=1):
        return self.text[self.at:self.at + size]

    def starts(self, mark):
        return self.text.startswith(mark, self.at)

    def fail(self, text, is_incomplete=False):
        raise ShellSyntaxError(text, self.line, is_incomplete)

    def skip_blanks(self):
        while self.at < len(self.text):
            if self.starts('\\\n'):
                self.at += 2
            elif self.peek() in ' \t':
                self.at += 1
            elif self.peek() == '#':
                end = self.text.find('\n', self.at)
                self.at = len(self.text) if end < 0 else end
            else:
                return

    def word(self, ends=_META):
        """The parts up to an unquoted character of *ends*."""
        parts = []
        if self.peek() == '~':
            end = self.at + 1
            while end < len(self.text) and (self.text[end].isalnum() or self.text[end] in '_-'):
                end += 1
            if self.text[end:end + 1] in ('', '/', ':', *_META):
                parts.append(('home', self.text[self.at + 1:end]))
                self.at = end
        while self.at < len(self.text) and self.peek() not in ends:
            self._part(parts, ends)
        return tuple(parts)

    def _part(self, parts, ends):
        char = self.peek()
        if char == '\\':
            if self.peek(2) != '\\\n':
                parts.append(('quoted', self.text[self.at + 1:self.at + 2] or '\\'))
            self.at += 2
        elif char == "'":
            parts.append(('quoted', self._up_to("'", self.at + 1)))
        elif char == '"':
            self.at += 1
            parts += self.quoted('"') or [('quoted', '')]
        elif char in '$`':
            parts.append(self._dollar(False))
        elif self.is_bash and char in '{' and self._is_braces():
            unsupported('the program bash with braces that make several words')
        else:
            end = self.at + 1
            while end < len(self.text) and self.text[end] not in ends and self.text[end] not in '\\\'"$`{':
                end += 1
            parts.append(('text', self.text[self.at:end]))
            self.at = end

    def _is_braces(self):
        end = self.text.find('}', self.at)
        inner = self.text[self.at + 1:end] if end > 0 else ''
        return bool(inner) and not set(inner) & set(_META) and (',' in inner or '..' in inner)

    def _up_to(self, mark, start):
        end = self.text.find(mark, start)
        if end < 0:
            self.at = len(self.text)
            self.fail('Unterminated quoted string', True)
        self.at = end + len(mark)
        return self.text[start:end]

    def quoted(self, end):
        """The parts up to an unquoted *end* ('': all of the text), as between double quotes."""
        parts, text = [], ''
        while not end or not self.starts(end):
            if self.at >= len(self.text):
                if not end:
                    break
                self.fail('Unterminated quoted string' if end == '"' else 'Missing \'}\'', True)
            char = self.peek()
            if char == '\\' and self.text[self.at + 1:self.at + 2] in tuple('$`\\\n') + (('"',) if end else ()):
                text += '' if self.peek(2) == '\\\n' else self.text[self.at + 1]
                self.at += 2
            elif char in '$`':
                parts.append(('quoted', text))
                text = ''
                parts.append(self._dollar(True))
            elif char == '"' and end == '}':
                parts.append(('quoted', text))
                text = ''
                self.at += 1
                parts += self.quoted('"')
            else:
                text += char
                self.at += 1
        self.at += len(end)
        return [part for part in [*parts, ('quoted', text)] if part != ('quoted', '')]

    def _dollar(self, is_quoted):
        if self.peek() == '`':
            return self._backquotes(is_quoted)
        following = self.text[self.at + 1:self.at + 2]
        if self.starts('$(('):
            found = self._arithmetic()
            if found is not None:
                return found
        if following == '(':
            self.at += 2
            tree = self.list_up_to(')')
            return 'command', tree, is_quoted
        if following == '{':
            return self._braced(is_quoted)
        if following == "'" and self.is_bash and not is_quoted:
            self.at += 1
            return 'quoted', self._with_controls(self._up_to("'", self.at + 1))
        name = self._name(self.at + 1)
        self.at += 1 + len(name)
        return ('parameter', name, '', (), is_quoted) if name else ('quoted' if is_quoted else 'text', '$')

    @staticmethod
    def _with_controls(text):
        made, at = '', 0
        while at < len(text):
            if text[at] == '\\' and text[at + 1:at + 2]:
                at += 1
                made += _CONTROLS.get(text[at], text[at])
            else:
                made += text[at]
            at += 1
        return made

    def _name(self, start):
        if self.text[start:start + 1] in tuple(_SPECIAL):
            return self.text[start]
        end = start
        while end < len(self.text) and (self.text[end] == '_' or self.text[end].isalnum()):
            end += 1
        return self.text[start:end]

    def _backquotes(self, is_quoted):
        inner, at = '', self.at + 1
        while self.text[at:at + 1] != '`':
            if at >= len(self.text):
                self.at = at
                self.fail('EOF in backquote substitution', True)
            if self.text[at] == '\\' and self.text[at + 1:at + 2] in ('`', '\\', '$', '"' if is_quoted else '`'):
                at += 1
            inner += self.text[at]
            at += 1
        line = self.line
        self.at = at + 1
        return 'command', type(self)(inner, self.is_bash, line).whole(), is_quoted

    def _arithmetic(self):
        """$((...)); None if it is a command in a subshell."""
        depth, at = 0, self.at + 3
        while depth >= 0 and at < len(self.text):
            depth += {'(': 1, ')': -1}.get(self.text[at], 0)
            at += 1
        if depth >= 0:
            self.at = len(self.text)
            self.fail("Missing '))'", True)
        if self.text[at:at + 1] != ')':
            return None
        inner = type(self)(self.text[self.at + 3:at - 1], self.is_bash, self.line)
        self.at = at + 1
        return 'arithmetic', tuple(inner.quoted(''))

    def _braced(self, is_quoted):
        start = self.at + 2
        if self.is_bash and self.text[start:start + 1] == '!':
            name, operator, word = self._keys(start + 1)
        elif self.text[start:start + 1] == '#' and self.text[start + 1:start + 2] not in ('}', ''):
            name = self._name(start + 1)
            self.at = start + 1 + len(name)
            name = self._with_subscript(name)
            operator, word = 'length', ()
        else:
            name = self._name(start)
            while name.isdigit() and self.text[start + len(name):start + len(name) + 1].isdigit():
                name += self.text[start + len(name)]
            self.at = start + len(name)
            name = self._with_subscript(name)
            operator, word = self._operator(), ()
            if operator and operator in _CHANGING:
                word = self._changes(operator)
            elif operator:
                word = tuple(self.quoted('}') if is_quoted and operator[0] not in '#%' else self.word('}'))
                self.at -= is_quoted and operator[0] not in '#%'
        if self.at >= len(self.text):
            self.fail("Missing '}'", True)
        if not name or self.peek() != '}':
            if self.is_bash:
                unsupported('the program bash with ${%s' % self.text[start:].partition('}')[0] + '}')
            self.fail('Bad substitution')
        self.at += 1
        return 'parameter', name, operator, word, is_quoted

    def inner(self, text):
        """The word of a text that is a number to be."""
        return tuple(type(self)(text, self.is_bash, self.line).quoted(''))

    def _with_subscript(self, name):
        if not self.is_bash or self.peek() != '[' or not is_name(name):
            return name
        subscript = self._up_to(']', self.at + 1)
        return name, subscript if subscript in ('@', '*') else self.inner(subscript)

    def _keys(self, start):
        name = self._name(start)
        self.at = start + len(name)
        name = self._with_subscript(name)
        if isinstance(name, str) or name[1] not in ('@', '*'):
            unsupported('the program bash with ${!...}')
        return name, 'keys', ()

    def _changes(self, operator):
        """The words behind an operator that only bash has, up to the } that is left there."""
        if operator[0] in '^,':
            return ()
        if operator == ':':
            text = self._up_to('}', self.at)
            self.at -= 1
            return [self.inner(each) for each in text.split(':', 1)]
        pattern = self.word('/}')
        replacement = ()
        if self.peek() == '/':
            self.at += 1
            replacement = self.word('}')
        return [pattern, replacement]

    def _operator(self):
        for operator in _CHANGING if self.is_bash else ():
            if self.starts(operator) and (operator != ':' or self.text[self.at + 1:self.at + 2] not in tuple('-=+?')):
                self.at += len(operator)
                return operator
        for operator in (':-', ':=', ':+', ':?', '##', '%%', '-', '=', '+', '?', '#', '%'):
            if self.starts(operator):
                self.at += len(operator)
                return operator
        return ''
