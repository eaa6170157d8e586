# __getattribute__ sees every access through the instance; __getattr__ follows it.
class Watched:
    limit = 1

    def __init__(self):
        self.x = 5

    def method(self):
        return "method " + str(self.x)

    def __getattribute__(self, name):
        print("access", name)
        if name == "secret":
            raise AttributeError(name)
        return super().__getattribute__(name)

    def __getattr__(self, name):
        print("fallback", name)
        return "fallback " + name


w = Watched()
print(w.x)
print(w.method())
print(w.secret)
print(w.unknown)
w.y = 2
print(w.y, Watched.limit)
print(object.__getattribute__(w, "x"))
print(len(w.__dict__))


class NoFallback:
    def __getattribute__(self, name):
        if name == "broken":
            raise ValueError("not an attribute error")
        raise AttributeError("no " + name)


n = NoFallback()
print(hasattr(n, "a"), getattr(n, "b", "default"))
try:
    n.broken
except ValueError as error:
    print(error)
