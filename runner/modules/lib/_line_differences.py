"""The part of difflib that shows what differs within lines: Differ, ndiff and restore."""
import sys

from _sequence_matching import SequenceMatcher

_SIMILAR_FROM = 0.75
_WINDOW = 10    # how far from its own place a line is looked for, from 3.14 on


def IS_LINE_JUNK(line, pat=None):
    return line.strip() in ('', '#')


def IS_CHARACTER_JUNK(ch, ws=' \t'):
    return ch in ws


class Differ:

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        for tag, i1, i2, j1, j2 in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == 'equal':
                yield from _marked('  ', a[i1:i2])
            elif tag == 'replace':
                yield from self._replaced(a[i1:i2], b[j1:j2])
            else:
                yield from _unlike(a[i1:i2], b[j1:j2])

    def _replaced(self, old, new):
        find_pairs = self._pairs_near_each_other if sys.version_info >= (3, 14) else self._pairs_by_likeness
        shown_old = shown_new = 0
        for i, j in find_pairs(old, new):
            yield from _unlike(old[shown_old:i], new[shown_new:j])
            yield from self._alike(old[i], new[j])
            shown_old, shown_new = i + 1, j + 1
        yield from _unlike(old[shown_old:], new[shown_new:])

    def _pairs_near_each_other(self, old, new):
        """Each new line with the old one around the same place that is most like it, if any is like it."""
        matcher = SequenceMatcher(self.charjunk)
        pairs, free = [], 0
        for j, line in enumerate(new):
            matcher.set_seq2(line)
            best, found = _SIMILAR_FROM - 0.00001, None
            for i in range(max(j - _WINDOW, free), min(j + _WINDOW + 1, len(old))):
                matcher.set_seq1(old[i])
                ratio = _ratio_above(matcher, best)
                if ratio is not None:
                    best, found = ratio, i
            if found is not None:
                pairs.append((found, j))
                free = found + 1
        return pairs

    def _pairs_by_likeness(self, old, new):
        """The two lines that are most alike first, then those before them and those behind them."""
        pair = self._most_alike(old, new)
        if pair is None:
            return []
        i, j = pair
        before = self._pairs_by_likeness(old[:i], new[:j])
        behind = self._pairs_by_likeness(old[i + 1:], new[j + 1:])
        return before + [pair] + [(i + 1 + far_i, j + 1 + far_j) for far_i, far_j in behind]

    def _most_alike(self, old, new):
        """Equal ones, which were junk to the comparison of lines, only if no others are alike."""
        matcher = SequenceMatcher(self.charjunk)
        best, found, equal = _SIMILAR_FROM - 0.01, None, None
        for j, line in enumerate(new):
            matcher.set_seq2(line)
            for i, other in enumerate(old):
                if other == line:
                    equal = equal or (i, j)
                    continue
                matcher.set_seq1(other)
                ratio = _ratio_above(matcher, best)
                if ratio is not None:
                    best, found = ratio, (i, j)
        return found if best >= _SIMILAR_FROM else equal

    def _alike(self, old, new):
        if old == new:
            yield '  ' + old
            return
        old_marks, new_marks = '', ''
        for tag, i1, i2, j1, j2 in SequenceMatcher(self.charjunk, old, new).get_opcodes():
            old_mark, new_mark = {'equal': '  ', 'replace': '^^', 'delete': '- ', 'insert': ' +'}[tag]
            old_marks += old_mark * (i2 - i1)
            new_marks += new_mark * (j2 - j1)
        for sign, line, marks in (('- ', old, old_marks), ('+ ', new, new_marks)):
            yield sign + line
            # Tabs stay tabs, that the marks stand below what they mark.
            marks = ''.join(character if mark == ' ' and character.isspace() else mark
                            for character, mark in zip(line, marks)).rstrip()
            if marks:
                yield '? ' + marks + '\n'


def _ratio_above(matcher, best):
    """The ratio of the matcher's sequences, or None if it is not above *best*."""
    if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best:
        ratio = matcher.ratio()
        if ratio > best:
            return ratio
    return None


def _marked(mark, lines):
    return [mark + line for line in lines]


def _unlike(old, new):
    removed, added = _marked('- ', old), _marked('+ ', new)
    return added + removed if len(new) < len(old) else removed + added


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    try:
        mark = {1: '- ', 2: '+ '}[int(which)]
    except KeyError:
        raise ValueError('unknown delta choice (must be 1 or 2): %r' % which) from None
    for line in delta:
        if line[:2] in ('  ', mark):
            yield line[2:]


Differ.__module__ = 'difflib'
