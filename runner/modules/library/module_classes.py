# Modules of a class of one's own: lazy ones, and a module that gets another class while it is imported.
import sys
import types
class Lazy(types.ModuleType):
    def __init__(self, name, doc=None):
        super().__init__(name, doc)
        self.loaded = 0
    def __getattr__(self, item):
        self.loaded += 1
        return item.upper()
lazy = Lazy('lazy', 'docs')
print(lazy.x, lazy.loaded, lazy.__name__, lazy.__doc__, isinstance(lazy, types.ModuleType), sorted(vars(lazy)))
print(lazy)
class Shim(types.ModuleType):
    @property
    def answer(self):
        return 42
    def __call__(self):
        return 'called'
sys.modules[__name__].__class__ = Shim
import __main__
print(__main__.answer, __main__(), type(__main__).__name__)
sys.modules['lazy'] = lazy
import lazy as again
from lazy import thing
print(again is lazy, thing)
class Quiet(types.ModuleType):
    def __init__(self):
        pass
print(sorted(vars(Quiet())))
for arguments in ((), (3,), ('a', 'b', 'c')):
    try:
        types.ModuleType(*arguments)
    except TypeError as error:
        print(error)
made = types.ModuleType(name='made', doc='by keywords')
print(made, made.__doc__, made.__spec__, types.ModuleType('other').__doc__)
types.ModuleType.__init__(made, 'renamed')
print(made.__name__, made.__doc__)
