# super() reads class attributes of the bases, not of the instance.
class Base:
    limit = 5

    def __setattr__(self, name, value):
        print("base set", name)
        super().__setattr__(name, value)

    def __init__(self):
        self.ready = True


class Derived(Base):
    limit = 7

    def __init__(self):
        super().__init__()
        self.limit = 9

    def limits(self):
        return self.limit, type(self).limit, super().limit

    def __setattr__(self, name, value):
        print("derived set", name)
        super().__setattr__(name, value)


d = Derived()
print(d.limits(), vars(d))
try:
    super(Derived, d).ready
except AttributeError as error:
    print(error)


class Third(Derived):
    def limits(self):
        return "third", super().limits(), super(Derived, self).limit


t = Third.__new__(Third)
print(t.limits())
