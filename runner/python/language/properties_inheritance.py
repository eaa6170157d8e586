# Overriding a property, and calling the inherited one.
class Base:
    def __init__(self):
        self._name = "base"

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, value):
        self._name = value

    @property
    def described(self):
        return "I am " + self.name


class Upper(Base):
    @property
    def name(self):
        return super().name.upper()

    @name.setter
    def name(self, value):
        Base.name.fset(self, value + "!")


class Plain(Base):
    name = "just a string"


class OnlySetter(Base):
    @Base.name.setter
    def name(self, value):
        self._name = value * 2


u = Upper()
print(u.name, u.described)
u.name = "new"
print(u.name, u._name)
p = Plain()
print(p.name, p.described)
p.name = "instance"
print(p.name, vars(p))
o = OnlySetter()
o.name = "ab"
print(o.name)
print(isinstance(vars(Upper)["name"], property), "described" in vars(Upper))
