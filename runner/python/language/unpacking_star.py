# One starred target takes what the others leave, always as a list.
first, *rest = [1, 2, 3]
print(first, rest)
*start, last = "abc"
print(start, last)
a, *b, c = range(2)
print(a, b, c)
a, *b, c = range(6)
print(a, b, c)
*everything, = (1, 2)
print(everything)
(x, *y), *z = [(1, 2, 3), 4, 5]
print(x, y, z)
head, *(second, third) = [1, 2, 3]
print(head, second, third)
for key, *values in [("a", 1, 2), ("b",), ("c", 3)]:
    print(key, values)
print([tail for _, *tail in ["xyz", "pq"]])
try:
    a, *b, c = [1]
except ValueError as error:
    print(error)
try:
    *a, b = []
except ValueError as error:
    print(error)


class Box:
    pass


box = Box()
one, *box.middle, two = range(5)
print(one, box.middle, two)
