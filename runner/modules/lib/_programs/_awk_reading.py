"""The grammar of awk: from text to trees of tuples.  Functions of the program's own and getline are unsupported."""
from _frames import unsupported

_KEYWORDS = {'BEGIN', 'END', 'if', 'else', 'while', 'for', 'do', 'in', 'print', 'printf', 'next', 'exit', 'break',
             'continue', 'delete', 'function', 'getline', 'return', 'nextfile'}
FUNCTIONS = {'length', 'substr', 'index', 'split', 'sub', 'gsub', 'match', 'tolower', 'toupper', 'int', 'sprintf'}
_MARKS = ('+=', '-=', '*=', '/=', '%=', '^=', '==', '<=', '>=', '!=', '++', '--', '&&', '||', '>>', '!~',
          *'{}()[];\n,+-*/%^!<>|?:~$=')
_CONTROLS = {'n': '\n', 't': '\t', 'r': '\r', '\\': '\\', '"': '"', '/': '/', 'a': '\a', 'b': '\b', 'f': '\f',
             'v': '\v'}
_STARTS = {'number', 'text', 'name', 'function', '$', '!', '(', '-', '+', '++', '--', 'regex'}
_ASSIGNING = ('=', '+=', '-=', '*=', '/=', '%=', '^=')


def unescaped(text):
    made, at = '', 0
    while at < len(text):
        if text[at] == '\\' and at + 1 < len(text):
            at += 1
            made += _CONTROLS.get(text[at], '\\' + text[at])
        else:
            made += text[at]
        at += 1
    return made


