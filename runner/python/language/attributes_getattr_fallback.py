# __getattr__ is asked only for what normal lookup does not find.
class Fallback:
    known = "class"

    def __init__(self):
        self.own = "instance"

    def __getattr__(self, name):
        print("getattr", name)
        if name.startswith("no"):
            raise AttributeError("really no " + name)
        return name * 2


f = Fallback()
print(f.known, f.own, f.other)
print(hasattr(f, "nothing"), hasattr(f, "thing"))
print(getattr(f, "nope", "default"), getattr(f, "ab", "default"))
try:
    f.none
except AttributeError as error:
    print(error)


class WithProperty:
    @property
    def broken(self):
        raise AttributeError("inside property")

    def __getattr__(self, name):
        return "fallback for " + name


print(WithProperty().broken)


class Proxy:
    def __init__(self, target):
        self._target = target

    def __getattr__(self, name):
        return getattr(self._target, name)


p = Proxy([3, 1, 2])
p.sort()
p.append(9)
print(p._target, p.count(9))
try:
    len(p)
except TypeError as error:
    print(error)
try:
    Fallback.missing
except AttributeError as error:
    print(error)
