"""cut, egrep, fgrep, grep, paste, rev, sort, tac, tr, uniq, wc: what they do to lines; in bytes where no locale counts.
"""
import re

from _frames import unsupported
from _programs._copying import open_inputs
from _programs._copying import text_of
from _programs._expressions import pattern_of
from _programs._process import decode
from _programs._process import encode
from _programs._process import options
from _programs._process import out
from _programs._process import read
from _programs._process import read_all
from _programs._process import refuse
from _programs._process import say


def _put(lines):
    for line in lines:
        out.write(encode(line + '\n'))


def _ranges(text):
    """The test that a place, which counts from 1, is in a list such as 1,3-5,7-."""
    bounds = []
    for each in text.split(','):
        first, dash, last = each.partition('-')
        bounds.append((int(first or 1), int(last or 1 << 40) if dash else int(first)))
    return lambda place: any(first <= place <= last for first, last in bounds)


def cut(words):
    found, names = options(words, 's', 'bcdf')
    if 'f' not in found and 'c' not in found and 'b' not in found:
        refuse('you must specify a list of bytes, characters, or fields')
    is_wanted = _ranges(found.get('f') or found.get('c') or found.get('b'))
    lines, is_whole = text_of(names)
    divider = found.get('d', '\t')
    for line in lines:
        if 'f' not in found:
            _put([''.join(char for place, char in enumerate(line, 1) if is_wanted(place))])
        elif divider in line:
            _put([divider.join(each for place, each in enumerate(line.split(divider), 1) if is_wanted(place))])
        elif 's' not in found:
            _put([line])
    return 0 if is_whole else 1


def grep(words):
    found, names = options(words, 'EFHchilnoqsvwx', 'em')
    if 'e' not in found and not names:
        say('usage: grep [OPTION]... PATTERNS [FILE]...')
        return 2
    pattern = pattern_of(found['e'] if 'e' in found else names.pop(0), found)
    shows_names = 'H' in found or len(names) > 1 and 'h' not in found
    status, failed = 1, False
    for name, fd in open_inputs(names):
        if fd is None:
            failed = True
            continue
        name = '(standard input)' if name == '-' else name
        count = 0
        for number, line in _lines_as_they_come(fd):
            match = pattern.search(line)
            if bool(match) == ('v' in found):
                continue
            status, count = 0, count + 1
            if 'q' in found:
                return 0
            if not set('cl') & set(found):
                start = (name + ':' if shows_names else '') + ('%d:' % number if 'n' in found else '')
                _put([start + each for each in (pattern.findall(line) if 'o' in found else [line])])
            if 'l' in found or count == int(found.get('m', 0)):
                break
        if 'c' in found:
            _put([('%s:' % name if shows_names else '') + str(count)])
        elif 'l' in found and count:
            _put([name])
    return 2 if failed else status


def _lines_as_they_come(fd):
    """(number, line), each as soon as it can be read."""
    rest, number = b'', 0
    while True:
        data = read(fd, 32768)
        *lines, rest = (rest + data).split(b'\n')
        for line in lines if data else [rest] if rest else []:
            number += 1
            yield number, decode(line)
        if not data:
            return


def egrep(words):
    return grep([words[0], '-E', *words[1:]])


def fgrep(words):
    return grep([words[0], '-F', *words[1:]])


def paste(words):
    found, names = options(words, 's', 'd')
    columns = []
    for _name, fd in open_inputs(names):
        if fd is None:
            return 1
        data = decode(read_all(fd))
        columns.append((data[:-1] if data.endswith('\n') else data).split('\n') if data else [])
    own = [place for place, name in enumerate(names) if name == '-']
    if len(own) > 1 and 's' not in found:
        # They take turns.
        lines = columns[own[0]]
        for turn, place in enumerate(own):
            columns[place] = lines[turn::len(own)]
    dividers = found.get('d', '\t').replace('\\t', '\t').replace('\\n', '\n')
    if 's' not in found:
        columns = [[column[place] if place < len(column) else '' for column in columns]
                   for place in range(max(map(len, columns)))]
    for row in columns:
        _put([''.join(each + (dividers[place % len(dividers)] if dividers and place < len(row) - 1 else '')
                      for place, each in enumerate(row))])
    return 0


def rev(words):
    lines, is_whole = text_of(options(words, '')[1])
    _put(line[::-1] for line in lines)
    return 0 if is_whole else 1


def tac(words):
    lines, is_whole = text_of(options(words, '')[1])
    _put(lines[::-1])
    return 0 if is_whole else 1


def _number_of(text):
    match = re.match(r'\s*(-?\d*\.?\d*)', text)
    return float(match[1]) if match[1].strip('-.') else 0.0


