"""awk: rules for lines, with fields, numbers and arrays.

In what order it goes through an array of several is its own secret: unsupported, as other separators of lines are.
"""
import re

from _frames import unsupported
from _programs._awk_reading import Reader
from _programs._awk_reading import unescaped
from _programs._copying import open_inputs
from _programs._expressions import pattern_of
from _programs._printing import printed
from _programs._process import decode
from _programs._process import encode
from _programs._process import options
from _programs._process import out
from _programs._process import read

_NUMBER = re.compile(r'[ \t\n]*[-+]?(\d+\.?\d*([eE][-+]?\d+)?|\.\d+([eE][-+]?\d+)?)')


class _Given(str):
    """A text that came in: a number, if it looks like one."""


class _Left(Exception):
    pass


class _Next(_Left):
    pass


class _Break(_Left):
    pass


class _Continue(_Left):
    pass


class _Exit(_Left):
    pass


def _number(value):
    if isinstance(value, float):
        return value
    match = _NUMBER.match(value)
    return float(match[0]) if match else 0.0


def _text(value):
    if not isinstance(value, float):
        return value
    return '%d' % value if value == int(value) else '%.6g' % value


def _looks_like_number(value):
    if isinstance(value, float):
        return True
    match = _NUMBER.match(value) if isinstance(value, _Given) else None
    return bool(match) and value[match.end():].strip(' \t\n') == ''


def _truth(value):
    return _number(value) != 0 if _looks_like_number(value) else value != ''


def _remainder(left, right):
    return left - right * int(left / right)


_SUMS = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': lambda a, b: a / b,
         '%': _remainder, '^': lambda a, b: a ** b}
_COMPARISONS = {'<': lambda a, b: a < b, '<=': lambda a, b: a <= b, '==': lambda a, b: a == b,
                '!=': lambda a, b: a != b, '>=': lambda a, b: a >= b, '>': lambda a, b: a > b}


