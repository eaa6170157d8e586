"""What a shell makes of words: parameters, output of commands, arithmetic, fields, names of files.

A field is a list of (text, is_quoted) until its quotes do not matter any more.
"""
from _frames import unsupported
from _programs import _shell_patterns
from _programs._shell_arithmetic import Arithmetic
from _programs._shell_arithmetic import ArithmeticError_

_WHITE = ' \t\n'


class ExpansionError(Exception):
    """What ends a shell that does not talk to somebody."""


class _Fields:
    """The fields that a word becomes, one after the other."""

    def __init__(self, separators):
        self._separators = separators
        self._done = []
        self._current = None
        self._after_white = False

    def add(self, text, is_quoted):
        if self._current is None:
            self._current = []
        self._current.append((text, is_quoted))
        self._after_white = False

    def end_field(self):
        if self._current is not None:
            self._done.append(self._current)
        self._current = None

    def add_split(self, text):
        piece = ''
        for char in text:
            if char not in self._separators:
                piece += char
                continue
            if piece:
                self.add(piece, False)
                piece = ''
            if char in _WHITE:
                self._after_white = self._after_white or self._current is not None
                self.end_field()
            elif self._current is None and self._after_white:
                self._after_white = False
            else:
                self._current = self._current or []
                self.end_field()
                self._after_white = False
        if piece:
            self.add(piece, False)

    def all(self):
        self.end_field()
        return self._done


def split_for_read(text, separators, count, escaped=()):
    """The fields that `read` gives to *count* variables: the last one has the rest.  Places in *escaped* do not
    separate.
    """
    def separates(place, kinds):
        return text[place] in kinds and place not in escaped
    white = [char for char in separators if char in _WHITE]

    def past(place, kinds):
        while place < len(text) and separates(place, kinds):
            place += 1
        return place
    fields, at = [], past(0, white)
    while at < len(text) and len(fields) < count - 1:
        end = at
        while end < len(text) and not separates(end, separators):
            end += 1
        fields.append(text[at:end])
        at = past(end, white)
        if at < len(text) and separates(at, separators):
            at = past(at + 1, white)
    end = len(text)
    while end > at and separates(end - 1, white):
        end -= 1
    if end > at and separates(end - 1, separators) and not any(
            separates(each, separators) for each in range(at, end - 1)):
        end -= 1
    return fields + [text[at:end]] + [''] * (count - len(fields) - 1)


