# Objects that count how often their methods are used.
class Resource:
    live = []

    def __init__(self, name):
        self.name = name
        Resource.live.append(name)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()
        return False

    def close(self):
        if self.name in Resource.live:
            Resource.live.remove(self.name)

    def __bool__(self):
        return self.name in Resource.live

    def __int__(self):
        return len(Resource.live)

    def __lt__(self, other):
        return self.name < other.name

    def __add__(self, other):
        return Resource(self.name + other.name)

    def __repr__(self):
        return "%s(%s)" % (self.name, "open" if self else "closed")


with Resource("a") as a, Resource("b") as b:
    print(a, b, int(a), bool(a), a < b, sorted([b, a]))
    c = a + b
    print(Resource.live)
print(a, b, c, Resource.live)
c.close()
c.close()
print(c, int(c), not c, [r for r in (a, b, c) if r], max([a, b, c]), a or "closed thing")
try:
    with Resource("d") as d:
        raise KeyError("inside")
except KeyError as error:
    print(error, d)
