"""cmp, diff: how files differ.

Of several smallest changes that make one file of the other GNU's diff takes one by rules of its own; where there are
several, what it prints is unsupported.
"""
import os
import time

from _frames import unsupported
from _programs._copying import open_inputs
from _programs._process import encode
from _programs._process import options
from _programs._process import out
from _programs._process import read_all
from _programs._process import refuse
from _programs._process import say

_CONTEXT = 3
_MOST_LINES = 2000      # that are compared with one another
_NO_NEWLINE = b'\\ No newline at end of file\n'


def _contents(names):
    """What is in the two files; None if one cannot be read."""
    contents = [None if fd is None else read_all(fd) for _name, fd in open_inputs(names)]
    return None if None in contents else contents


def cmp(words):
    found, names = options(words, 's')
    if not names:
        refuse("missing operand after 'cmp'", 2)
    names = (names + ['-'])[:2]
    contents = _contents(names)
    if contents is None:
        return 2
    first, second = contents
    if first == second:
        return 0
    shorter = min(len(first), len(second))
    at = next((at for at in range(shorter) if first[at] != second[at]), None)
    if 's' in found:
        return 1
    if at is None:
        name = names[0] if len(first) < len(second) else names[1]
        if not shorter:
            say('EOF on %s which is empty' % name)
            return 1
        lines = first[:shorter].count(b'\n')
        is_whole = first[:shorter].endswith(b'\n')
        say('EOF on %s after byte %d, %s %d' % (name, shorter, 'line' if is_whole else 'in line',
                                                lines if is_whole else lines + 1))
        return 1
    out.write(encode('%s %s differ: byte %d, line %d\n' % (*names, at + 1, first[:at].count(b'\n') + 1)))
    return 1


def _changes(first, second):
    """[(begin, end, begin in the other, end there), ...]: what of the lines is replaced."""
    head = 0
    while head < min(len(first), len(second)) and first[head] == second[head]:
        head += 1
    tail = 0
    while tail < min(len(first), len(second)) - head and first[-1 - tail] == second[-1 - tail]:
        tail += 1
    rows, columns = len(first) - head - tail, len(second) - head - tail
    if rows + columns > _MOST_LINES:
        unsupported('the program diff of files with so many different lines')
    changes, row, column = [], 0, 0
    for common_row, common_column in [*_common(first[head:head + rows], second[head:head + columns]), (rows, columns)]:
        if (row, column) != (common_row, common_column):
            changes.append((head + row, head + common_row, head + column, head + common_column))
        row, column = common_row + 1, common_column + 1
    for begin, end, there, end_there in changes:
        _check_no_slide(first, begin, end)
        _check_no_slide(second, there, end_there)
    return changes


def _check_no_slide(lines, begin, end):
    """What was added could as well be the same lines a little further up or down."""
    if begin < end and (begin and lines[begin - 1] == lines[end - 1] or lines[begin:begin + 1] == lines[end:end + 1]):
        unsupported('the program diff where several changes are equally small')


def _common(first, second):
    """The places of the longest sequence of lines that both have."""
    lengths = [[0] * (len(second) + 1) for _ in range(len(first) + 1)]
    ways = [[1] * (len(second) + 1) for _ in range(len(first) + 1)]
    for row in range(len(first) - 1, -1, -1):
        for column in range(len(second) - 1, -1, -1):
            below, right, beyond = lengths[row + 1][column], lengths[row][column + 1], lengths[row + 1][column + 1]
            is_same = first[row] == second[column]
            best = max(below, right, beyond + 1 if is_same else 0)
            lengths[row][column] = best
            count = ways[row + 1][column + 1] if is_same and beyond + 1 == best else 0
            count += ways[row + 1][column] if below == best else 0
            count += ways[row][column + 1] if right == best else 0
            ways[row][column] = count - (ways[row + 1][column + 1] if below == right == beyond == best else 0)
    if lengths[0][0] and ways[0][0] > 1:
        unsupported('the program diff where several changes are equally small')
    row = column = 0
    while row < len(first) and column < len(second):
        if first[row] == second[column] and lengths[row][column] == lengths[row + 1][column + 1] + 1:
            yield row, column
            row, column = row + 1, column + 1
        elif lengths[row + 1][column] == lengths[row][column]:
            row += 1
        else:
            column += 1


def _put_lines(sign, lines):
    for line in lines:
        out.write(encode(sign) + line)
        if not line.endswith(b'\n'):
            out.write(b'\n' + _NO_NEWLINE)


def _range(begin, end):
    return str(begin + 1) if end == begin + 1 else '%d,%d' % (begin + 1, end)


def _show(first, second, changes):
    for begin, end, there, end_there in changes:
        letter = 'c' if begin < end and there < end_there else 'd' if begin < end else 'a'
        out.write(encode('%s%s%s\n' % (_range(begin, end) if begin < end else begin, letter,
                                       _range(there, end_there) if there < end_there else there)))
        _put_lines('< ', first[begin:end])
        if letter == 'c':
            out.write(b'---\n')
        _put_lines('> ', second[there:end_there])


def _groups(changes, context):
    """Those whose surroundings touch."""
    groups = []
    for each in changes:
        if groups and each[0] - groups[-1][-1][1] <= 2 * context:
            groups[-1].append(each)
        else:
            groups.append([each])
    return groups


def _place(begin, end):
    size = end - begin
    return '%d' % (begin + 1) if size == 1 else '%d,%d' % (begin + 1 if size else begin, size)


def _show_unified(first, second, changes, context):
    for group in _groups(changes, context):
        before, after = min(context, group[0][0]), min(context, len(first) - group[-1][1])
        begin, there = group[0][0] - before, group[0][2] - before
        out.write(encode('@@ -%s +%s @@\n' % (_place(begin, group[-1][1] + after),
                                              _place(there, group[-1][3] + after))))
        for change in group:
            _put_lines(' ', first[begin:change[0]])
            _put_lines('-', first[change[0]:change[1]])
            _put_lines('+', second[change[2]:change[3]])
            begin = change[1]
        _put_lines(' ', first[begin:begin + after])


def _title(name):
    nanoseconds = time.time_ns() if name == '-' else os.stat(name).st_mtime_ns
    when = time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime(nanoseconds // 10 ** 9))
    return '%s\t%s.%09d +0000' % (name, when, nanoseconds % 10 ** 9)


def diff(words):
    words = ['-q' if word == '--brief' else '-u' if word == '--unified' else word for word in words]
    found, names = options(words, 'aqsu', 'U')
    if len(names) != 2:
        refuse("missing operand after '%s'" % (names or ['diff'])[-1] if len(names) < 2 else
               "extra operand '%s'" % names[2], 2)
    folders = [os.path.isdir(name) for name in names]
    if all(folders):
        unsupported('the program diff of folders')
    names = [os.path.join(name, os.path.basename(names[1 - place])) if folders[place] else name
             for place, name in enumerate(names)]
    contents = _contents(names)
    if contents is None:
        return 2
    if contents[0] == contents[1]:
        if 's' in found:
            out.write(encode('Files %s and %s are identical\n' % tuple(names)))
        return 0
    if 'q' in found:
        out.write(encode('Files %s and %s differ\n' % tuple(names)))
        return 1
    first, second = (content.splitlines(True) for content in contents)
    changes = _changes(first, second)
    if 'u' not in found and 'U' not in found:
        _show(first, second, changes)
        return 1
    for sign, name in zip(('---', '+++'), names):
        out.write(encode('%s %s\n' % (sign, _title(name))))
    _show_unified(first, second, changes, int(found.get('U', _CONTEXT)))
    return 1
