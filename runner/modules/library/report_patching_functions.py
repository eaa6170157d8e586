# Functions of a module replaced one by one, the originals kept.
import sys
import types
saved = {}


def patch_item(module, name, new):
    missing = object()
    old = getattr(module, name, missing)
    if old is not missing:
        saved.setdefault(module.__name__, {}).setdefault(name, old)
    setattr(module, name, new)


def get_original(module_name, name):
    return saved.get(module_name, {}).get(name) or getattr(sys.modules[module_name], name)


lib = types.ModuleType("lib")
sys.modules["lib"] = lib
lib.sleep = lambda n: "old sleep %s" % n
lib.start = lambda f: "old start " + f()
captured = lib.sleep


def late():
    return lib.sleep(1)


def early(sleep=lib.sleep):
    return sleep(2)


class User:
    sleep = staticmethod(lib.sleep)
    by_name = "sleep"

    def dynamic(self):
        return getattr(lib, self.by_name)(3)


for attempt in range(2):
    print(late(), "|", early(), "|", captured(0), "|", User.sleep(4), "|", User().dynamic(), "|",
        lib.start(lambda: "f"))
    patch_item(lib, "sleep", lambda n, a=attempt: "new%d sleep %s" % (a, n))
    patch_item(lib, "added", True)
print(late(), get_original("lib", "sleep")(5), get_original("lib", "start")(lambda: "g"),
    sorted(saved["lib"]), lib.added)
try:
    get_original("lib", "nothing")
except AttributeError as e:
    print(e)
