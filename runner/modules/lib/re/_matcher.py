"""Matching by backtracking: a part is tried at a position, with a function for what has to match after it."""
from re._characters import ASCII
from re._characters import is_ascii_word
from re._characters import is_word
from re._inline_flags import MULTILINE


class Matcher:
    """The text, and what the groups matched so far; `run` answers the end of the match or None."""

    def __init__(self, text, groups, flags):
        self.text = text
        self.spans = [None] * (groups + 1)
        self.flags = flags

    def run(self, tree, at, then):
        return getattr(self, '_' + tree[0])(tree, at, then)

    def _char(self, tree, at, then):
        if at < len(self.text) and tree[1](self.text[at]):
            return then(at + 1)
        return None

    def _at(self, tree, at, then):
        return then(at) if self._holds(tree[1], at) else None

    def _holds(self, kind, at):
        text = self.text
        if kind == '^':
            return at == 0 or bool(self.flags & MULTILINE) and text[at - 1] == '\n'
        if kind == '$':
            return at == len(text) or at == len(text) - 1 and text[at] == '\n' or (
                bool(self.flags & MULTILINE) and text[at] == '\n')
        if kind in 'AZ':
            return at == (0 if kind == 'A' else len(text))
        in_word = is_ascii_word if self.flags & ASCII else is_word
        edge = (at > 0 and in_word(text[at - 1])) != (at < len(text) and in_word(text[at]))
        return edge == (kind == 'b')

    def _seq(self, tree, at, then):
        return self._from(tree[1], 0, at, then)

    def _from(self, items, index, at, then):
        # Runs of single characters need no nesting.
        while index < len(items) and items[index][0] == 'char':
            if at >= len(self.text) or not items[index][1](self.text[at]):
                return None
            index += 1
            at += 1
        if index == len(items):
            return then(at)
        return self.run(items[index], at, lambda end: self._from(items, index + 1, end, then))

    def _any(self, tree, at, then):
        for branch in tree[1]:
            end = self.run(branch, at, then)
            if end is not None:
                return end
        return None

    def _group(self, tree, at, then):
        _kind, number, inner = tree
        if number is None:
            return self.run(inner, at, then)
        before = self.spans[number]

        def closed(end):
            outer = self.spans[number]
            self.spans[number] = (at, end)
            result = then(end)
            if result is None:
                self.spans[number] = outer
            return result

        end = self.run(inner, at, closed)
        if end is None:
            self.spans[number] = before
        return end

    def _same(self, tree, at, then):
        span = self.spans[tree[1]]
        if span is None:
            return None
        wanted = self.text[span[0]:span[1]]
        fold = tree[2]
        if fold is not None:
            there = self.text[at:at + len(wanted)]
            return then(at + len(wanted)) if list(map(fold, there)) == list(map(fold, wanted)) else None
        return then(at + len(wanted)) if self.text.startswith(wanted, at) else None

    def _look(self, tree, at, then):
        found = self.run(tree[1], at, lambda end: end) is not None
        return then(at) if found == tree[2] else None

    def _behind(self, tree, at, then):
        start = at - tree[3]
        found = start >= 0 and self.run(tree[1], start, lambda end: end if end == at else None) is not None
        return then(at) if found == tree[2] else None

    def _atomic(self, tree, at, then):
        before = list(self.spans)
        end = self.run(tree[1], at, lambda end: end)
        return self._once_and_for_all(end, then, before)

    def _possessive(self, tree, at, then):
        _kind, item, low, high = tree
        before = list(self.spans)
        count, end = 0, at
        while high is None or count < high:
            next_end = self.run(item, end, lambda end: end)
            if next_end is None or next_end == end and count >= low:
                break
            count, end = count + 1, next_end
        return self._once_and_for_all(end if count >= low else None, then, before)

    def _once_and_for_all(self, end, then, spans_before):
        result = None if end is None else then(end)
        if result is None:
            self.spans[:] = spans_before
        return result

    def _if(self, tree, at, then):
        return self.run(tree[3] if self.spans[tree[1]] is None else tree[2], at, then)

    def _repeat(self, tree, at, then):
        _kind, item, low, high, greedy = tree
        if item[0] == 'char':
            return self._repeat_char(item[1], low, high, greedy, at, then)
        return self._repeat_from(item, low, high, greedy, at, then, 0)

    def _repeat_char(self, test, low, high, greedy, at, then):
        text = self.text
        limit = len(text) if high is None else min(len(text), at + high)
        most = at
        while most < limit and test(text[most]):
            most += 1
        ends = range(most, at + low - 1, -1) if greedy else range(at + low, most + 1)
        for end in ends:
            result = then(end)
            if result is not None:
                return result
        return None

    def _repeat_from(self, item, low, high, greedy, at, then, count):
        def once_more():
            if high is not None and count >= high:
                return None
            return self.run(item, at, lambda end: None if end == at and count >= low else self._repeat_from(
                item, low, high, greedy, end, then, count + 1))

        if count < low:
            return once_more()
        if greedy:
            result = once_more()
            return then(at) if result is None else result
        result = then(at)
        return once_more() if result is None else result
