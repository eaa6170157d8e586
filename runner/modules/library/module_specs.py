# Specs of modules: of the library's, of built-in ones, and of those that a program's own finder gave.
import importlib.abc
import importlib.util
import json
import sys
import types


class Loader(importlib.abc.Loader):
    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.x = 1


class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == 'found':
            return importlib.util.spec_from_loader(name, Loader())
        return None


print(json.__spec__.name, type(json.__spec__.loader).__name__, json.__spec__ is importlib.util.find_spec('json'))
print(json.__spec__.has_location, json.__loader__ is json.__spec__.loader)
print(sys.__spec__.name, sys.__spec__.loader, sys.__spec__.origin, sys.__spec__.has_location)
print(__spec__)

sys.meta_path.insert(0, Finder())
import found
print(type(found.__spec__.loader).__name__, type(found.__loader__).__name__, found.__spec__.origin,
      hasattr(found, '__file__'))
print(importlib.util.find_spec('found') is found.__spec__, found.__spec__.has_location)

sys.modules['made'] = types.ModuleType('made')
for name in ('__main__', 'made', 'nowhere'):
    try:
        print(importlib.util.find_spec(name))
    except (ValueError, ImportError) as error:
        print(type(error).__name__, error)
