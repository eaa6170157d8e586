# A generator expression evaluates its first iterable at once, the rest when it runs.
def noted(values, label):
    print("iterable", label)
    return values


x = 1
g = (x * n for n in noted([1, 2, 3], "first") if x > 0 for m in noted([0], "second"))
print("made")
x = 10
print(next(g))
x = 100
print(list(g))

try:
    bad = (n for n in 5)
except TypeError as error:
    print(error)

lazy = (n for n in [1] for m in undefined)
print("not failed yet")
try:
    next(lazy)
except NameError as error:
    print(error)

items = [1, 2]
g = (item for item in items)
items.append(3)
print(list(g))
items = [1, 2]
g = (item for item in items)
items = ["other"]
print(list(g))
