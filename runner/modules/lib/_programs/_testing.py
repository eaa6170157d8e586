"""The conditions of test and [."""
import os

_OF_FILES = {'e', 'f', 'd', 'r', 'w', 'x', 's', 'L', 'h', 'p', 'S', 'b', 'c'}
_KIND, _KINDS = 0o170000, {'p': 0o010000, 'S': 0o140000}    # as a mode says it
_OF_NUMBERS = {'-eq': lambda a, b: a == b, '-ne': lambda a, b: a != b, '-lt': lambda a, b: a < b,
               '-le': lambda a, b: a <= b, '-gt': lambda a, b: a > b, '-ge': lambda a, b: a >= b}
_OF_TEXTS = {'=': lambda a, b: a == b, '==': lambda a, b: a == b, '!=': lambda a, b: a != b,
             '<': lambda a, b: a < b, '>': lambda a, b: a > b}
_BINARY = {*_OF_NUMBERS, *_OF_TEXTS, '-nt', '-ot', '-ef'}


class Malformed(Exception):
    pass


def _number(text):
    try:
        return int(text)
    except ValueError:
        raise Malformed('Illegal number: ' + text) from None


def _of_file(letter, path):
    if letter == 'd':
        return os.path.isdir(path)
    if letter == 'f':
        return os.path.isfile(path)
    if letter in 'Lh':
        return os.path.islink(path)
    if letter in 'pS':
        return os.path.exists(path) and os.stat(path).st_mode & _KIND == _KINDS[letter]
    if letter in 'bc':
        return False
    if not os.path.exists(path):
        return False
    if letter == 's':
        return os.stat(path).st_size > 0
    if letter == 'x':
        return os.access(path, os.X_OK)
    return True


def _unary(operator, word):
    letter = operator[1:]
    if letter in ('z', 'n'):
        return (word == '') == (letter == 'z')
    if letter == 't':
        return word.isdigit() and os.isatty(int(word))
    return _of_file(letter, word)


def _is_unary(word):
    return word[:1] == '-' and (word[1:] in _OF_FILES or word in ('-z', '-n', '-t'))


def _binary(left, operator, right):
    if operator in _OF_NUMBERS:
        return _OF_NUMBERS[operator](_number(left), _number(right))
    if operator in _OF_TEXTS:
        return _OF_TEXTS[operator](left, right)
    if not os.path.exists(left) or not os.path.exists(right):
        return operator == '-nt' and os.path.exists(left) or operator == '-ot' and os.path.exists(right)
    if operator == '-ef':
        return os.path.samefile(left, right)
    left, right = os.stat(left).st_mtime, os.stat(right).st_mtime
    return left > right if operator == '-nt' else left < right


class _Condition:

    def __init__(self, words):
        self._words = words

    def _peek(self, place=0):
        return self._words[place] if place < len(self._words) else None

    def _take(self):
        if not self._words:
            raise Malformed('argument expected')
        return self._words.pop(0)

    def either(self):
        value = self.both()
        while self._peek() == '-o':
            self._take()
            value = self.both() or value
        return value

    def both(self):
        value = self.single()
        while self._peek() == '-a':
            self._take()
            value = self.single() and value
        return value

    def single(self):
        word = self._take()
        if self._peek() in _BINARY and self._peek(1) is not None:
            return _binary(word, self._take(), self._take())
        if word == '!' and self._words:
            return not self.single()
        if word == '(' and self._words:
            value = self.either()
            if self._take() != ')':
                raise Malformed('closing paren expected')
            return value
        if _is_unary(word) and self._words:
            return _unary(word, self._take())
        return word != ''


def holds(words):
    """Whether the condition holds; Malformed if it is none."""
    if not words:
        return False
    condition = _Condition(list(words))
    value = condition.either()
    if condition._words:
        raise Malformed('%s: unexpected operator' % condition._words[0])
    return value
