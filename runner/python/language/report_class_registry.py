# Subclasses that register themselves, made by name.
class Backend:
    registry, order = {}, []

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        key = getattr(cls, "key", cls.__name__.lower())
        if key in Backend.registry:
            raise TypeError(f"{key!r} is taken by {Backend.registry[key].__name__}")
        Backend.registry[key] = cls
        Backend.order.append(key)

    @classmethod
    def create(cls, key, *args):
        try:
            made = cls.registry[key]
        except KeyError:
            raise LookupError(f"no backend {key!r}; known: {', '.join(sorted(cls.registry))}") from None
        return made(*args)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"


class Threads(Backend):
    def __init__(self, size=4):
        self.size = size


class Greenlets(Backend):
    key = "green"

    def __init__(self, hub=None):
        self.hub = hub


class Pool(Threads):
    pass


print(Backend.create("threads"), Backend.create("green", "h"), Backend.create("pool", 2),
    Backend.order)
for attempt in (lambda: Backend.create("none"), lambda: type("Other", (Backend,), {"key": "pool"})):
    try:
        attempt()
    except (LookupError, TypeError) as e:
        print(type(e).__name__, e)
print([c.__name__ for c in Backend.__subclasses__()], sorted(Backend.registry))
