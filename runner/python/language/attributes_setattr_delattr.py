# __setattr__ and __delattr__ take every assignment on an instance.
class Strict:
    def __init__(self):
        self.a = 1

    def __setattr__(self, name, value):
        print("set", name, value)
        if name == "bad":
            raise AttributeError("not settable: " + name)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)


s = Strict()
s.b = 2
s.a += 10
setattr(s, "c", 3)
print(vars(s))
try:
    s.bad = 1
except AttributeError as error:
    print(error)
del s.b
delattr(s, "c")
try:
    del s.gone
except AttributeError as error:
    print(type(error).__name__)
print(vars(s))
s.__dict__["quiet"] = 1
vars(s)["quieter"] = 2
print(s.quiet, s.quieter)
for s.loop in range(2):
    pass
Strict.on_class = "no hook here"
print(s.on_class)


class Frozen:
    def __setattr__(self, name, value):
        raise TypeError("%s is frozen" % type(self).__name__)


try:
    Frozen().x = 1
except TypeError as error:
    print(error)
