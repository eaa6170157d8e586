"""Writes absent_names.inc: what the modules of CPython have that those of the binary lack.

usage: absent_names.py BINARY PAIR=PYTHON ... > absent_names.inc
       absent_names.py --gevent BINARY PAIR=PYTHON ... > absent_names_of_gevent.inc

Each interpreter says which public names its modules and their classes have; the binary, as that pair, which of them it
lacks. Names that a module only imports for itself are left out. Of gevent's modules also those that begin with an
underscore count, and none of their classes' names, nor what they only hand on.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from names_by_version import minor_of, print_table

LIBRARY = Path(__file__).parent.parent / 'modules' / 'lib'
NATIVE = ('time', 'sys', 'atexit', 'math', 'builtins', 'unicodedata')
NOWHERE = ('gevent', 'True', 'False', 'None', 'n_fields', 'n_sequence_fields', 'n_unnamed_fields')

ASKED = '''
import importlib, json, sys, warnings, types
warnings.simplefilter('ignore')
found = {}
for module_name in sys.argv[1].split():
    of_gevent = module_name.split('.')[0] == 'gevent'
    try:
        module = importlib.import_module(module_name)
    except BaseException:
        continue
    try:
        twin = importlib.import_module(module_name.partition('.')[2]) if of_gevent else None
    except (ImportError, ValueError):
        twin = None
    public = getattr(module, '__all__', None)
    root = module_name.split('.')[0]
    names = found[module_name] = []
    for name in dir(module):
        value = getattr(module, name, None)
        if name.startswith('__' if of_gevent else '_') or isinstance(value, types.ModuleType):
            continue
        home = getattr(value, '__module__', None)
        if of_gevent:
            handed_on = hasattr(twin, name) and getattr(twin, name) is value
            if not handed_on and (not isinstance(home, str) or home.split('.')[0] == 'gevent'):
                names.append(name)
            continue
        if public and name in public or module_name == 'ssl':
            pass
        elif isinstance(home, str) and callable(value):
            if home.split('.')[0].lstrip('_') not in (root, 'posix' if root == 'os' else root):
                continue
        elif public is not None and not callable(value):
            continue
        names.append(name)
        if isinstance(value, type) and home in (module_name, '_' + module_name) and not (
                issubclass(value, BaseException)):
            names += [name + '.' + each for each in vars(value) if not each.startswith('_')]
json.dump(found, sys.stdout)
'''

TRIED = '''
import importlib
try:
    module = importlib.import_module({module!r})
except ImportError:
    module = None
for name in {names!r}:
    value = module
    try:
        for part in name.split('.'):
            value = getattr(value, part)
    except AttributeError:
        print(name)
'''


def modules_here(besides=()):
    """The modules of the binary that CPython has too, and those of the packages *besides*."""
    packages = [package for package in NOWHERE if package not in besides]
    return sorted(name for name in {*_names_here(), *NATIVE}
                  if name.split('.')[0] not in packages and not any(part[0] == '_' for part in name.split('.')))


def modules_of_gevent():
    return sorted(name for name in _names_here() if name.split('.')[0] == 'gevent' and not name.endswith('__main__'))


def _names_here():
    paths = [path.relative_to(LIBRARY).with_suffix('') for path in LIBRARY.rglob('*.py')]
    return ['.'.join(path.parts).replace('.__init__', '') for path in paths]


def lacking(binary, pair, module, names, folder):
    """The names that the binary answers with an AttributeError, or says are unsupported."""
    missing, names = [], list(names)
    while names:
        program = Path(folder) / 'asks.py'
        # Another file than the program asks, so that what is absent already counts as an AttributeError.
        program.write_text(f'exec({TRIED.format(module=module, names=names)!r})\n')
        done = subprocess.run([binary, 'run', '--pair', pair, '--format', 'jsonl', str(program)], capture_output=True,
                              text=True)
        outcome = json.loads(done.stdout.splitlines()[-1]) if done.stdout.strip() else {}
        if 'stdout' in outcome:
            return missing + outcome['stdout']
        # Asking for one of them is unsupported of itself: it is not absent without a word. Halve until it is alone.
        if len(names) == 1:
            return missing
        half = len(names) // 2
        missing += lacking(binary, pair, module, names[:half], folder)
        names = names[half:]
    return missing


def main():
    of_gevent = sys.argv[1] == '--gevent'
    binary, *pairs = sys.argv[2:] if of_gevent else sys.argv[1:]
    pairs = [argument.split('=', 1) for argument in pairs]
    modules = modules_of_gevent() if of_gevent else modules_here()
    minors = {}
    with tempfile.TemporaryDirectory() as folder:
        for pair, python in pairs:
            asked = subprocess.run([python, '-c', ASKED, ' '.join(modules)], capture_output=True, text=True,
                                   check=True)
            for module, names in json.loads(asked.stdout).items():
                for name in lacking(binary, pair, module, names, folder):
                    minors.setdefault((module, name), set()).add(minor_of(pair))
    print_table('absent_names.py', {
        (module, name): have for (module, name), have in minors.items()
        if (module, name.rpartition('.')[0]) not in minors and name.rpartition('.')[2] not in NOWHERE}, pairs)


if __name__ == '__main__':
    main()
