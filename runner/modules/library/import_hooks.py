# Finders in sys.meta_path before and after the ordinary one, and a function in the place of __import__.
import builtins
import importlib
import importlib.abc
import importlib.util
import sys


class Notify(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name in ('sched', 'no_such_module', 'wsgiref.util'):
            print('asked for', name, path is not None)
        return None


class Made(importlib.abc.Loader):
    def create_module(self, spec):
        print('create', spec.name)
        return None

    def exec_module(self, module):
        module.answer = 42


class Last(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == 'made_up':
            return importlib.util.spec_from_loader(name, Made())
        return None


class Wrapping(importlib.abc.Loader):
    def __init__(self, loader):
        self.loader = loader

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        self.loader.exec_module(module)
        print('after', module.__name__)


class AfterImport(importlib.abc.MetaPathFinder):
    busy = False

    def find_spec(self, name, path, target=None):
        if name != 'getopt' or self.busy:
            return None
        self.busy = True
        spec = importlib.util.find_spec(name)
        self.busy = False
        spec.loader = Wrapping(spec.loader)
        return spec


hooks = [Notify(), AfterImport()]
sys.meta_path[:0] = hooks
sys.meta_path.append(Last())
import sched
import sched
import made_up
import getopt
import wsgiref.util
print(made_up.answer, made_up.__spec__.name, made_up.__name__, getopt.getopt(['-a'], 'a'))
try:
    import no_such_module
except ModuleNotFoundError as e:
    print(e, e.name)
for hook in hooks:
    sys.meta_path.remove(hook)
sys.meta_path.pop()
print(sys.meta_path[-1].__name__, sys.flags.optimize)

original = builtins.__import__


def importing(name, globals=None, locals=None, fromlist=(), level=0):
    if globals and globals.get('__name__') == '__main__':
        print('import', name, fromlist, level)
    return original(name, globals, locals, fromlist, level)


builtins.__import__ = importing
import os.path
import os.path as p
from json import dumps, loads as read
builtins.__import__ = original
import json
print(os.path is p, dumps([1]), read('2'), json.__spec__.name, json.__spec__.parent, __spec__)
try:
    importlib.reload('json')
except TypeError as e:
    print(e)
