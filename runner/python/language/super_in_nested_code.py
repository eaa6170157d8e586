# super() and __class__ inside closures of methods; where it cannot work.
class Base:
    def value(self):
        return 10

    def __getitem__(self, key):
        return "base item %s" % key


class Derived(Base):
    def value(self):
        parent = super()
        return parent.value() + 1

    def through_closure(self):
        def inner(me):
            return super(Derived, me).value()
        return inner(self)

    def in_comprehension(self):
        return [super(Derived, self).value() + n for n in range(2)]

    def __getitem__(self, key):
        return "derived > " + super().__getitem__(key)

    def class_cell(self):
        return (lambda: __class__.__name__)()


d = Derived()
print(d.value(), d.through_closure(), d.in_comprehension(), d["k"], d.class_cell())


def outside(self):
    return super().value()


Derived.outside = outside
try:
    d.outside()
except RuntimeError as error:
    print(error)


class NoArguments:
    def method():
        return super()


try:
    NoArguments.method()
except RuntimeError as error:
    print(error)
print(type(super(Derived, d)).__name__, super(Derived, d).__self__ is d)