class Expander:
    """*shell* has get, put, positional, run_for_output, option and more (_shell_state)."""

    def __init__(self, shell):
        self._shell = shell

    def fields(self, words):
        """The arguments that words of a command become."""
        found = []
        for word in words:
            if len(word) == 1 and word[0][0] == 'text' and not set(word[0][1]) & set('*?['):
                found.append(word[0][1])
                continue
            for field in self._fields_of(word):
                paths = [] if self._shell.option('f') else _shell_patterns.paths(field)
                found += paths or [''.join(text for text, _quoted in field)]
        return found

    def text(self, word):
        """Of a word that stays one."""
        return ''.join(text for text, _quoted in self._pieces(word))

    def number(self, word):
        return self._calculated(word)

    def regular(self, word):
        """A regular expression in which what is quoted stands for itself."""
        return ''.join(''.join('\\' + char if quoted and not char.isalnum() else char for char in text)
                       for text, quoted in self._pieces(word))

    def pattern(self, word):
        return _shell_patterns.Pattern(self._pieces(word))

    def _pieces(self, word):
        fields = _Fields('')
        self._expand(word, fields, False)
        return [piece for place, field in enumerate(fields.all())
                for piece in ([(' ', True)] if place else []) + field]

    def _fields_of(self, word):
        fields = _Fields(self._shell.separators())
        self._expand(word, fields, True)
        return fields.all()

    def _expand(self, word, fields, splits):
        for part in word:
            kind = part[0]
            if kind == 'text':
                fields.add(part[1], False)
            elif kind == 'quoted':
                fields.add(part[1], True)
            elif kind == 'home':
                fields.add(self._home(part[1]), True)
            elif kind == 'arithmetic':
                self._add(fields, str(self._calculated(part[1])), False, splits)
            elif kind == 'command':
                output = self._shell.run_for_output(part[1]).rstrip('\n')
                self._add(fields, output, part[2], splits)
            else:
                self._parameter(part, fields, splits)

    def _add(self, fields, text, is_quoted, splits):
        if is_quoted or not splits:
            if text or is_quoted:
                fields.add(text, is_quoted)
        else:
            fields.add_split(text)

    def _home(self, user):
        if user:
            unsupported('the home of ' + user)
        return self._shell.get('HOME') or '~'

    def _calculated(self, word):
        try:
            return Arithmetic(self.text(word), self._shell.get, self._shell.put, self._shell.is_bash).value()
        except ArithmeticError_ as error:
            if self._shell.is_bash:
                unsupported('what bash says of an error in arithmetic')
            raise ExpansionError(str(error)) from None

    def _parameter(self, part, fields, splits):
        _kind, name, operator, word, is_quoted = part
        if isinstance(name, tuple):
            name, subscript = name
            if subscript in ('@', '*'):
                return self._all_elements(name, subscript, operator, fields, is_quoted, splits)
            found = self._shell.element(name, subscript)
            name += '[...]'
        else:
            found = self._shell.get(name)
        if name in ('@', '*') and operator in ('', '-', ':-', '+', ':+'):
            values = self._shell.positional
            if not operator or operator in ('-', ':-') and values:
                return self._add_all(values, name, fields, is_quoted, splits)
        value = ' '.join(self._shell.positional) if name in ('@', '*') else found
        if name in ('@', '*') and not self._shell.positional:
            value = None
        is_given = value is not None and not (operator[:1] == ':' and value == '')
        act = operator.lstrip(':')
        if act == 'length':
            value = str(len(value if value is not None else self._unset(name)))
        elif act in ('-', '+'):
            if is_given == (act == '+'):
                return self._expand(word, fields, splits) if word else self._add(fields, '', is_quoted, splits)
            value = '' if act == '+' else value
        elif act == '=' and not is_given:
            value = self.text(word)
            self._shell.put(name, value)
        elif act == '?' and not is_given:
            said = self.text(word) or 'parameter not set' + (' or null' if operator[0] == ':' else '')
            raise ExpansionError('%s: %s' % (name, said))
        elif value is None:
            value = self._unset(name)
        elif operator and operator[0] in '/^,:' and act not in ('', '-', '+', '=', '?') or operator == ':':
            value = self._shell.changed(value, operator, word)
        elif act and act[0] in '#%':
            value = _shell_patterns.without(value, act, self.pattern(word))
        self._add(fields, value, is_quoted, splits)

    def _unset(self, name):
        if self._shell.option('u') and name not in ('@', '*'):
            raise ExpansionError('%s: %s' % (name, 'unbound variable' if self._shell.is_bash else 'parameter not set'))
        return ''

    def _all_elements(self, name, subscript, operator, fields, is_quoted, splits):
        values = self._shell.values(name)
        if operator == 'length':
            return self._add(fields, str(len(values)), is_quoted, splits)
        if operator not in ('', 'keys'):
            unsupported('the program bash with ${%s[%s]%s...}' % (name, subscript, operator))
        self._add_all(self._shell.places(name) if operator else values, subscript, fields, is_quoted, splits)

    def _add_all(self, values, name, fields, is_quoted, splits):
        if is_quoted and name == '*' or not splits and name == '*':
            separators = self._shell.separators()
            return self._add(fields, separators[:1].join(values), is_quoted, splits)
        for place, value in enumerate(values):
            if place:
                fields.end_field()
            self._add(fields, value, is_quoted, splits)
