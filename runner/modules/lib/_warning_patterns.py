"""The patterns of the filters of `warnings`, where they are simple: what re.match() would say of them."""
import sys

from _frames import unsupported


class Pattern:
    """Matches the beginning of a text, as re.match() would, for the simple patterns of filters."""

    def __init__(self, pattern, ignore_case):
        self.pattern = pattern
        self._ignore_case = ignore_case
        self._alternatives = [_atoms(part, pattern) for part in pattern.split('|')]

    def __eq__(self, other):
        return (isinstance(other, Pattern) and self.pattern == other.pattern
                and self._ignore_case == other._ignore_case)

    def __hash__(self):
        return hash(self.pattern)

    def match(self, text):
        if self._ignore_case:
            text = text.lower()
            return any(_match([(kind, char.lower(), times) for kind, char, times in atoms], 0, text, 0)
                       for atoms in self._alternatives)
        return any(_match(atoms, 0, text, 0) for atoms in self._alternatives)


def _atoms(part, pattern):
    """[(kind, char, times)]: kinds 'char', 'any', 'start', 'end'; times '', '*', '+', '?'."""
    atoms = []
    place = 0
    while place < len(part):
        char = part[place]
        place += 1
        if char == '\\' and place < len(part):
            char = part[place]
            place += 1
            if char.isalnum():
                if char != 'Z':
                    unsupported(f'the pattern {pattern!r} in a warning filter')
                atoms.append(('end', '', ''))
            else:
                atoms.append(('char', char, ''))
        elif char in '*+?' and atoms and atoms[-1][2] == '':
            atoms[-1] = (atoms[-1][0], atoms[-1][1], char)
        elif char in '()[]{}*+?':
            unsupported(f'the pattern {pattern!r} in a warning filter')
        else:
            atoms.append(({'.': 'any', '^': 'start', '$': 'end'}.get(char, 'char'), char, ''))
    return atoms


def _match(atoms, at, text, place):
    if at == len(atoms):
        return True
    kind, char, times = atoms[at]
    if kind == 'start':
        return place == 0 and _match(atoms, at + 1, text, place)
    if kind == 'end':
        return place == len(text) and _match(atoms, at + 1, text, place)
    least = 1 if times in ('', '+') else 0
    most = 1 if times in ('', '?') else len(text)
    count = 0
    while count < most and place + count < len(text):
        here = text[place + count]
        if here == '\n' if kind == 'any' else here != char:
            break
        count += 1
    return any(_match(atoms, at + 1, text, place + taken) for taken in range(count, least - 1, -1))


def check(action, message, category, module, lineno, actions):
    """What warnings.filterwarnings is given; asserted only until 3.12."""
    is_class = isinstance(category, type)
    complaints = [
        (action in actions, ValueError, f'invalid action: {action!r}'),
        (isinstance(message, str), TypeError, 'message must be a string'),
        (is_class or sys.version_info >= (3, 13), TypeError, 'category must be a class'),
        (is_class and issubclass(category, Warning), TypeError, 'category must be a Warning subclass'),
        (isinstance(module, str), TypeError, 'module must be a string'),
        (isinstance(lineno, int) or sys.version_info < (3, 13), TypeError, 'lineno must be an int'),
        (isinstance(lineno, int) and lineno >= 0, ValueError, 'lineno must be an int >= 0')]
    for is_right, kind, complaint in complaints:
        if not is_right:
            raise (kind if sys.version_info >= (3, 13) else AssertionError)(complaint)
