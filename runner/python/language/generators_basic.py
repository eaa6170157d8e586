# A generator runs up to each yield and ends with StopIteration.
def count(n):
    print("start")
    for i in range(n):
        print("before", i)
        yield i
        print("after", i)
    print("end")


g = count(2)
print("made", iter(g) is g, type(g).__name__, g.__name__)
print(next(g))
print(next(g))
try:
    next(g)
except StopIteration as stop:
    print("stopped", stop.value)
print(next(g, "default"), list(g))
print(list(count(1)))


def infinite():
    n = 0
    while True:
        yield n
        n += 1


for value in infinite():
    if value > 3:
        break
print(value)


def conditional(flag):
    if flag:
        return
    yield "reached"


print(list(conditional(True)), list(conditional(False)))
one, two = infinite(), infinite()
print(next(one), next(one), next(two), next(one))
print(sum(n for n in count(2)), max(count(1)), 1 in count(2))
a, b = count(2)
print(a, b, repr(g).split(" at ")[0])
