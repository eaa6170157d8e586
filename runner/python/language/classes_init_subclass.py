# __init_subclass__ runs for each subclass, with the class keywords.
class Plugin:
    registry = {}

    def __init_subclass__(cls, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        print("subclass", cls.__name__, name)
        cls.registry[name or cls.__name__] = cls


class First(Plugin):
    pass


class Second(Plugin, name="second"):
    pass


class Third(Second, name="third"):
    def __init_subclass__(cls, **kwargs):
        print("third sees", cls.__name__, sorted(kwargs))
        super().__init_subclass__(**kwargs)


class Fourth(Third, name="fourth"):
    pass


print(list(Plugin.registry))
Dynamic = type("Dynamic", (Plugin,), {}, name="dyn")
print(Plugin.registry["dyn"] is Dynamic)
try:
    class Bad(Plugin, unknown=1):
        pass
except TypeError:
    print("unknown keyword refused")
try:
    class Refused(First, name="x", other=2):
        pass
except TypeError:
    print("refused again")
