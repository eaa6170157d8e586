# Attributes kept per owner with __getattribute__ and __setattr__.
current = "main"


class Local:
    def __init__(self, **initial):
        object.__setattr__(self, "_dicts", {})
        object.__setattr__(self, "_initial", initial)

    def _mine(self):
        dicts = object.__getattribute__(self, "_dicts")
        if current not in dicts:
            dicts[current] = dict(object.__getattribute__(self, "_initial"))
        return dicts[current]

    def __getattr__(self, name):
        try:
            return self._mine()[name]
        except KeyError:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}") from None

    def __setattr__(self, name, value):
        self._mine()[name] = value

    def __delattr__(self, name):
        del self._mine()[name]


local = Local(level=0)
local.x = "main x"
print(local.x, local.level)
current = "worker"
try:
    local.x
except AttributeError as e:
    print(e, e.__cause__, e.__suppress_context__)
local.x, local.level = "worker x", 5
print(local.x, local.level, hasattr(local, "y"), getattr(local, "y", "default"))
current = "main"
print(local.x, local.level)
del local.x
print(hasattr(local, "x"), {owner: sorted(d.items()) for owner, d in local._dicts.items()})
