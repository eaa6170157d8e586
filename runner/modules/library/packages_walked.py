# Plugins found in the folders of a package, and packages walked through; data beside a module; names resolved.
import os
import pkgutil
import sys
import tempfile

folder = tempfile.mkdtemp()
sys.path.insert(0, folder)
sys.dont_write_bytecode = True
for name, text in {
        'plugins/__init__.py': '', 'plugins/b.py': 'class B:\n    name = "b"\n', 'plugins/a.py': 'name = "a"\n',
        'plugins/sub/__init__.py': 'print("sub")\n', 'plugins/sub/deep.py': 'x = 1\n',
        'plugins/bad/__init__.py': 'import nowhere\n', 'plugins/data.txt': 'some text\n',
        'plugins/no_package/c.py': ''}.items():
    os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
    with open(os.path.join(folder, name), 'w') as file:
        file.write(text)
import plugins
for finder, name, is_package in pkgutil.iter_modules(plugins.__path__, plugins.__name__ + '.'):
    print(type(finder).__name__, finder.path == plugins.__path__[0], name, is_package)
print([info.name for info in pkgutil.iter_modules([os.path.join(folder, 'plugins'), '/nowhere/at/all'])])
print([info[1:] for info in pkgutil.walk_packages(plugins.__path__, 'plugins.', lambda name: print('failed', name))])
print([info.name for info in pkgutil.walk_packages(plugins.__path__, 'plugins.')])
print(pkgutil.get_data('plugins', 'data.txt'), repr(next(pkgutil.iter_modules(plugins.__path__)))[:34])
try:
    list(pkgutil.iter_modules('plugins'))
except ValueError as error:
    print(error)
print(pkgutil.extend_path(plugins.__path__, 'plugins') == plugins.__path__)
if sys.version_info >= (3, 9):
    for name in 'plugins.b:B.name', 'plugins.a.name', 'plugins.sub', 'os.path:join', 'plugins.b:', '1x', 'plugins.c':
        try:
            print(name, getattr(pkgutil.resolve_name(name), '__name__', pkgutil.resolve_name(name)))
        except (AttributeError, ImportError, ValueError) as error:
            print(name, type(error).__name__, error)
