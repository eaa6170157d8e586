"""The part of difflib that finds what two sequences have in common."""
import sys
from collections import namedtuple

if sys.version_info >= (3, 9):
    from types import GenericAlias

Match = namedtuple('Match', 'a b size')


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    _POPULAR_FROM = 200     # of a second sequence that is so long, what makes out a hundredth says nothing

    if sys.version_info >= (3, 9):
        __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is not self.b:
            self.b = b
            self.matching_blocks = self.opcodes = None
            self.fullbcount = None
            self._note_places()

    def _note_places(self):
        self.b2j = places = {}
        for place, item in enumerate(self.b):
            places.setdefault(item, []).append(place)
        self.bjunk = {item for item in places if self.isjunk(item)} if self.isjunk else set()
        for item in self.bjunk:
            del places[item]
        self.bpopular = set()
        if self.autojunk and len(self.b) >= self._POPULAR_FROM:
            self.bpopular = {item for item, where in places.items() if len(where) > len(self.b) // 100 + 1}
            for item in self.bpopular:
                del places[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """The longest match without junk, of those the first in `a`, then in `b`; then what is equal around it."""
        a, b = self.a, self.b
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        besti, bestj, size = alo, blo, 0
        lengths = {}    # where in b a match ends, to its length
        for i in range(alo, ahi):
            longer = {}
            for j in self.b2j.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                length = longer[j] = lengths.get(j - 1, 0) + 1
                if length > size:
                    besti, bestj, size = i - length + 1, j - length + 1, length
            lengths = longer
        for wants_junk in (False, True):
            while besti > alo and bestj > blo and a[besti - 1] == b[bestj - 1] and (
                    (b[bestj - 1] in self.bjunk) == wants_junk):
                besti, bestj, size = besti - 1, bestj - 1, size + 1
            while besti + size < ahi and bestj + size < bhi and a[besti + size] == b[bestj + size] and (
                    (b[bestj + size] in self.bjunk) == wants_junk):
                size += 1
        return Match(besti, bestj, size)

    def get_matching_blocks(self):
        if self.matching_blocks is None:
            found, waiting = [], [(0, len(self.a), 0, len(self.b))]
            while waiting:
                alo, ahi, blo, bhi = waiting.pop()
                i, j, size = match = self.find_longest_match(alo, ahi, blo, bhi)
                if size:
                    found.append(match)
                    if alo < i and blo < j:
                        waiting.append((alo, i, blo, j))
                    if i + size < ahi and j + size < bhi:
                        waiting.append((i + size, ahi, j + size, bhi))
            self.matching_blocks = self._joined(sorted(found)) + [Match(len(self.a), len(self.b), 0)]
        return self.matching_blocks

    def _joined(self, blocks):
        joined = []
        for i, j, size in blocks:
            if joined and joined[-1].a + joined[-1].size == i and joined[-1].b + joined[-1].size == j:
                joined[-1] = joined[-1]._replace(size=joined[-1].size + size)
            else:
                joined.append(Match(i, j, size))
        return joined

    def get_opcodes(self):
        if self.opcodes is None:
            self.opcodes = []
            i = j = 0
            for ai, bj, size in self.get_matching_blocks():
                if i < ai or j < bj:
                    tag = 'replace' if i < ai and j < bj else 'delete' if i < ai else 'insert'
                    self.opcodes.append((tag, i, ai, j, bj))
                i, j = ai + size, bj + size
                if size:
                    self.opcodes.append(('equal', ai, i, bj, j))
        return self.opcodes

    def get_grouped_opcodes(self, n=3):
        codes = self.get_opcodes() or [('equal', 0, 1, 0, 1)]
        if codes[0][0] == 'equal':
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == 'equal':
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == 'equal' and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == 'equal'):
            yield group

    def ratio(self):
        return _ratio(sum(block.size for block in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        left = {}
        for item in self.b:
            left[item] = left.get(item, 0) + 1
        matches = 0
        for item in self.a:
            if left.get(item, 0) > 0:
                left[item] -= 1
                matches += 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))


SequenceMatcher.__module__ = Match.__module__ = 'difflib'
