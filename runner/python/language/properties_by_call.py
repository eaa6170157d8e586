# property(fget, fset, fdel, doc) and what its methods give.
class Thing:
    def get(self):
        return self._value

    def put(self, value):
        self._value = value

    def drop(self):
        self._value = "dropped"

    value = property(get, put, drop, "documented")
    write_only = property(None, put)
    constant = property(lambda self: 42)


t = Thing()
t.value = 1
print(t.value)
del t.value
print(t.value, Thing.value.__doc__, t.constant)
t.write_only = 8
print(t.value)
try:
    t.write_only
except AttributeError as error:
    print(type(error).__name__)
Other = Thing.value.getter(lambda self: "other getter")
print(type(Other).__name__, Other is Thing.value)


class Derived(Thing):
    value = Thing.value.getter(lambda self: "derived " + str(self._value))
    constant = 43


d = Derived()
d.value = 3
print(d.value, d.constant, t.value)


class Cached:
    computed = 0

    @property
    def once(self):
        if not hasattr(self, "_once"):
            Cached.computed += 1
            self._once = "result"
        return self._once


c = Cached()
print(c.once, c.once, Cached.computed)
