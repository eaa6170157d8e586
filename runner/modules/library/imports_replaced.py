"""A function in the place of builtins.__import__ that hands relative imports on to the real one."""
import builtins
import os
import sys
import tempfile

folder = tempfile.mkdtemp()
os.mkdir(folder + '/package')
sys.path.insert(0, folder)
for name, text in {'__init__': 'registry = {}', 'b': 'y = 2',
                   'a': "from . import registry\nfrom . import b\nfrom .b import y\nregistry['a'] = y"}.items():
    with open(f'{folder}/package/{name}.py', 'w') as file:
        file.write(text)

real = builtins.__import__
seen = []


def spy(name, globals=None, locals=None, fromlist=(), level=0):
    if level or name.startswith('package'):
        seen.append((name, fromlist, level))
    return real(name, globals, locals, fromlist, level)


builtins.__import__ = spy
import package.a
builtins.__import__ = real
print(seen)
print(sorted(each for each in sys.modules if each.startswith('package')), package.registry)
print(real('', {'__package__': 'package'}, None, ('b',), 1).__name__)
