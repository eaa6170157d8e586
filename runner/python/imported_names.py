"""Writes imported_names.inc: the modules that those of CPython and gevent import for themselves, and so have as names.

usage: imported_names.py PAIR=PYTHON ... > imported_names.inc
"""
import json
import re
import subprocess
import sys
import textwrap

from absent_names import modules_here

ASKED = '''
import importlib, json, sys, types, warnings
warnings.simplefilter('ignore')
found = {}
for module_name in sys.argv[1].split():
    try:
        module = importlib.import_module(module_name)
    except BaseException:
        continue
    for name, value in vars(module).items():
        if isinstance(value, types.ModuleType) and not name.startswith('_'):
            own = value.__name__ == module_name + '.' + name    # a part of it
            if not own and '._' not in '.' + value.__name__:
                found.setdefault(module_name, []).append(
                    name if value.__name__ == name else name + '=' + value.__name__)
json.dump(found, sys.stdout)
'''


def main():
    pairs = [argument.split('=', 1) for argument in sys.argv[1:]]
    minors = {}
    for pair, python in pairs:
        asked = subprocess.run([python, '-c', ASKED, ' '.join(modules_here(('gevent',)))], capture_output=True,
                               text=True, check=True)
        for module, names in json.loads(asked.stdout).items():
            for name in names:
                minors.setdefault((module, name), set()).add(int(re.match(r'py3\.(\d+)', pair).group(1)))
    everywhere = set.union(*minors.values())
    rows = {}
    for (module, name), have in minors.items():
        first = 0 if min(have) == min(everywhere) else min(have)
        end = "kNoEnd" if max(have) == max(everywhere) else max(have) + 1
        rows.setdefault((module, first, str(end)), []).append(name)
    print('// Written by imported_names.py.')
    for (module, first, end), names in sorted(rows.items()):
        lines = textwrap.wrap(' '.join(sorted(names)), 112, break_long_words=False, break_on_hyphens=False)
        text = ''.join(f'\n " {line}"' for line in lines)
        print(f'{{"{module}", {{{first}, {end},{text[:-1]} "}}}},')


main()
