# Special methods called by operators are frames.
class Vector:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        return Vector(self.x + other.x)

    def __getattr__(self, name):
        raise AttributeError("vector has no %s" % name)


print((Vector(1) + Vector(2)).x)
total = Vector(1) + Vector("a")
