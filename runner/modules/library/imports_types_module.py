# types: ModuleType, SimpleNamespace, FunctionType, MethodType.
import sys
import types
module = types.ModuleType("fresh", "its doc")
module.value = 5
print(module.__name__, module.__doc__, module.value, isinstance(sys, types.ModuleType),
    sorted(k for k in vars(module) if k[0] != "_"))
sys.modules["fresh"] = module
import fresh
from fresh import value
print(fresh is module, value)
try:
    from fresh import missing
except ImportError as error:
    print(type(error).__name__)
try:
    fresh.missing
except AttributeError as error:
    print(error)
space = types.SimpleNamespace(a=1, b="two")
space.c = [3]
print(space, space.a, vars(space), space == types.SimpleNamespace(a=1, b="two", c=[3]))
del space.a
print(space, hasattr(space, "a"))
print(isinstance(lambda: 0, types.FunctionType), isinstance(len, types.BuiltinFunctionType),
    isinstance((n for n in []), types.GeneratorType))


class Thing:
    pass


thing = Thing()
thing.method = types.MethodType(lambda self, x: (self is thing, x), thing)
print(thing.method(5), isinstance(thing.method, types.MethodType), thing.method.__self__ is thing)
