# A class body runs once, in order, like any code.
print("before")


def trace(label):
    print("in body:", label)
    return label


class Body:
    print("start", __name__, __qualname__)
    first = trace("first")
    if first:
        second = trace("second")
    for i in range(2):
        trace(i)

    def method(self, default=trace("default")):
        return trace("called")

    trace("end")
    third = first + second


print("after", Body.third, Body().method())
try:
    class Broken:
        value = 1
        1 / 0
except ZeroDivisionError as error:
    print(error)
print("Broken" in globals())
for n in range(2):
    class Repeated:
        number = n
    print(Repeated.number)


class Cached:
    calls = 0

    def __init__(self):
        Cached.calls += 1
        self.order = type(self).calls


print([Cached().order for _ in range(3)], Cached.calls)
