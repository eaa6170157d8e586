# Methods of builtin types are builtin methods.
bound = [].append
print(type(bound).__name__, type(bound), type("".join), type({}.get) is type("".join), bound.__name__)
print(bound.__self__, callable(bound), repr(bound)[:29], bound == bound, hash(bound) == hash(bound))
print("".join.__name__, "x".upper.__qualname__, hasattr(bound, "__doc__"), type(len), isinstance(bound, type(len)))


class Items(list):
    def add(self, item):
        self.append(item)
        return self


items = Items()
print(type(items.add).__name__, type(items.append).__name__, items.append.__self__ is items, items.add(1))
add = items.append
add(2)
print(items, list(map("".join, ["ab", "cd"])), sorted(["b", "a"], key="{}".format))


class Slotted:
    __slots__ = ("x",)


for bad in (lambda: setattr(Slotted(), "z", 1), lambda: setattr(object(), "a", 1), lambda: setattr("s", "upper", 1),
            lambda: delattr(object(), "q"), lambda: "%d" % "x", lambda: int([]), lambda: float([])):
    try:
        bad()
    except (AttributeError, TypeError) as error:
        print(error)
