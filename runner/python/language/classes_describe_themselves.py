"""From 3.13 on a class says where it begins, and what its methods assign to attributes of `self`."""


class Plain:
    shared = 1

    def __init__(self, value):
        self.value = value
        (self.pair, [self.listed]), self.noted = (1, [2]), 3
        self.typed: int = 4
        self.only_typed: int
        self.value += 1
        del self.listed
        value.other = self

        def inner():
            self.deep = 5
        inner.name = 6

    class Inside:
        def method(self):
            self.of_inside = 1

    def loops(self):
        for self.item in ():
            pass
        return [self for self.each in ()]

    @staticmethod
    def other_name(this):
        this.unseen = 1


def names_of(kind):
    return [name for name in vars(kind)]


print(names_of(Plain))
print(names_of(Plain.Inside))


@(lambda decorated: decorated)
class Decorated(Plain):
    """Documented."""


print(names_of(Decorated), names_of(type('Made', (), {})))
for kind in (Plain, Plain.Inside, Decorated):
    if '__firstlineno__' in vars(kind):
        print(kind.__firstlineno__, sorted(kind.__static_attributes__))


class Meta(type):
    def __new__(mcs, name, bases, namespace):
        print(list(namespace))
        return super().__new__(mcs, name, bases, namespace)


class Made(metaclass=Meta):
    def method(self):
        self.done = __class__
