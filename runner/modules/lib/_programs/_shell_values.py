"""Arrays of bash, and what [[ ]] says of values."""
from _frames import unsupported
from _programs._expressions import pattern_of
from _programs._shell_state import ShellState
from _programs._testing import holds

_NUMBERS = {'-eq': '==', '-ne': '!=', '-lt': '<', '-le': '<=', '-gt': '>', '-ge': '>='}


class ShellValues(ShellState):
    """A name of an assignment is a text, or of an array (name, subscript or None, whether it appends)."""

    # ---- arrays

    def given(self, target, value):
        """What an assignment sets, with its value: a text, or those of ( )."""
        if value and value[0][0] == 'elements':
            value = self.expander.fields(value[0][1])
        else:
            value = self.expander.text(value)
        if isinstance(target, str):
            return target if isinstance(value, str) else (target, None, False), value
        name, subscript, appends = target
        return (name, None if subscript is None else self._place(name, subscript), appends), value

    def _place(self, name, subscript):
        place = self.expander.number(subscript)
        return place if place >= 0 else place + max(self.arrays.get(name, {-1: ''})) + 1

    def assign(self, target, value):
        if isinstance(target, str):
            return self.put(target, value)
        name, place, appends = target
        if isinstance(value, str):
            if place is None and name not in self.arrays:
                return self.put(name, (self.variables.get(name) or '') + value)
            place = place or 0
            elements = self._elements(name)
            elements[place] = elements.get(place, '') + value if appends else value
            self.arrays[name] = dict(sorted(elements.items()))
        else:
            kept = self._elements(name) if appends else {}
            first = max(kept, default=-1) + 1
            self.arrays[name] = {**kept, **{first + place: each for place, each in enumerate(value)}}
        self.variables.pop(name, None)

    def _elements(self, name):
        if name in self.arrays:
            return self.arrays[name]
        return {0: self.variables[name]} if name in self.variables else {}

    def values(self, name):
        return list(self._elements(name).values())

    def places(self, name):
        return [str(place) for place in self._elements(name)]

    def element(self, name, subscript):
        return self._elements(name).get(self._place(name, subscript))

    # ---- [[ ]]

    def condition(self, tree, _exits):
        _kind, self.line, what = tree
        if self.option('x'):
            unsupported('the program bash with set -x and [[')
        return 0 if self._holds(what) else 1

    def _holds(self, what):
        kind = what[0]
        if kind == 'or':
            return self._holds(what[1]) or self._holds(what[2])
        if kind == 'and':
            return self._holds(what[1]) and self._holds(what[2])
        if kind == 'not':
            return not self._holds(what[1])
        if kind == 'unary':
            word = self.expander.text(what[2])
            if what[1] == '-v':
                return self.get(word) is not None
            if what[1] == '-o':
                unsupported('the program bash with [[ -o')
            return holds([what[1], word])
        return self._compared(*what[1:])

    def _compared(self, operator, left, right):
        if operator in _NUMBERS:
            left, right = self.expander.number(left), self.expander.number(right)
            return holds([str(left), operator, str(right)])
        left = self.expander.text(left)
        if operator in ('=', '==', '!='):
            return self.expander.pattern(right).matches(left) != (operator == '!=')
        if operator == '=~':
            return self._matches(left, self.expander.regular(right))
        return holds([left, operator, self.expander.text(right)])

    def _matches(self, text, expression):
        match = pattern_of(expression, 'E').search(text)
        self.arrays['BASH_REMATCH'] = {} if match is None else {
            place: match[place] or '' for place in range(match.re.groups + 1)}
        return match is not None

    # ---- ${name/...} and its like

    def changed(self, value, operator, word):
        """For bash's operators that change a value by *word*, which is [a word, ...]."""
        if operator in ('^', '^^', ',', ',,'):
            change = str.upper if operator[0] == '^' else str.lower
            return change(value) if len(operator) == 2 else change(value[:1]) + value[1:]
        if operator == ':':
            begin, *length = map(self.expander.number, word)
            begin = begin + len(value) if begin < 0 else begin
            if begin < 0:
                return ''
            end = len(value) if not length else begin + length[0] if length[0] >= 0 else len(value) + length[0]
            return value[begin:end]
        pattern, replacement = self.expander.pattern(word[0]), self.expander.text(word[1])
        return _replaced(value, operator, pattern, replacement)


def _replaced(value, operator, pattern, replacement):
    made, at = '', 0
    while at <= len(value):
        ends = [end for end in range(len(value), at - 1, -1) if pattern.matches(value[at:end])]
        if operator == '/%':
            ends = [end for end in ends if end == len(value)]
        if not ends or ends[0] == at:
            if operator == '/#':
                break
            made += value[at:at + 1]
            at += 1
            continue
        made += replacement
        at = ends[0]
        if operator != '//':
            break
    return made + value[at:]
