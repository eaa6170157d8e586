# __slots__ replaces the instance dictionary by fixed attributes.
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y=0):
        self.x = x
        self.y = y


p = Point(1)
print(p.x, p.y, hasattr(p, "__dict__"))
try:
    p.z = 3
except AttributeError as error:
    print(type(error).__name__)
del p.x
try:
    p.x
except AttributeError as error:
    print(type(error).__name__)
p.x = 10
print(p.x)
print(type(Point.x).__name__, Point.__slots__)


class WithDict(Point):
    pass


w = WithDict(1, 2)
w.z = 3
print(w.x, w.z, vars(w))


class More(Point):
    __slots__ = ("z",)


m = More(1, 2)
m.z = 4
print(m.x, m.y, m.z)
try:
    m.other = 5
except AttributeError:
    print("no other")


class One:
    __slots__ = "only"


one = One()
one.only = 1
print(one.only, hasattr(One(), "only"))
print([hasattr(type(One.only), name) for name in ("__get__", "__set__", "__delete__")],
      [hasattr(type(int.real), name) for name in ("__get__", "__set__")], hasattr(type(object.__init__), "__get__"))