class Reader:
    """*kind* and *value* are those of the token that comes."""

    def __init__(self, text):
        self.text, self.at, self.kind, self.value = text, 0, '', None
        self.advance()

    def refuse(self, what=None):
        what = what or 'what stands before %r' % self.text[self.at:]
        unsupported('the program awk with %s in %r' % (what, self.text))

    # ---- tokens

    def advance(self):
        before = self.kind
        while self.text[self.at:self.at + 1] in (' ', '\t') or self.text.startswith('\\\n', self.at):
            self.at += 2 if self.text[self.at] == '\\' else 1
        if self.text[self.at:self.at + 1] == '#':
            end = self.text.find('\n', self.at)
            self.at = len(self.text) if end < 0 else end
        if self.at >= len(self.text):
            self.kind = 'end'
            return
        char = self.text[self.at]
        if char == '"':
            self.kind, self.value = 'text', unescaped(self._up_to('"'))
        elif char == '/' and before not in ('number', 'text', 'name', ')', ']', '$', 'function'):
            self.kind, self.value = 'regex', self._up_to('/').replace('\\/', '/')
        elif char.isdigit() or char == '.' and self.text[self.at + 1:self.at + 2].isdigit():
            self._number()
        elif char.isalpha() or char == '_':
            end = self.at
            while end < len(self.text) and (self.text[end].isalnum() or self.text[end] == '_'):
                end += 1
            self.value, self.at = self.text[self.at:end], end
            self.kind = (self.value if self.value in _KEYWORDS else
                         'function' if self.value in FUNCTIONS or self.text[end:end + 1] == '(' else 'name')
            if self.kind in ('function', 'getline', 'return', 'do', 'nextfile') and self.value not in FUNCTIONS:
                self.refuse(self.value)
        else:
            self.kind = next((mark for mark in _MARKS if self.text.startswith(mark, self.at)), None) or self.refuse()
            self.at += len(self.kind)

    def _number(self):
        end = self.at
        while end < len(self.text) and (self.text[end].isdigit() or self.text[end] in '.eE' or
                                        self.text[end] in '+-' and self.text[end - 1] in 'eE'):
            end += 1
        self.kind, self.value, self.at = 'number', float(self.text[self.at:end]), end

    def _up_to(self, mark):
        start = at = self.at + 1
        while self.text[at:at + 1] != mark:
            if at >= len(self.text) or self.text[at] == '\n':
                self.refuse('a part without its end')
            at += 2 if self.text[at] == '\\' else 1
        self.at = at + 1
        return self.text[start:at]

    def take(self, kind):
        if self.kind != kind:
            return False
        self.advance()
        return True

    def expect(self, kind):
        if not self.take(kind):
            self.refuse()

    def skip_lines(self):
        while self.kind in ('\n', ';'):
            self.advance()

    # ---- rules and statements

    def rules(self):
        """[(pattern, statement), ...]: of a pattern ('BEGIN',), ('END',), None, ('range', first, last), or a value."""
        rules = []
        self.skip_lines()
        while self.kind != 'end':
            pattern = None
            if self.kind in ('BEGIN', 'END'):
                pattern = (self.kind,)
                self.advance()
            elif self.kind != '{':
                pattern = self.value_of()
                if self.take(','):
                    pattern = 'range', pattern, self.value_of()
            rules.append((pattern, self.block() if self.kind == '{' else ('print', [])))
            self.skip_lines()
        return rules

    def block(self):
        self.expect('{')
        statements = []
        self.skip_lines()
        while not self.take('}'):
            statements.append(self.statement())
            self.skip_lines()
        return 'block', statements

    def _body(self):
        while self.kind == '\n':
            self.advance()
        return ('block', []) if self.take(';') else self.statement()

    def statement(self):
        kind = self.kind
        if kind == '{':
            return self.block()
        if kind in ('if', 'while', 'for'):
            self.advance()
            self.expect('(')
            return {'if': self._if, 'while': self._while, 'for': self._for}[kind]()
        if kind in ('next', 'break', 'continue'):
            self.advance()
            return (kind,)
        if kind == 'exit':
            self.advance()
            return 'exit', self.value_of() if self.kind in _STARTS else None
        return self._simple()

    def _simple(self):
        kind = self.kind
        if kind in ('print', 'printf'):
            self.advance()
            values = self._printed()
            if self.kind in ('>', '>>', '|'):
                self.refuse('what is printed elsewhere')
            return kind, values
        if kind == 'delete':
            self.advance()
            name = self.value
            self.expect('name')
            return 'delete', name, self._subscript() if self.kind == '[' else None
        return 'value', self.value_of()

    def _printed(self):
        self.no_greater = True
        try:
            if self.kind != '(':
                return self._values() if self.kind in _STARTS else []
            # (a, b) may be all of it, or what the first value begins with.
            kept = self.at, self.kind, self.value
            self.advance()
            self.no_greater = False
            values = self._values()
            if self.take(')') and self.kind in ('\n', ';', '}', '>', '>>', '|', 'end'):
                return values
            self.at, self.kind, self.value = kept
            self.no_greater = True
            return self._values()
        finally:
            self.no_greater = False

    def _values(self):
        values = [self.value_of()]
        while self.take(','):
            while self.kind == '\n':
                self.advance()
            values.append(self.value_of())
        return values

    def _if(self):
        condition = self.value_of()
        self.expect(')')
        then = self._body()
        kept = self.at, self.kind, self.value
        self.skip_lines()
        if self.take('else'):
            return 'if', condition, then, self._body()
        self.at, self.kind, self.value = kept
        return 'if', condition, then, None

    def _while(self):
        condition = self.value_of()
        self.expect(')')
        return 'for', None, condition, None, self._body()

    def _for(self):
        first = None if self.kind == ';' else self._simple()
        if self.take(')'):
            if first[0] != 'value' or first[1][0] != 'in':
                self.refuse()
            return 'each', first[1][1], first[1][2], self._body()
        self.expect(';')
        condition = None if self.kind == ';' else self.value_of()
        self.expect(';')
        then = None if self.kind == ')' else self._simple()
        self.expect(')')
        return 'for', first, condition, then, self._body()

    # ---- values

    no_greater = False

    def value_of(self):
        left = self._either()
        if self.kind == '?':
            self.advance()
            then = self.value_of()
            self.expect(':')
            return '?', left, then, self.value_of()
        if self.kind in _ASSIGNING and left[0] in ('name', 'element', 'field'):
            sign = self.kind
            self.advance()
            return 'assign', sign[:-1], left, self.value_of()
        return left

    def _chain(self, marks, part):
        left = part()
        while self.kind in marks:
            mark = self.kind
            self.advance()
            while mark in ('&&', '||') and self.kind == '\n':
                self.advance()
            left = mark, left, part()
        return left

    def _either(self):
        return self._chain(('||',), lambda: self._chain(('&&',), self._member))

    def _member(self):
        left = self._chain(('~', '!~'), self._comparison)
        while self.take('in'):
            left = 'in', left, self.value
            self.expect('name')
        return left

    def _comparison(self):
        left = self._joined()
        if self.kind in ('<', '<=', '==', '!=', '>=') or self.kind == '>' and not self.no_greater:
            mark = self.kind
            self.advance()
            return mark, left, self._joined()
        return left

    def _joined(self):
        left = self._sum()
        while self.kind in _STARTS and self.kind not in ('+', '-', 'regex'):
            left = 'join', left, self._sum()
        return left

    def _sum(self):
        return self._chain(('+', '-'), lambda: self._chain(('*', '/', '%'), self._unary))

    def _unary(self):
        if self.kind in ('!', '-', '+'):
            mark = self.kind
            self.advance()
            return 'unary', mark, self._unary()
        left = self._postfix()
        if self.take('^'):
            return '^', left, self._unary()
        return left

    def _postfix(self):
        if self.kind in ('++', '--'):
            mark = self.kind
            self.advance()
            return 'assign', mark[0], self._primary(), ('number', 1.0)
        left = self._primary()
        if self.kind in ('++', '--') and left[0] in ('name', 'element', 'field'):
            mark = self.kind
            self.advance()
            return 'after', mark[0], left
        return left

    def _subscript(self):
        self.expect('[')
        values = self._values()
        self.expect(']')
        return values

    def _primary(self):
        kind, value = self.kind, self.value
        if kind == '(':
            self.advance()
            kept, self.no_greater = self.no_greater, False
            inner = self.value_of()
            if self.kind == ',':
                self.refuse('several values in ( )')
            self.no_greater = kept
            self.expect(')')
            return 'group', inner
        if kind == '$':
            self.advance()
            if self.kind in ('++', '--', '-', '!'):
                self.refuse()
            return 'field', self._primary()
        if kind not in ('number', 'text', 'regex', 'name', 'function'):
            self.refuse()
        self.advance()
        if kind == 'function':
            arguments = []
            if self.take('('):
                arguments = [] if self.kind == ')' else self._values()
                self.expect(')')
            return 'call', value, arguments
        if kind == 'name' and self.kind == '[':
            return 'element', value, self._subscript()
        return kind, value