class _Program:

    def __init__(self, text):
        self.rules = Reader(text).rules()
        self.variables = {'FS': ' ', 'OFS': ' ', 'ORS': '\n', 'NR': 0.0, 'FNR': 0.0, 'NF': 0.0, 'FILENAME': '',
                          'RS': '\n', 'SUBSEP': '\34', 'RSTART': 0.0, 'RLENGTH': -1.0}
        self.arrays = {}
        self.line, self.fields = _Given(''), []
        self.inside = set()     # ranges that have begun
        self.status = 0
        self.patterns = {}

    # ---- lines

    def run(self, names):
        try:
            self._run_of('BEGIN')
            if any(pattern != ('BEGIN',) for pattern, _body in self.rules):
                self._read(names)
        except _Exit:
            pass
        try:
            self._run_of('END')
        except _Exit:
            pass
        return self.status

    def _run_of(self, name):
        for pattern, body in self.rules:
            if pattern == (name,):
                self.do(body)

    def _read(self, names):
        if self.variables['RS'] != '\n':
            unsupported('the program awk with RS')
        for name, fd in open_inputs(names):
            if fd is None:
                self.status = 2
                raise _Exit
            self.variables['FILENAME'] = '' if name == '-' else name
            self.variables['FNR'] = 0.0
            rest = b''
            while True:
                data = read(fd, 4096)
                *lines, rest = (rest + data).split(b'\n')
                for line in lines if data else [rest] if rest else []:
                    self._take(_Given(decode(line)))
                if not data:
                    break

    def _take(self, line):
        self.variables['NR'] += 1
        self.variables['FNR'] += 1
        self._set_line(line)
        try:
            for place, (pattern, body) in enumerate(self.rules):
                if pattern not in (('BEGIN',), ('END',)) and self._is_meant(place, pattern):
                    self.do(body)
        except _Next:
            pass

    def _is_meant(self, place, pattern):
        if pattern is None:
            return True
        if pattern[0] != 'range':
            return _truth(self.value(pattern))
        if place not in self.inside:
            if not _truth(self.value(pattern[1])):
                return False
            self.inside.add(place)
        if _truth(self.value(pattern[2])):
            self.inside.discard(place)
        return True

    def _set_line(self, line):
        self.line = line
        self.fields = [_Given(each) for each in self._split(line, _text(self.variables['FS']))]
        self.variables['NF'] = float(len(self.fields))

    def _split(self, text, separator):
        if separator == ' ':
            return [each for each in re.split('[ \t\n]+', text) if each]
        if not text:
            return []
        if separator == '':
            return list(text)
        return text.split(separator) if len(separator) == 1 and separator != '\\' else self._re(separator).split(text)

    def _re(self, text):
        if text not in self.patterns:
            self.patterns[text] = pattern_of(text, 'E')
        return self.patterns[text]

    # ---- statements

    def do(self, tree):
        kind = tree[0]
        if kind == 'block':
            for each in tree[1]:
                self.do(each)
        elif kind == 'value':
            self.value(tree[1])
        elif kind == 'print':
            values = [_text(self.value(each)) for each in tree[1]] if tree[1] else [self.line]
            out.write(encode(_text(self.variables['OFS']).join(values) + _text(self.variables['ORS'])))
        elif kind == 'printf':
            out.write(encode(self._formatted(tree[1])))
        elif kind == 'if':
            if _truth(self.value(tree[1])):
                self.do(tree[2])
            elif tree[3]:
                self.do(tree[3])
        elif kind == 'for':
            self._loop(*tree[1:])
        elif kind == 'each':
            self._each(*tree[1:])
        elif kind == 'delete':
            self._delete(tree[1], tree[2])
        elif kind == 'exit':
            if tree[1]:
                self.status = int(_number(self.value(tree[1])))
            raise _Exit
        else:
            raise {'next': _Next, 'break': _Break, 'continue': _Continue}[kind]

    def _turn(self, body):
        """Whether the loop goes on."""
        try:
            self.do(body)
        except _Continue:
            pass
        except _Break:
            return False
        return True

    def _loop(self, first, condition, then, body):
        if first:
            self.do(first)
        while condition is None or _truth(self.value(condition)):
            if not self._turn(body):
                break
            if then:
                self.do(then)

    def _each(self, target, array, body):
        keys = list(self.arrays.get(array, ()))
        if len(keys) > 1:
            unsupported('the order in which awk goes through an array')
        for key in keys:
            self._put(target, _Given(key))
            if not self._turn(body):
                break

    def _delete(self, name, subscript):
        if subscript is None:
            self.arrays[name] = {}
        else:
            self.arrays.get(name, {}).pop(self._key(subscript), None)

    def _formatted(self, values):
        form, *rest = [self.value(each) for each in values]
        text, _complaints = printed(_text(form).replace('\\', '\\\\'), [_text(each) for each in rest] or [''])
        return text

    # ---- values

    def value(self, tree):
        kind = tree[0]
        if kind in ('number', 'text'):
            return tree[1]
        if kind == 'group':
            return self.value(tree[1])
        if kind == 'regex':
            return float(bool(self._re(tree[1]).search(self.line)))
        if kind == 'name':
            return self.variables.get(tree[1], _Given(''))
        if kind == 'field':
            return self._field(int(_number(self.value(tree[1]))))
        if kind == 'element':
            return self.arrays.setdefault(tree[1], {}).setdefault(self._key(tree[2]), _Given(''))
        if kind in ('assign', 'after'):
            return self._assigned(tree)
        if kind == 'call':
            return self._called(tree[1], tree[2])
        return self._computed(tree)

    def _computed(self, tree):
        kind = tree[0]
        if kind in ('&&', '||'):
            left = _truth(self.value(tree[1]))
            return float(left if left == (kind == '||') else _truth(self.value(tree[2])))
        if kind == '?':
            return self.value(tree[2] if _truth(self.value(tree[1])) else tree[3])
        if kind == 'in':
            return float(_text(self.value(tree[1])) in self.arrays.get(tree[2], {}))
        if kind == 'unary':
            value = self.value(tree[2])
            return float(not _truth(value)) if tree[1] == '!' else _number(value) * (-1 if tree[1] == '-' else 1)
        if kind in ('~', '!~'):
            found = bool(self._pattern(tree[2]).search(_text(self.value(tree[1]))))
            return float(found == (kind == '~'))
        left, right = self.value(tree[1]), self.value(tree[2])
        if kind == 'join':
            return _text(left) + _text(right)
        if kind in _COMPARISONS:
            if _looks_like_number(left) and _looks_like_number(right):
                return float(_COMPARISONS[kind](_number(left), _number(right)))
            return float(_COMPARISONS[kind](str(_text(left)), str(_text(right))))
        if kind in ('/', '%') and _number(right) == 0:
            unsupported('a division by zero in awk')
        return _SUMS[kind](_number(left), _number(right))

    def _key(self, values):
        return _text(self.variables['SUBSEP']).join(_text(self.value(each)) for each in values)

    def _pattern(self, tree):
        return self._re(tree[1] if tree[0] == 'regex' else _text(self.value(tree)))

    def _field(self, place):
        if place == 0:
            return self.line
        return self.fields[place - 1] if place <= len(self.fields) else _Given('')

    def _assigned(self, tree):
        if tree[0] == 'after':
            before = _number(self.value(tree[2]))
            self._put(tree[2], before + (1 if tree[1] == '+' else -1))
            return before
        _kind, sign, target, value = tree
        value = self.value(value)
        if sign:
            value = _SUMS[sign](_number(self.value(target)), _number(value))
        self._put(target, value)
        return value

    def _put(self, target, value):
        if target[0] == 'element':
            self.arrays.setdefault(target[1], {})[self._key(target[2])] = value
        elif target[0] == 'field':
            self._put_field(int(_number(self.value(target[1]))), value)
        else:
            self.variables[target[1]] = value
            if target[1] == 'NF':
                count = int(_number(value))
                self.fields = (self.fields + [_Given('')] * count)[:count]
                self._join_fields()

    def _put_field(self, place, value):
        if place == 0:
            return self._set_line(_Given(_text(value)))
        self.fields += [_Given('')] * (place - len(self.fields))
        self.fields[place - 1] = _Given(_text(value)) if not isinstance(value, float) else value
        self.variables['NF'] = float(len(self.fields))
        self._join_fields()

    def _join_fields(self):
        self.line = _Given(_text(self.variables['OFS']).join(map(_text, self.fields)))

    # ---- functions

    def _called(self, name, arguments):
        if name == 'length':
            if arguments and arguments[0][0] == 'name' and arguments[0][1] in self.arrays:
                return float(len(self.arrays[arguments[0][1]]))
            return float(len(_text(self.value(arguments[0])) if arguments else self.line))
        if name in ('sub', 'gsub'):
            return self._substituted(name, *arguments)
        if name == 'split':
            return self._split_into(*arguments)
        if name == 'sprintf':
            return self._formatted(arguments)
        if name == 'match':
            match = self._pattern(arguments[1]).search(_text(self.value(arguments[0])))
            self.variables['RSTART'] = float(match.start() + 1 if match else 0)
            self.variables['RLENGTH'] = float(match.end() - match.start() if match else -1)
            return self.variables['RSTART']
        first, *rest = [self.value(each) for each in arguments]
        if name == 'substr':
            return self._part(_text(first), *map(_number, rest))
        if name == 'index':
            return float(_text(first).find(_text(rest[0])) + 1)
        if name == 'int':
            return float(int(_number(first)))
        return _text(first).lower() if name == 'tolower' else _text(first).upper()

    @staticmethod
    def _part(text, begin, length=None):
        begin = round(begin)
        end = len(text) + 1 if length is None else begin + round(length)
        return text[max(begin, 1) - 1:max(end, 1) - 1]

    def _split_into(self, text, target, separator=None):
        text = _text(self.value(text))
        if separator is not None and separator[0] == 'regex':
            parts = self._re(separator[1]).split(text) if text else []
        else:
            parts = self._split(text, _text(self.variables['FS'] if separator is None else self.value(separator)))
        self.arrays[target[1]] = {str(place): _Given(each) for place, each in enumerate(parts, 1)}
        return float(len(parts))

    def _substituted(self, name, pattern, replacement, target=('field', ('number', 0.0))):
        pattern, replacement = self._pattern(pattern), _text(self.value(replacement))
        parts = re.split(r'(\\.|&)', replacement)

        def made(match):
            return ''.join(match[0] if each == '&' else each[1:] if each in ('\\&', '\\\\') else each
                           for each in parts)
        text, count = pattern.subn(made, _text(self.value(target)), 0 if name == 'gsub' else 1)
        if count:
            self._put(target, text)
        return float(count)


def awk(words):
    at, given = 1, []
    while at < len(words) and words[at][:1] == '-' and len(words[at]) > 1:
        if words[at] == '-v' and at + 1 < len(words):
            given.append(words[at + 1])
            words = words[:at] + words[at + 2:]
        elif words[at][:2] == '-F' and len(words[at]) > 2:
            at += 1
        else:
            at += 2 if words[at] == '-F' else 1
    found, _rest = options(words[:at], '', 'F')
    if at >= len(words):
        unsupported('the program awk without a program')
    program = _Program(words[at])
    if 'F' in found:
        program.variables['FS'] = '\t' if found['F'] == 't' else unescaped(found['F'])
    for each in given:
        name, _sign, value = each.partition('=')
        program.variables[name] = _Given(unescaped(value))
    if any('=' in name and name.split('=')[0].isidentifier() for name in words[at + 1:]):
        unsupported('the program awk with an assignment among its files')
    return program.run(words[at + 1:])
