# Targets called with args and kwargs that were stored before.
def target(*args, **kwargs):
    return "args=%r kwargs=%r" % (args, sorted(kwargs.items()))


class Spawner:
    def __init__(self):
        self.pending = []

    def spawn(self, function, *args, **kwargs):
        self.pending.append((function, args, kwargs))
        return self

    def spawn_later(self, seconds, function, *args, **kwargs):
        return self.spawn(lambda: f"after {seconds}: {function(*args, **kwargs)}")

    def joinall(self):
        while self.pending:
            function, args, kwargs = self.pending.pop(0)
            try:
                yield function(*args, **kwargs)
            except TypeError as e:
                yield f"TypeError: {e}"


def strict(a, b, *, c=3):
    return a + b + c


class Thing:
    def method(self, x, y=2):
        return type(self).__name__, x, y

    @classmethod
    def make(cls, n):
        return cls.__name__ * n

    @staticmethod
    def static(n):
        return -n


s = Spawner()
s.spawn(target).spawn(target, 1, "two").spawn(target, k=1, j=2).spawn(target, *[1, 2], **{"z": 3})
s.spawn_later(0.5, target, 9, key="v").spawn(strict, 1, 2).spawn(strict, 1, b=2, c=0).spawn(strict,
    1).spawn(strict, 1, 2, 3).spawn(strict, 1, 2, d=4)
s.spawn(Thing().method, 1).spawn(Thing.make, 2).spawn(Thing.static, 5).spawn(Thing().method, y=1,
    x=0).spawn(len, "four").spawn(print)
for line in s.joinall():
    print(line)
