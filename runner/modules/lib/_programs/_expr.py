"""expr: the value of an expression, each of whose parts is a word of its own."""
from _programs import _process
from _programs._expressions import pattern_of
from _programs._process import encode
from _programs._process import out
from _programs._process import refuse

_LEVELS = (('|',), ('&',), ('<', '<=', '=', '==', '!=', '>=', '>'), ('+', '-'), ('*', '/', '%'), (':',))


def _fails(text):
    _process.say(text)
    raise _process.Exit(2)


def _is_number(text):
    return text.lstrip('-').isdigit() and text.count('-') <= 1


def _number(text):
    if not _is_number(text):
        _fails('non-integer argument')
    return int(text)


def _is_null(text):
    return text in ('', '0') or _is_number(text) and int(text) == 0


def _matched(text, expression):
    pattern = pattern_of(expression, ())
    match = pattern.match(text)
    if pattern.groups:
        return match[1] or '' if match else ''
    return str(match.end() if match else 0)


def _compared(left, sign, right):
    if _is_number(left) and _is_number(right):
        left, right = int(left), int(right)
    return {'<': left < right, '<=': left <= right, '=': left == right, '==': left == right, '!=': left != right,
            '>=': left >= right, '>': left > right}[sign]


def _combined(left, sign, right):
    if sign == '|':
        return left if not _is_null(left) else right if not _is_null(right) else '0'
    if sign == '&':
        return left if not _is_null(left) and not _is_null(right) else '0'
    if sign == ':':
        return _matched(left, right)
    if sign in _LEVELS[2]:
        return str(int(_compared(left, sign, right)))
    left, right = _number(left), _number(right)
    if sign in '/%':
        if right == 0:
            _fails('division by zero')
        whole = abs(left) // abs(right) * (1 if (left < 0) == (right < 0) else -1)
        return str(whole if sign == '/' else left - whole * right)
    return str(left + right if sign == '+' else left - right if sign == '-' else left * right)


class _Reader:

    def __init__(self, words):
        self.words = words

    def next(self):
        if not self.words:
            _fails('syntax error: missing argument after ‘%s’' % self.last)
        self.last = self.words.pop(0)
        return self.last

    def value(self, level=0):
        if level == len(_LEVELS):
            return self.part()
        left = self.value(level + 1)
        while self.words and self.words[0] in _LEVELS[level]:
            sign = self.next()
            left = _combined(left, sign, self.value(level + 1))
        return left

    def part(self):
        word = self.next()
        if word == '(':
            inner = self.value()
            if self.next() != ')':
                _fails("syntax error: expecting ')' instead of ‘%s’" % self.last)
            return inner
        if word == '+' and self.words:
            return self.next()
        if word == 'length' and self.words:
            return str(len(self.part()))
        if word == 'match' and len(self.words) > 1:
            return _matched(self.part(), self.part())
        if word == 'index' and len(self.words) > 1:
            text, chars = self.part(), self.part()
            return str(min((place for place, char in enumerate(text, 1) if char in chars), default=0))
        if word == 'substr' and len(self.words) > 2:
            text, begin, length = self.part(), _number(self.part()), _number(self.part())
            return text[begin - 1:begin - 1 + length] if begin > 0 and length > 0 else ''
        return word


def expr(words):
    words = words[1:]
    if words[:1] == ['--']:
        words.pop(0)
    if not words:
        refuse('missing operand', 2)
    reader = _Reader(words)
    value = reader.value()
    if reader.words:
        _fails('syntax error: unexpected argument ‘%s’' % reader.words[0])
    out.write(encode(value + '\n'))
    return int(_is_null(value))
