# __set_name__ tells an attribute the name it was given in a class.
class Field:
    def __init__(self, default=None):
        self.default = default

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return getattr(instance, self.name, self.default)

    def __set__(self, instance, value):
        print("set", self.name, value)
        setattr(instance, self.name, value)


class Point:
    x = Field(0)
    y = Field(1)

    def __init__(self, x=None):
        if x is not None:
            self.x = x


p = Point()
print(p.x, p.y, vars(p))
p.x = 5
print(p.x, vars(p), Point(7).x)
print(Point.x.name, Point.y.default)
Point.z = Field(9)
print(hasattr(vars(Point)["z"], "name"))
Dynamic = type("Dynamic", (), {"field": Field(3)})
print(Dynamic().field)
