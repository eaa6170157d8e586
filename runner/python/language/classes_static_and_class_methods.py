# staticmethod and classmethod, by decorator and by call, through class and instance.
class Base:
    count = 0

    @staticmethod
    def add(a, b=1):
        return a + b

    @classmethod
    def make(cls, *args):
        self = cls()
        self.args = args
        return self

    @classmethod
    def bump(cls):
        cls.count += 1
        return cls.count

    def plain(self):
        return self.add(5), self.make(1).args, type(self).bump()


class Derived(Base):
    @classmethod
    def make(cls, *args):
        made = super().make(*args, "more")
        made.via = cls.__name__
        return made


print(Base.add(1), Base().add(1, 2), Derived.add(3))
print(type(Base.make(1)).__name__, type(Derived.make(1)).__name__, Derived().make(2).args)
print(Derived.make().via)
print(Derived.bump(), Derived.bump(), Base.count, Base.bump(), Derived.count)
print(Base().plain())
print(Base.make.__self__ is Base, Derived().make.__self__ is Derived)
print(type(vars(Base)["add"]), type(vars(Base)["make"]))
print(vars(Base)["add"].__func__(1, 1), vars(Base)["make"].__func__(Derived, 7).args)


class ByCall:
    def function(*args):
        return len(args)
    static = staticmethod(function)
    cls_method = classmethod(function)


print(ByCall().function(1), ByCall().static(1), ByCall().cls_method(1), ByCall.static())
