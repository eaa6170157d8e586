"""Writes imported_names.inc: the modules that those of CPython and gevent import for themselves, and so have as names.

usage: imported_names.py PAIR=PYTHON ... > imported_names.inc
"""
import json
import subprocess
import sys

from absent_names import modules_here
from names_by_version import minor_of, print_table

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
                minors.setdefault((module, name), set()).add(minor_of(pair))
    print_table('imported_names.py', minors, pairs)


main()
