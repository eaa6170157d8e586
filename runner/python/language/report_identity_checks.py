# Prints of identity, equality and type that reports end with.
class Thread:
    registry = {}

    def __init__(self, ident):
        self.ident = ident
        Thread.registry[ident] = self

    def __eq__(self, other):
        return isinstance(other, Thread) and self.ident == other.ident

    def __hash__(self):
        return hash(self.ident)


class Dummy(Thread):
    def is_alive(self):
        return True

    def join(self, timeout=None):
        raise RuntimeError("cannot join a dummy thread")


def current(ident):
    try:
        return Thread.registry[ident]
    except KeyError:
        return Dummy(ident)


main = Thread(1)
print("same main", current(1) is main, "dummy", type(current(2)).__name__, "kept",
    current(2) is current(2))
print("equal", Thread(3) == current(3), "not equal", Thread(4) == main, Thread(4) != main,
    main == 1, main in [Thread(1)])
del Thread.registry[2]
fresh = current(2)
print(isinstance(fresh, Dummy), type(fresh) is Thread, type(fresh) == Dummy,
    len({fresh, Dummy(2), Thread(2)}), len(Thread.registry))
try:
    fresh.join(timeout=1)
except RuntimeError as e:
    print(e)
print(sorted(t.ident for t in Thread.registry.values()), [type(t).__name__ for _,
    t in sorted(Thread.registry.items())])
print(fresh.ident is not None, hasattr(main, "is_alive"), getattr(fresh, "name", "unnamed"),
    main.join if hasattr(main, "join") else "no join")
