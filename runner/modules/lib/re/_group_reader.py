"""What stands in parentheses in a pattern: groups, assertions and conditions."""
import sys

from re._errors import error
from re._escapes import EscapeReader
from re._inline_flags import FlagReader
from re._inline_flags import is_flag


class GroupReader(EscapeReader, FlagReader):

    def group(self):
        start = self.at - 1
        is_at_start = self.is_at_start
        if not self.take('?'):
            return self.numbered_group(start)
        letter = self.extension_letter()
        if letter == ':':
            return ('group', None, self.inside(start))
        if letter in '=!':
            return ('look', self.inside(start), letter == '=')
        if letter == '<':
            letter = self.extension_letter()
            if letter not in '=!':
                self.fail('unknown extension ?<' + letter, self.at - 3)
            return self.look_behind(start, letter == '=')
        if letter == '(':
            return self.conditional(start)
        if letter == '#':
            end = self.pattern.find(')', self.at)
            if end < 0:
                self.fail('missing ), unterminated comment', start)
            self.at = end + 1
            return None
        if letter == 'P':
            return self.named(start)
        if letter == '>' and sys.version_info >= (3, 11):
            return ('atomic', self.inside(start))
        if not is_flag(letter):
            self.fail('unknown extension ?' + letter, self.at - 2)
        on, off = self.inline_flags(letter)
        if off is None:
            self.turn_on_for_all(on, start, is_at_start)
            return None
        outer, self.flags = self.flags, (self.flags | on) & ~off
        inner = self.inside(start)
        self.flags = outer
        return ('group', None, inner)

    def extension_letter(self):
        letter = self.peek()
        if not letter:
            self.fail('unexpected end of pattern')
        self.at += 1
        return letter

    def inside(self, start):
        """All up to the parenthesis that belongs to the one at *start*."""
        inner = self.alternatives()
        if not self.take(')'):
            self.fail('missing ), unterminated subpattern', start)
        return inner

    def numbered_group(self, start):
        self.groups += 1
        number = self.groups
        self.open_groups.add(number)
        inner = self.inside(start)
        self.open_groups.remove(number)
        return ('group', number, inner)

    def named(self, start):
        if self.take('<'):
            name = self.name('>')
            if name in self.names:
                self.fail('redefinition of group name %r as group %d; was group %d' % (
                    name, self.groups + 1, self.names[name]), self.at - len(name) - 1)
            self.names[name] = self.groups + 1
            return self.numbered_group(start)
        if self.take('='):
            name = self.name(')')
            place = self.at - len(name) - 1
            if name not in self.names:
                self.fail('unknown group name %r' % name, place)
            return self.same(self.names[name], place, place)
        letter = self.extension_letter()
        self.fail('unknown extension ?P' + letter, self.at - 3)

    def name_up_to(self, end):
        start = self.at
        place = self.pattern.find(end, start)
        name = self.pattern[start:] if place < 0 else self.pattern[start:place]
        if not name:
            self.fail('missing group name', start)
        if place < 0:
            self.fail('missing %s, unterminated name' % end, start)
        self.at = place + 1
        return name

    def name(self, end):
        name = self.name_up_to(end)
        if not name.isidentifier():
            self.fail('bad character in group name %r' % name, self.at - len(name) - 1)
        return name

    def look_behind(self, start, wanted):
        outer = self.groups_before_look
        if outer is None:
            self.groups_before_look = self.groups
        inner = self.inside(start)
        self.groups_before_look = outer
        low, high = _width(inner)
        if low != high:
            # Noticed only when the pattern is compiled: without a place.
            raise error('look-behind requires fixed-width pattern')
        return ('behind', inner, wanted, low)

    def check_behind(self, number):
        """Whether what stands behind a place may refer to that group."""
        if self.groups_before_look is not None:
            if number in self.open_groups:
                self.fail('cannot refer to an open group')
            if number > self.groups_before_look:
                self.fail('cannot refer to group defined in the same lookbehind subpattern')

    def conditional(self, start):
        name = self.name_up_to(')')
        place = self.at - len(name) - 1
        if name.isidentifier():
            if name not in self.names:
                self.fail('unknown group name %r' % name, place)
            number = self.names[name]
        elif name.isdigit():
            number = int(name)
            if not number:
                self.fail('bad group number', place)
            self.conditions.setdefault(number, place)
        else:
            self.fail('bad character in group name %r' % name, place)
        self.check_behind(number)
        yes = self.sequence()
        no = ('seq', [])
        if self.take('|'):
            no = self.sequence()
            if self.peek() == '|':
                self.fail('conditional backref with more than two branches')
        if not self.take(')'):
            self.fail('missing ), unterminated subpattern', start)
        return ('if', number, yes, no)

    def check_conditions(self):
        """They may name groups that come later, but not ones that never do."""
        for number, place in self.conditions.items():
            if number > self.groups:
                if sys.version_info < (3, 9):
                    raise RuntimeError('invalid SRE code')
                self.fail('invalid group reference %d' % number, place)


def _width(tree):
    """The least and the greatest number of characters that it matches."""
    kind = tree[0]
    if kind == 'char':
        return 1, 1
    if kind == 'seq':
        widths = [_width(item) for item in tree[1]]
        return sum(width[0] for width in widths), sum(width[1] for width in widths)
    if kind == 'any':
        widths = [_width(branch) for branch in tree[1]]
        return min(width[0] for width in widths), max(width[1] for width in widths)
    if kind in ('repeat', 'possessive'):
        low, high = _width(tree[1])
        return low * tree[2], high * (1 << 32 if tree[3] is None else tree[3])
    if kind == 'atomic':
        return _width(tree[1])
    if kind == 'group':
        return _width(tree[2])
    if kind == 'same':
        return 0, 1 << 32
    return 0, 0