def sort(words):
    found, names = options(words, 'bfnrsu', 'kt')
    lines, is_whole = text_of(names, 'cannot read: %s: %s')
    if not is_whole:
        return 2
    first, comma, last = found.get('k', '').partition(',')
    if first and not first.isdigit() or comma and last != first:
        unsupported('the program sort with -k ' + found['k'])

    def key(line):
        fields = line.split(found.get('t'))
        part = line if not first else fields[int(first) - 1] if int(first) <= len(fields) else ''
        if first and not comma:
            part = (found.get('t') or ' ').join(fields[int(first) - 1:])
        part = part.upper() if 'f' in found else part
        return _number_of(part) if 'n' in found else encode(part)
    lines = sorted(lines, key=key if 's' in found or 'u' in found else lambda line: (key(line), encode(line)),
                   reverse='r' in found)
    previous = None
    for line in lines:
        if 'u' not in found or previous is None or key(line) != key(previous):
            _put([line])
        previous = line
    return 0


_CLASSES = {'lower': 'abcdefghijklmnopqrstuvwxyz', 'upper': 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'digit': '0123456789',
            'space': '\t\n\v\f\r ', 'blank': '\t '}
_CLASSES['alpha'] = _CLASSES['upper'] + _CLASSES['lower']
_CLASSES['alnum'] = _CLASSES['digit'] + _CLASSES['alpha']
_ESCAPES = {'n': '\n', 't': '\t', 'r': '\r', '\\': '\\', '0': '\0', 'a': '\a', 'f': '\f', 'v': '\v'}


def _set_of(text):
    """The characters that a word of tr stands for."""
    found, at = '', 0
    while at < len(text):
        if text.startswith('[:', at) and ':]' in text[at:]:
            end = text.index(':]', at)
            if text[at + 2:end] not in _CLASSES:
                unsupported('the program tr with ' + text)
            found += _CLASSES[text[at + 2:end]]
            at = end + 2
            continue
        char = text[at]
        at += 1
        if char == '\\' and at < len(text):
            if text[at] not in _ESCAPES:
                unsupported('the program tr with ' + text)
            char = _ESCAPES[text[at]]
            at += 1
        if text[at:at + 1] == '-' and at + 1 < len(text):
            found += ''.join(map(chr, range(ord(char), ord(text[at + 1]) + 1)))
            at += 2
        else:
            found += char
    return found


def tr(words):
    found, sets = options(words, 'cds')
    if not sets:
        refuse('missing operand')
    old, new = _set_of(sets[0]), _set_of(sets[1]) if len(sets) > 1 else ''
    last = None
    while True:
        data = read(0, 8192)
        if not data:
            return 0
        kept = []
        for char in data.decode('latin-1'):
            place = old.find(char)
            is_in = (place < 0) == ('c' in found)
            if is_in and 'd' in found:
                continue
            if is_in and new:
                char = new[min(max(place, 0), len(new) - 1)]
            if 's' in found and char == last and char in (new or old):
                continue
            last = char
            kept.append(char)
        out.write(''.join(kept).encode('latin-1'))


def uniq(words):
    found, names = options(words, 'cdu')
    lines, is_whole = text_of(names)
    groups = []
    for line in lines:
        if groups and groups[-1][1] == line:
            groups[-1][0] += 1
        else:
            groups.append([1, line])
    for count, line in groups:
        if 'd' in found and count == 1 or 'u' in found and count > 1:
            continue
        _put(['%7d %s' % (count, line) if 'c' in found else line])
    return 0 if is_whole else 1


def wc(words):
    found, names = options(words, 'clmw')
    kinds = [kind for kind in 'lwmc' if kind in (found or 'lwc')]
    rows, status = [], 0
    for name, fd in open_inputs(names):
        if fd is None:
            status = 1
            continue
        data = read_all(fd)
        counts = {'l': data.count(b'\n'), 'w': len(data.split()), 'c': len(data), 'm': len(decode(data))}
        rows.append(([counts[kind] for kind in kinds], name))
    if len(names) > 1:
        rows.append(([sum(column) for column in zip(*(counts for counts, _name in rows))] or [0] * len(kinds), 'total'))
    width = _width_of_counts(rows, kinds, names)
    for counts, name in rows:
        _put([' '.join('%*d' % (width, count) for count in counts) + (' ' + name if names else '')])
    return status


def _width_of_counts(rows, kinds, names):
    if len(rows) == 1 and len(kinds) == 1:
        return 1
    if not names or '-' in names:
        return 7
    return max((len(str(count)) for counts, _name in rows for count in counts), default=1)
