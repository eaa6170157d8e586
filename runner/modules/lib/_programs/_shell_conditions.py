"""The grammar of bash's [[ ]] and of its assignments to arrays, for the parser.

('or' | 'and', left, right), ('not', what), ('unary', operator, word), ('binary', operator, left, right).
"""
from _programs._shell_reading import WordReader
from _programs._shell_reading import is_name

_BINARY = ('==', '!=', '=~', '=', '<', '>', '-eq', '-ne', '-lt', '-le', '-gt', '-ge', '-nt', '-ot', '-ef')
_UNARY = tuple('-' + letter for letter in 'abcdefghknoprstuvwxzGLNOS')
_ENDS = ('', ' ', '\t', '\n', '(')


class ConditionReader(WordReader):

    def condition(self):
        self.take_reserved('[[')
        line = self.line
        what = self._either()
        self._skip()
        if not self._takes(']]'):
            self.refuse(']]')
        return 'condition', line, what

    def _skip(self):
        self.skip_blanks()
        while self.peek() == '\n':
            self.at += 1
            self.skip_blanks()

    def _takes(self, mark):
        self._skip()
        if not self.starts(mark) or mark[-1] not in '&|()' and self.text[self.at + len(mark):][:1] not in (
                *_ENDS, ';', ')', '&', '|'):
            return False
        self.at += len(mark)
        return True

    def _either(self):
        left = self._both()
        while self._takes('||'):
            left = 'or', left, self._both()
        return left

    def _both(self):
        left = self._single()
        while self._takes('&&'):
            left = 'and', left, self._single()
        return left

    def _single(self):
        if self._takes('!'):
            return 'not', self._single()
        if self._takes('('):
            what = self._either()
            if not self._takes(')'):
                self.refuse(')')
            return what
        operator = next((each for each in _UNARY if self._takes(each)), None)
        self._skip()
        begun = self.at
        word = self.word()
        if operator and word and self.text[begun:self.at] not in (']]', *_BINARY):
            return 'unary', operator, word
        if operator:
            self.at = begun
            word = (('text', operator),)
        if not word or self.text[begun:self.at] == ']]':
            self.refuse()
        operator = next((each for each in _BINARY if self._takes(each)), None)
        if operator is None:
            return 'unary', '-n', word
        self._skip()
        return 'binary', operator, word, self._expression() if operator == '=~' else self.word()

    def _expression(self):
        """A regular expression: blanks end it, outside of brackets of its own."""
        parts, depth = [], 0
        while self.at < len(self.text) and (depth or self.peek() not in ' \t\n'):
            if self.peek() == ')' and not depth:
                break
            if self.peek() in '()':
                depth += 1 if self.peek() == '(' else -1
                parts.append(('text', self.peek()))
                self.at += 1
            elif self.peek() == '{':
                parts.append(('text', '{'))
                self.at += 1
            else:
                parts += self.word(' \t\n(){') if self.peek() not in ' \t\n' else (('text', self.peek()),)
                self.at += self.peek() in ' \t\n' and depth > 0 and self.peek() != ''
        return tuple(parts)

    # ---- assignments

    def assigned(self):
        """What stands before the = of an assignment that begins here, as long as that is one."""
        end = self.at
        while end < len(self.text) and (self.text[end] == '_' or self.text[end].isalnum()):
            end += 1
        if not is_name(self.text[self.at:end]):
            return ''
        if self.is_bash and self.text[end:end + 1] == '[' and ']' in self.text[end:]:
            end = self.text.index(']', end) + 1
        if self.is_bash and self.text[end:end + 2] == '+=':
            end += 1
        return self.text[self.at:end] if self.text[end:end + 1] == '=' else ''

    def assignment(self, text):
        """(its target, the word): *text* is what assigned() found."""
        self.at += len(text) + 1
        target = text
        if text[-1] in ']+':
            name, bracket, subscript = text.rstrip('+').partition('[')
            target = name, self.inner(subscript[:-1]) if bracket else None, text[-1] == '+'
        if not self.is_bash or self.peek() != '(':
            return target, self.word()
        self.at += 1
        words = []
        while True:
            self._skip()
            if self.peek() == ')':
                break
            word = self.word()
            if not word:
                self.refuse(')')
            words.append(word)
        self.at += 1
        return target, (('elements', words),)
