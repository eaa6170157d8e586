"""awk: rules for lines, with fields, numbers and arrays.

In what order it goes through an array of several is its own secret: unsupported, as other separators of lines are.
"""
import re

from _frames import unsupported
from _programs._awk_reading import Reader
from _programs._awk_reading import unescaped
from _programs._awk_values import COMPARISONS
from _programs._awk_values import Given
from _programs._awk_values import SUMS
from _programs._awk_values import looks_like_number
from _programs._awk_values import number
from _programs._awk_values import text_of
from _programs._awk_values import truth
from _programs._copying import open_inputs
from _programs._expressions import pattern_of
from _programs._printing import printed
from _programs._process import decode
from _programs._process import encode
from _programs._process import options
from _programs._process import out
from _programs._process import read


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


class _Program:

    def __init__(self, text):
        self.rules = Reader(text).rules()
        self.variables = {'FS': ' ', 'OFS': ' ', 'ORS': '\n', 'NR': 0.0, 'FNR': 0.0, 'NF': 0.0, 'FILENAME': '',
                          'RS': '\n', 'SUBSEP': '\34', 'RSTART': 0.0, 'RLENGTH': -1.0}
        self.arrays = {}
        self.line, self.fields = Given(''), []
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
                    self._take(Given(decode(line)))
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
            return truth(self.value(pattern))
        if place not in self.inside:
            if not truth(self.value(pattern[1])):
                return False
            self.inside.add(place)
        if truth(self.value(pattern[2])):
            self.inside.discard(place)
        return True

    def _set_line(self, line):
        self.line = line
        self.fields = [Given(each) for each in self._split(line, text_of(self.variables['FS']))]
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
            values = [text_of(self.value(each)) for each in tree[1]] if tree[1] else [self.line]
            out.write(encode(text_of(self.variables['OFS']).join(values) + text_of(self.variables['ORS'])))
        elif kind == 'printf':
            out.write(encode(self._formatted(tree[1])))
        elif kind == 'if':
            if truth(self.value(tree[1])):
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
                self.status = int(number(self.value(tree[1])))
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
        while condition is None or truth(self.value(condition)):
            if not self._turn(body):
                break
            if then:
                self.do(then)

    def _each(self, target, array, body):
        keys = list(self.arrays.get(array, ()))
        if len(keys) > 1:
            unsupported('the order in which awk goes through an array')
        for key in keys:
            self._put(target, Given(key))
            if not self._turn(body):
                break

    def _delete(self, name, subscript):
        if subscript is None:
            self.arrays[name] = {}
        else:
            self.arrays.get(name, {}).pop(self._key(subscript), None)

    def _formatted(self, values):
        form, *rest = [self.value(each) for each in values]
        text, _complaints = printed(text_of(form).replace('\\', '\\\\'), [text_of(each) for each in rest] or [''])
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
            return self.variables.get(tree[1], Given(''))
        if kind == 'field':
            return self._field(int(number(self.value(tree[1]))))
        if kind == 'element':
            return self.arrays.setdefault(tree[1], {}).setdefault(self._key(tree[2]), Given(''))
        if kind in ('assign', 'after'):
            return self._assigned(tree)
        if kind == 'call':
            return self._called(tree[1], tree[2])
        return self._computed(tree)

    def _computed(self, tree):
        kind = tree[0]
        if kind in ('&&', '||'):
            left = truth(self.value(tree[1]))
            return float(left if left == (kind == '||') else truth(self.value(tree[2])))
        if kind == '?':
            return self.value(tree[2] if truth(self.value(tree[1])) else tree[3])
        if kind == 'in':
            return float(text_of(self.value(tree[1])) in self.arrays.get(tree[2], {}))
        if kind == 'unary':
            value = self.value(tree[2])
            return float(not truth(value)) if tree[1] == '!' else number(value) * (-1 if tree[1] == '-' else 1)
        if kind in ('~', '!~'):
            found = bool(self._pattern(tree[2]).search(text_of(self.value(tree[1]))))
            return float(found == (kind == '~'))
        left, right = self.value(tree[1]), self.value(tree[2])
        if kind == 'join':
            return text_of(left) + text_of(right)
        if kind in COMPARISONS:
            if looks_like_number(left) and looks_like_number(right):
                return float(COMPARISONS[kind](number(left), number(right)))
            return float(COMPARISONS[kind](str(text_of(left)), str(text_of(right))))
        if kind in ('/', '%') and number(right) == 0:
            unsupported('a division by zero in awk')
        return SUMS[kind](number(left), number(right))

    def _key(self, values):
        return text_of(self.variables['SUBSEP']).join(text_of(self.value(each)) for each in values)

    def _pattern(self, tree):
        return self._re(tree[1] if tree[0] == 'regex' else text_of(self.value(tree)))

    def _field(self, place):
        if place == 0:
            return self.line
        return self.fields[place - 1] if place <= len(self.fields) else Given('')

    def _assigned(self, tree):
        if tree[0] == 'after':
            before = number(self.value(tree[2]))
            self._put(tree[2], before + (1 if tree[1] == '+' else -1))
            return before
        _kind, sign, target, value = tree
        value = self.value(value)
        if sign:
            value = SUMS[sign](number(self.value(target)), number(value))
        self._put(target, value)
        return value

    def _put(self, target, value):
        if target[0] == 'element':
            self.arrays.setdefault(target[1], {})[self._key(target[2])] = value
        elif target[0] == 'field':
            self._put_field(int(number(self.value(target[1]))), value)
        else:
            self.variables[target[1]] = value
            if target[1] == 'NF':
                count = int(number(value))
                self.fields = (self.fields + [Given('')] * count)[:count]
                self._join_fields()

    def _put_field(self, place, value):
        if place == 0:
            return self._set_line(Given(text_of(value)))
        self.fields += [Given('')] * (place - len(self.fields))
        self.fields[place - 1] = Given(text_of(value)) if not isinstance(value, float) else value
        self.variables['NF'] = float(len(self.fields))
        self._join_fields()

    def _join_fields(self):
        self.line = Given(text_of(self.variables['OFS']).join(map(text_of, self.fields)))

    # ---- functions

    def _called(self, name, arguments):
        if name == 'length':
            if arguments and arguments[0][0] == 'name' and arguments[0][1] in self.arrays:
                return float(len(self.arrays[arguments[0][1]]))
            return float(len(text_of(self.value(arguments[0])) if arguments else self.line))
        if name in ('sub', 'gsub'):
            return self._substituted(name, *arguments)
        if name == 'split':
            return self._split_into(*arguments)
        if name == 'sprintf':
            return self._formatted(arguments)
        if name == 'match':
            match = self._pattern(arguments[1]).search(text_of(self.value(arguments[0])))
            self.variables['RSTART'] = float(match.start() + 1 if match else 0)
            self.variables['RLENGTH'] = float(match.end() - match.start() if match else -1)
            return self.variables['RSTART']
        first, *rest = [self.value(each) for each in arguments]
        if name == 'substr':
            return self._part(text_of(first), *map(number, rest))
        if name == 'index':
            return float(text_of(first).find(text_of(rest[0])) + 1)
        if name == 'int':
            return float(int(number(first)))
        return text_of(first).lower() if name == 'tolower' else text_of(first).upper()

    @staticmethod
    def _part(text, begin, length=None):
        begin = round(begin)
        end = len(text) + 1 if length is None else begin + round(length)
        return text[max(begin, 1) - 1:max(end, 1) - 1]

    def _split_into(self, text, target, separator=None):
        text = text_of(self.value(text))
        if separator is not None and separator[0] == 'regex':
            parts = self._re(separator[1]).split(text) if text else []
        else:
            parts = self._split(text, text_of(self.variables['FS'] if separator is None else self.value(separator)))
        self.arrays[target[1]] = {str(place): Given(each) for place, each in enumerate(parts, 1)}
        return float(len(parts))

    def _substituted(self, name, pattern, replacement, target=('field', ('number', 0.0))):
        pattern, replacement = self._pattern(pattern), text_of(self.value(replacement))
        parts = re.split(r'(\\.|&)', replacement)

        def made(match):
            return ''.join(match[0] if each == '&' else each[1:] if each in ('\\&', '\\\\') else each
                           for each in parts)
        text, count = pattern.subn(made, text_of(self.value(target)), 0 if name == 'gsub' else 1)
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
        program.variables[name] = Given(unescaped(value))
    if any('=' in name and name.split('=')[0].isidentifier() for name in words[at + 1:]):
        unsupported('the program awk with an assignment among its files')
    return program.run(words[at + 1:])
