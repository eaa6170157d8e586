"""The values of awk: numbers, texts, and texts that came in and count as numbers where they look like one."""
import re

_NUMBER = re.compile(r'[ \t\n]*[-+]?(\d+\.?\d*([eE][-+]?\d+)?|\.\d+([eE][-+]?\d+)?)')


class Given(str):
    """A text that came in: a number, if it looks like one."""


def number(value):
    if isinstance(value, float):
        return value
    match = _NUMBER.match(value)
    return float(match[0]) if match else 0.0


def text_of(value):
    if not isinstance(value, float):
        return value
    return '%d' % value if value == int(value) else '%.6g' % value


def looks_like_number(value):
    if isinstance(value, float):
        return True
    match = _NUMBER.match(value) if isinstance(value, Given) else None
    return bool(match) and value[match.end():].strip(' \t\n') == ''


def truth(value):
    return number(value) != 0 if looks_like_number(value) else value != ''


def _remainder(left, right):
    return left - right * int(left / right)


SUMS = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': lambda a, b: a / b,
        '%': _remainder, '^': lambda a, b: a ** b}
COMPARISONS = {'<': lambda a, b: a < b, '<=': lambda a, b: a <= b, '==': lambda a, b: a == b,
               '!=': lambda a, b: a != b, '>=': lambda a, b: a >= b, '>': lambda a, b: a > b}
