# Instance attributes hide class attributes; the class is looked up through its bases.
class Base:
    kind = "base"
    shared = []

    def who(self):
        return "base who"


class Derived(Base):
    kind = "derived"


base, derived = Base(), Derived()
print(base.kind, derived.kind, derived.who())
derived.kind = "instance"
print(derived.kind, Derived.kind, vars(derived))
del derived.kind
print(derived.kind)
derived.shared.append(1)
print(Base.shared, base.shared is Derived.shared)
derived.shared = "own"
print(base.shared, derived.shared)
Base.added = "later"
print(derived.added)
derived.who = lambda: "instance function"
print(derived.who(), Derived().who())
Base.who = lambda self: "replaced " + self.kind
print(Derived().who())
print("kind" in vars(Derived), "who" in vars(Derived), "kind" in vars(derived))
