# `from m import *` where the module lists what is no name.
import sys
import types

module = types.ModuleType("shown")
sys.modules["listed"] = module


def attempt():
    names = {}
    try:
        exec("from listed import *", names)
        print(sorted(name for name in names if name != "__builtins__"))
    except Exception as error:
        print(type(error).__name__, error)


module.a = 1
module._b = 2
attempt()
module.__all__ = ["_b"]
attempt()
module.__all__ = ["a", 1]
attempt()
module.__all__ = ("missing",)
attempt()
del module.__all__
module.__dict__[2.5] = 1
attempt()
module.__name__ = 5
attempt()
