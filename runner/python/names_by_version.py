"""Tables of names by version, for names_by_version.h: what absent_names.py and imported_names.py write."""
import re
import textwrap


def minor_of(pair):
    """The minor version of a pair's CPython: 11 of py3.11-gevent22.10."""
    return int(re.match(r'py3\.(\d+)', pair).group(1))


def print_table(writer, minors, pairs):
    """*minors*: by module and name, the versions among those of *pairs* that have it."""
    versions = [minor_of(pair) for pair, _ in pairs]
    rows = {}
    for (module, name), have in minors.items():
        first = 0 if min(have) == min(versions) else min(have)
        end = 'kNoEnd' if max(have) == max(versions) else str(max(have) + 1)
        rows.setdefault((module, first, end), []).append(name)
    print(f'// Written by {writer}.')
    for (module, first, end), names in sorted(rows.items()):
        lines = textwrap.wrap(' '.join(sorted(names)), 112, break_long_words=False, break_on_hyphens=False)
        text = ''.join(f'\n " {line}"' for line in lines)
        print(f'{{"{module}", {{{first}, {end},{text[:-1]} "}}}},')
