# Functions are descriptors; a callable object without __get__ is not bound.
def function(self, *args):
    return "self is %s" % type(self).__name__, args


class Callable:
    def __call__(self, *args):
        return "callable", len(args)


class Holder:
    method = function
    plain = Callable()
    partial = lambda self, n: n + 1


h = Holder()
print(h.method(1), h.plain(1), h.partial(1))
bound = function.__get__(5, int)
print(bound(), bound.__self__)
print(function.__get__(None, int) is function)
print(Holder.method is function, vars(Holder)["method"] is function)


class Bind:
    def __init__(self, f):
        self.f = f

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return lambda *args: ("bound by hand", self.f(instance, *args))

    def __call__(self, *args):
        return "on class", args


class Uses:
    @Bind
    def twice(self, n):
        return n * 2


print(Uses().twice(4), Uses.twice(5))
import types
m = types.MethodType(lambda self, x: (self, x), "me")
print(m("arg"), m.__self__)
