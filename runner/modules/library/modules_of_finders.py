"""Modules that a finder of the program's makes: how they are shown, made anew, and what None in sys.modules refuses."""
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import sys


class Loader(importlib.abc.Loader):
    runs = 0

    def __repr__(self):
        return '<loader>'

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        Loader.runs += 1
        module.runs = Loader.runs


class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.startswith('virtual_'):
            origin = 'memory' if name == 'virtual_a' else None
            return importlib.machinery.ModuleSpec(name, Loader(), origin=origin)
        return None


sys.meta_path.append(Finder())
import virtual_a
import virtual_b

print(virtual_a, virtual_b, hasattr(virtual_a, '__file__'), virtual_a.__spec__.origin, virtual_b.__loader__)
print(importlib.reload(virtual_a) is virtual_a, virtual_a.runs)
sys.modules['virtual_c'] = None
try:
    import virtual_c
except ImportError as error:
    print(type(error).__name__, error)
Finder.find_spec = lambda self, name, path=None, target=None: None
try:
    importlib.reload(virtual_b)
except ImportError as error:
    print(type(error).__name__, error, error.name)
print(importlib.util.resolve_name('.', 'a.b'), importlib.util.resolve_name('..', 'a.b'),
      importlib.util.resolve_name('..c', 'a.b'))
