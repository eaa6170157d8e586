# collections.namedtuple.
from collections import namedtuple
Point = namedtuple("Point", ["x", "y"])
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), len(p), Point._fields, p._asdict() == {"x": 1, "y": 2},
    p._replace(x=9))
x, y = p
print(x, y, isinstance(p, tuple), Point._make([3, 4]), repr(p), str(p), "%s-%s" % p,
    sorted([Point(2, 1), Point(1, 2)]))
Job = namedtuple("Job", "name state result", defaults=("new", None))
print(Job("a"), Job("b", "done", 5), Job(name="c", result=1), Job._fields, hash(p) == hash((1, 2)))
try:
    p.x = 5
except AttributeError:
    print("read only")
for bad in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: Point(1, z=2)):
    try:
        bad()
    except TypeError as error:
        print(type(error).__name__)


class Better(Point):
    @property
    def total(self):
        return self.x + self.y

    def __str__(self):
        return "<%s,%s>" % self


b = Better(3, 4)
print(b, b.total, repr(b), b + (5,), b._replace(y=1).total)
