"""Models `fnmatch`: names against patterns of the shell, as the regular expressions that each version makes of them.

All versions.  From 3.9 on a star takes as little as it can, once and for all, which spares long searches; in 3.9 and
3.10 by a lookahead and a group, later by an atomic group.  Since about then sets cope with ranges that hold nothing.
"""
import functools
import re
import sys

_STARS_ARE_LAZY = sys.version_info >= (3, 9)
_STARS_ARE_ATOMIC = sys.version_info >= (3, 11)
_EMPTY_RANGES_GO = sys.version_info >= (3, 9)
_END = r'\z' if sys.version_info >= (3, 14) else r'\Z'

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']
_STAR = object()
_next_group = 0         # the groups of all patterns have different names: programs join what translate() answers


def fnmatch(name, pat):
    import os
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


@functools.lru_cache(maxsize=32768, typed=True)
def _compile_pattern(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(pat.decode('latin-1')).encode('latin-1')).match
    return re.compile(translate(pat)).match


def fnmatchcase(name, pat):
    return _compile_pattern(pat)(name) is not None


def filter(names, pat):
    match = _matcher_of_paths(pat)
    return [name for name in names if match(name)]


if sys.version_info >= (3, 14):
    __all__.insert(1, 'filterfalse')

    def filterfalse(names, pat):
        match = _matcher_of_paths(pat)
        return [name for name in names if not match(name)]


def _matcher_of_paths(pat):
    import os
    return _compile_pattern(os.path.normcase(pat))


def translate(pat):
    """As a regular expression."""
    pieces = _pieces_of(pat)
    if _STARS_ARE_LAZY:
        return f'(?s:{_with_lazy_stars(pieces)}){_END}'
    return f"(?s:{''.join(['.*' if piece is _STAR else piece for piece in pieces])}){_END}"


def _pieces_of(pat):
    pieces, place = [], 0
    while place < len(pat):
        letter = pat[place]
        place += 1
        if letter == '*':
            if not (_STARS_ARE_LAZY and pieces and pieces[-1] is _STAR):
                pieces.append(_STAR)
        elif letter == '?':
            pieces.append('.')
        elif letter == '[':
            end = _end_of_set(pat, place)
            pieces.append(r'\[' if end < 0 else _as_set(pat[place:end]))
            place = place if end < 0 else end + 1
        else:
            pieces.append(re.escape(letter))
    return pieces


def _end_of_set(pat, start):
    """Where the bracket is that closes it, -1 if none does; at its very beginning a bracket is one of the set."""
    first = start + pat.startswith('!', start)
    return pat.find(']', first + pat.startswith(']', first))


def _as_set(inside):
    if ('-' if _EMPTY_RANGES_GO else '--') in inside:
        parts = _between_ranges(inside)
        if _EMPTY_RANGES_GO:
            _drop_empty_ranges(parts)
        inside = '-'.join([part.replace('\\', r'\\').replace('-', r'\-') for part in parts])
    else:
        inside = inside.replace('\\', r'\\')
    if not inside:
        return '(?!)'
    if inside == '!' and _EMPTY_RANGES_GO:
        return '.'
    for operator in '&~|':
        inside = inside.replace(operator, '\\' + operator)
    if inside[0] == '!':
        inside = '^' + inside[1:]
    elif inside[0] in '^[':
        inside = '\\' + inside
    return f'[{inside}]'


def _between_ranges(inside):
    """Split at the hyphens that make ranges; neither the first letter can be one nor the end of another range."""
    parts, start = [], 0
    hyphen = inside.find('-', 2 if inside[0] == '!' else 1)
    while hyphen >= 0:
        parts.append(inside[start:hyphen])
        start = hyphen + 1
        hyphen = inside.find('-', hyphen + 3)
    if start < len(inside) or not _EMPTY_RANGES_GO:
        return parts + [inside[start:]]
    parts[-1] += '-'
    return parts


def _drop_empty_ranges(parts):
    for place in range(len(parts) - 1, 0, -1):
        if parts[place - 1][-1] > parts[place][0]:
            parts[place - 1] = parts[place - 1][:-1] + parts.pop(place)[1:]


def _with_lazy_stars(pieces):
    stars = [place for place, piece in enumerate(pieces) if piece is _STAR]
    if not stars:
        return ''.join(pieces)
    text = ''.join(pieces[:stars[0]])
    for star, following in zip(stars, stars[1:]):
        text += _lazy('.*?' + ''.join(pieces[star + 1:following]))
    return text + '.*' + ''.join(pieces[stars[-1] + 1:])


def _lazy(text):
    """What is matched in the first way that can be found, and in no other."""
    if _STARS_ARE_ATOMIC:
        return f'(?>{text})'
    global _next_group
    name = f'g{_next_group}'
    _next_group += 1
    return f'(?=(?P<{name}>{text}))(?P={name})'
