# The right side is evaluated first, targets are then bound from left to right.
log = []


def seen(label, value=None):
    log.append(label)
    return value


class Spy:
    def __setitem__(self, key, value):
        log.append(("set", key, value))


spy = Spy()
spy[seen("k1", 1)], spy[seen("k2", 2)] = seen("v1", "a"), seen("v2", "b")
print(log)
values = [0, 1, 2]
i = 0
i, values[i] = 2, "two"
print(i, values)
a = [1, 2]
a[0], a[1] = a[1], a[0]
print(a)


class Counter:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        for k in range(self.n):
            print("yield", k)
            yield k


x, y = Counter(2)
print(x, y)
try:
    x, y = Counter(5)
except ValueError:
    print("stopped after one too many")
first, *others = Counter(3)
print(first, others)
