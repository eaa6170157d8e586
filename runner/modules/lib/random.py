"""Models random: a generator of its own, seeded alike in every case; what it draws is not what CPython draws."""
_MODULUS = 2 ** 61 - 1


class Random:
    def __init__(self, x=None):
        self.seed(x)

    def seed(self, a=None, version=2):
        self._state = (hash(a) if a is not None else 20) % _MODULUS or 1

    def _draw(self):
        self._state = self._state * 48271 % _MODULUS
        return self._state

    def random(self):
        return self._draw() / _MODULUS

    def randrange(self, start, stop=None, step=1):
        values = range(start) if stop is None else range(start, stop, step)
        return values[self._draw() % len(values)]

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def choice(self, seq):
        return seq[self._draw() % len(seq)]

    def choices(self, population, *, k=1):
        return [self.choice(population) for _ in range(k)]

    def shuffle(self, x):
        for last in reversed(range(1, len(x))):
            place = self._draw() % (last + 1)
            x[last], x[place] = x[place], x[last]

    def sample(self, population, k):
        items = list(population)
        self.shuffle(items)
        return items[:k]


_shared = Random()
for _name in ('seed', 'random', 'randrange', 'randint', 'uniform', 'choice', 'choices', 'shuffle', 'sample'):
    globals()[_name] = getattr(_shared, _name)
