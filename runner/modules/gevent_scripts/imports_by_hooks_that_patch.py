"""A module of a finder is imported under its lock: a patch within takes the lock from its owner."""
import importlib.abc
import importlib.machinery
import sys
import threading
import time


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path, target=None):
        if name == 'plugin':
            return importlib.machinery.ModuleSpec(name, self)
        return None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec('import gevent.monkey\ngevent.monkey.patch_all()', module.__dict__)


sys.meta_path.insert(0, Finder())
threading.Thread(target=time.sleep, args=(0.2,), daemon=True).start()
try:
    import plugin
except RuntimeError as error:
    print(error)
print('plugin' in sys.modules)

# prints:
# cannot release un-acquired lock
# True
