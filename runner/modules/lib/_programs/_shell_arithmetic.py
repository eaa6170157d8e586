"""$((...)): whole numbers of 64 bits, with C's operators."""
from _programs._shell_reading import is_name

_LEVELS = (('||',), ('&&',), ('|',), ('^',), ('&',), ('==', '!='), ('<=', '>=', '<', '>'), ('<<', '>>'), ('+', '-'),
           ('*', '/', '%'))
_OPERATORS = ('<<=', '>>=', '<<', '>>', '<=', '>=', '==', '!=', '&&', '||', '+=', '-=', '*=', '/=', '%=', '&=', '|=',
              '^=', '++', '--', '**', *'+-*/%<>=!~&|^?:()')


class ArithmeticError_(Exception):
    pass


def _wrapped(number):
    return (number + (1 << 63)) % (1 << 64) - (1 << 63)


def _quotient(left, right):
    return abs(left) // abs(right) * (1 if (left < 0) == (right < 0) else -1)


_DO = {'|': lambda a, b: a | b, '^': lambda a, b: a ^ b, '&': lambda a, b: a & b, '==': lambda a, b: a == b,
       '!=': lambda a, b: a != b, '<': lambda a, b: a < b, '>': lambda a, b: a > b, '<=': lambda a, b: a <= b,
       '>=': lambda a, b: a >= b, '<<': lambda a, b: a << (b & 63), '>>': lambda a, b: a >> (b & 63),
       '+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': _quotient,
       '%': lambda a, b: a - b * _quotient(a, b)}


class Arithmetic:

    def __init__(self, text, get, put, is_bash):
        self._text = text
        self._get, self._put = get, put
        self._is_bash = is_bash
        self._tokens = self._tokenized(text)
        self._counts = True     # false in what && || and ?: leave out

    def _tokenized(self, text):
        tokens, at = [], 0
        while at < len(text):
            char = text[at]
            if char.isspace():
                at += 1
            elif char == '_' or char.isalnum():
                end = at
                while end < len(text) and (text[end] == '_' or text[end].isalnum()):
                    end += 1
                tokens.append(text[at:end])
                at = end
            else:
                operator = next((each for each in _OPERATORS if text.startswith(each, at)), None)
                if operator is None or operator in ('++', '--', '**') and not self._is_bash:
                    operator = char
                tokens.append(operator)
                at += len(operator)
        return tokens

    def fail(self, what):
        raise ArithmeticError_('arithmetic expression: %s: "%s"' % (what, self._text))

    def value(self):
        if not self._tokens:
            return 0
        value = self._assigned()
        if self._tokens:
            self.fail('expecting EOF')
        return value

    def _peek(self):
        return self._tokens[0] if self._tokens else ''

    def _take(self, *tokens):
        if self._peek() in tokens:
            return self._tokens.pop(0)
        return ''

    def _assigned(self):
        name = self._peek()
        operator = self._tokens[1] if len(self._tokens) > 1 else ''
        if not is_name(name) or operator not in ('=', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>='):
            return self._chosen()
        del self._tokens[:2]
        value = self._assigned()
        if operator != '=':
            value = self._done(operator[:-1], self._variable(name), value)
        if self._counts:
            self._put(name, str(value))
        return value

    def _chosen(self):
        condition = self._at_level(0)
        if not self._take('?'):
            return condition
        counts = self._counts
        self._counts = counts and condition != 0
        first = self._assigned()
        if not self._take(':'):
            self.fail("expecting ':'")
        self._counts = counts and condition == 0
        second = self._assigned()
        self._counts = counts
        return first if condition else second

    def _at_level(self, level):
        if level == len(_LEVELS):
            return self._unary()
        left = self._at_level(level + 1)
        while True:
            operator = self._take(*_LEVELS[level])
            if not operator:
                return left
            if operator in ('&&', '||'):
                counts = self._counts
                self._counts = counts and (left != 0) == (operator == '&&')
                right = self._at_level(level + 1)
                self._counts = counts
                left = int(left and right and 1 if operator == '&&' else bool(left or right))
            else:
                left = self._done(operator, left, self._at_level(level + 1))

    def _done(self, operator, left, right):
        if operator in ('/', '%') and right == 0:
            if self._counts:
                self.fail('division by zero')
            return 0
        return _wrapped(int(_DO[operator](left, right)))

    def _unary(self):
        operator = self._take('-', '+', '!', '~', '++', '--')
        if operator in ('++', '--'):
            name = self._tokens.pop(0) if self._tokens else ''
            return self._stepped(name, 1 if operator == '++' else -1)
        if operator:
            value = self._unary()
            return {'-': _wrapped(-value), '+': value, '!': int(not value), '~': ~value}[operator]
        return self._primary()

    def _stepped(self, name, step):
        if not is_name(name):
            self.fail('expecting primary')
        value = _wrapped(self._variable(name) + step)
        if self._counts:
            self._put(name, str(value))
        return value

    def _primary(self):
        if self._take('('):
            value = self._assigned()
            if not self._take(')'):
                self.fail("expecting ')'")
            return value
        token = self._tokens.pop(0) if self._tokens else ''
        if is_name(token):
            step = self._take('++', '--')
            value = self._variable(token)
            if step:
                self._stepped(token, 1 if step == '++' else -1)
            return value
        number = self._number(token)
        if number is None:
            self.fail('expecting primary')
        return number

    @staticmethod
    def _number(text):
        digits = text.lstrip('-+')
        base = 16 if digits[:2].lower() == '0x' else 8 if digits[:1] == '0' and digits != '0' else 10
        try:
            return _wrapped(int(text, base))
        except ValueError:
            return None

    def _variable(self, name):
        text = (self._get(name) or '0').strip()
        number = self._number(text)
        if number is None:
            if self._is_bash and is_name(text):
                return self._variable(text)
            raise ArithmeticError_('Illegal number: ' + text)
        return number
