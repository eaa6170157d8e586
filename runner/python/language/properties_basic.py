# Getter, setter and deleter; a property wins over the instance dictionary.
class Circle:
    def __init__(self, r):
        self.r = r

    @property
    def r(self):
        "The radius."
        print("get r")
        return self._r

    @r.setter
    def r(self, value):
        print("set r", value)
        if value < 0:
            raise ValueError("negative: %r" % value)
        self._r = value

    @r.deleter
    def r(self):
        print("del r")
        del self._r

    @property
    def area(self):
        return 3 * self.r ** 2


c = Circle(2)
print(c.r, c.area)
c.r = 5
c.r += 1
print(c.area)
try:
    c.r = -1
except ValueError as error:
    print(error)
try:
    c.area = 1
except AttributeError as error:
    print(type(error).__name__)
try:
    del c.area
except AttributeError as error:
    print(type(error).__name__)
c.__dict__["area"] = "hidden"
print(c.area, c.__dict__["area"])
del c.r
try:
    c.r
except AttributeError as error:
    print(error)
print(Circle.r.__doc__, type(Circle.r), Circle.area.fset, Circle.r.fget(Circle(1)))
