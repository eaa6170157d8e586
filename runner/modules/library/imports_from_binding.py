# `from x import y` binds the object of that moment; attributes are looked up late.
import sys
import types
made = types.ModuleType("made")
made.add = lambda a, b: a + b
made.sub = lambda a, b: a - b
sys.modules["made"] = made
import made as module
from made import add
from made import add as plus


def uses_name():
    return add(1, 2)


def uses_attribute():
    return module.add(1, 2)


original = module.add
module.add = lambda a, b: "patched %s %s" % (a, b)
print(uses_name(), uses_attribute(), plus(1, 2), add is original, module is made)
from made import add
print(uses_name(), uses_attribute(), plus(1, 2))
setattr(module, "add", original)
print(uses_name(), uses_attribute(), made.add is plus)


class Captures:
    captured = staticmethod(made.sub)

    def late(self, a, b):
        return made.sub(a, b)

    def late_import(self, a, b):
        from made import sub
        return sub(a, b)


def default(a, b, function=made.sub):
    return function(a, b)


made.sub = lambda a, b: "late"
print(Captures.captured(5, 3), Captures().late(5, 3), Captures().late_import(5, 3), default(9, 4))
sys.modules["made"] = types.ModuleType("other")
import made
print(made.__name__, module.__name__, hasattr(made, "add"), Captures().late(1, 1) if hasattr(made,
    "sub") else "no sub")
sys.modules["blocked"] = None
try:
    import blocked
except ImportError as error:
    print(type(error).__name__)
