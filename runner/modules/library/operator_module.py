# The functions of operator.
import operator as op
print(op.add(1, 2), op.mul("ab", 2), op.sub(5, 3), op.truediv(1, 2), op.floordiv(7, 2),
    op.mod(7, 4), op.neg(3), op.pow(2, 5))
print(op.eq(1, 1.0), op.ne(1, 2), op.lt(1, 2), op.le(2, 2), op.gt(1, 2), op.ge(3, 2), op.not_([]),
    op.is_(None, None), op.truth("x"))
print(op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.lshift(1, 4), op.rshift(16, 2),
    op.contains([1], 1), op.getitem({"k": 1}, "k"))
rows = [("b", 2), ("a", 2), ("c", 1)]
print(sorted(rows, key=op.itemgetter(1)), sorted(rows, key=op.itemgetter(1, 0)),
    op.itemgetter(0, -1)("xyz"))


class Job:
    def __init__(self, name, n):
        self.name, self.n = name, n

    def run(self, by=1):
        return self.name * self.n * by


print(op.attrgetter("name")(Job("a", 1)), op.attrgetter("n", "name")(Job("a", 1)),
    op.methodcaller("run", by=2)(Job("x", 3)))
print([j.name for j in sorted([Job("a", 2), Job("b", 1)], key=op.attrgetter("n"))])
