# In-place methods, their fallback to the plain operator, and what they must return.
class Counter:
    def __init__(self, n=0):
        self.n = n

    def __iadd__(self, other):
        print("iadd", other)
        self.n += other
        return self

    def __add__(self, other):
        print("add", other)
        return Counter(self.n + other)

    def __mul__(self, other):
        print("mul", other)
        return Counter(self.n * other)

    def __isub__(self, other):
        return "replaced by a string"

    def __itruediv__(self, other):
        return NotImplemented

    def __truediv__(self, other):
        return "fallback to truediv"

    def __ior__(self, other):
        self.n |= other


a = b = Counter(1)
a += 5
print(a is b, a.n)
a *= 3
print(a is b, a.n, b.n)
a -= 1
print(a)
b /= 2
print(b)
c = Counter(1)
c |= 2
print(c)
try:
    d = Counter()
    d %= 2
except TypeError as error:
    print(error)


class Holder:
    value = Counter(10)


h = Holder()
h.value += 1
print(h.value is Holder.value, "value" in vars(h))
items = [Counter(1)]
items[0] += 2
print(items[0].n, (items, items)[0] is items)
x = 5
try:
    x += "a"
except TypeError as error:
    print(error)
try:
    x -= None
except TypeError as error:
    print(error)
try:
    x <<= "1"
except TypeError as error:
    print(error)
