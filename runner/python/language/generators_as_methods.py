# Generators as methods, static methods and __iter__.
class Bag:
    def __init__(self, *items):
        self.items = list(items)

    def __iter__(self):
        for item in self.items:
            yield item

    def pairs(self):
        for index, item in enumerate(self):
            yield index, item

    @staticmethod
    def numbers(n):
        yield from range(n)

    @classmethod
    def build(cls, n):
        yield cls
        yield cls(*cls.numbers(n))

    @property
    def reverse(self):
        yield from self.items[::-1]

    def __contains__(self, wanted):
        return any(item is wanted for item in self)


b = Bag("x", "y")
print(list(b), list(b), dict(b.pairs()), list(Bag.numbers(3)), list(b.reverse))
cls, made = Bag.build(2)
print(cls.__name__, list(made), "x" in b, "z" in b)
first, second = b
print(first, second, [*b], {**dict(b.pairs())}, max(b), sorted(b, reverse=True))
print(["%s%s" % (a, c) for a in b for c in b])
lambda_generator = lambda n: (yield n)
print(list(lambda_generator(3)))
b.items.append("z")
print(tuple(b), list(zip(b, b.reverse)), "-".join(b))
