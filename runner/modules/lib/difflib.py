"""Models `difflib`: SequenceMatcher, close matches, diffs of every kind; left out: those of bytes and in HTML."""
from heapq import nlargest

import _unmodelled
from _line_differences import Differ
from _line_differences import IS_CHARACTER_JUNK
from _line_differences import IS_LINE_JUNK
from _line_differences import ndiff
from _line_differences import restore
from _sequence_matching import Match
from _sequence_matching import SequenceMatcher

__all__ = ['get_close_matches', 'ndiff', 'restore', 'SequenceMatcher', 'Differ', 'IS_CHARACTER_JUNK', 'IS_LINE_JUNK',
           'context_diff', 'unified_diff', 'diff_bytes', 'HtmlDiff', 'Match']


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError('n must be > 0: %r' % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError('cutoff must be in [0.0, 1.0]: %r' % (cutoff,))
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    scored = []
    for each in possibilities:
        matcher.set_seq1(each)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
            scored.append((matcher.ratio(), each))
    return [each for _, each in nlargest(n, scored)]


# Diffs.

def _check_texts(a, b, *names):
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError('lines to compare must be str, not %s (%r)' % (type(lines[0]).__name__, lines[0]))
    for name in names:
        if not isinstance(name, str):
            raise TypeError('all arguments must be str, not: %r' % (name,))


def _dated(date):
    return '\t' + date if date else ''


def _range_unified(start, stop):
    length = stop - start
    if length == 1:
        return str(start + 1)
    return '%d,%d' % (start + 1 if length else start, length)


def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    _check_texts(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield '--- %s%s%s' % (fromfile, _dated(fromfiledate), lineterm)
            yield '+++ %s%s%s' % (tofile, _dated(tofiledate), lineterm)
        first, last = group[0], group[-1]
        yield '@@ -%s +%s @@%s' % (_range_unified(first[1], last[2]), _range_unified(first[3], last[4]), lineterm)
        for tag, i1, i2, j1, j2 in group:
            if tag == 'equal':
                yield from [' ' + line for line in a[i1:i2]]
                continue
            if tag != 'insert':
                yield from ['-' + line for line in a[i1:i2]]
            if tag != 'delete':
                yield from ['+' + line for line in b[j1:j2]]


def _range_context(start, stop):
    length = stop - start
    if length <= 1:
        return str(start + 1 if length else start)
    return '%d,%d' % (start + 1, start + length)


def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    _check_texts(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    marks = {'insert': '+ ', 'delete': '- ', 'replace': '! ', 'equal': '  '}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield '*** %s%s%s' % (fromfile, _dated(fromfiledate), lineterm)
            yield '--- %s%s%s' % (tofile, _dated(tofiledate), lineterm)
        first, last = group[0], group[-1]
        tags = [each[0] for each in group]
        yield '***************' + lineterm
        yield '*** %s ****%s' % (_range_context(first[1], last[2]), lineterm)
        if 'replace' in tags or 'delete' in tags:
            for tag, i1, i2, _, _ in group:
                if tag != 'insert':
                    yield from [marks[tag] + line for line in a[i1:i2]]
        yield '--- %s ----%s' % (_range_context(first[3], last[4]), lineterm)
        if 'replace' in tags or 'insert' in tags:
            for tag, _, _, j1, j2 in group:
                if tag != 'delete':
                    yield from [marks[tag] + line for line in b[j1:j2]]


__getattr__ = _unmodelled.attribute(globals(), {'it is not modelled': ('diff_bytes', 'HtmlDiff')})
