# A list iterator goes by position and looks at the current length.
a = [1, 2, 3, 4, 5, 6]
for item in a:
    if item % 2 == 0:
        a.remove(item)
print(a)
a = [1, 2, 3]
for item in a:
    if len(a) < 6:
        a.append(item * 10)
print(a)
a = [1, 2, 3, 4]
for item in a:
    print(item, end=" ")
    a.pop()
print(a)
it = iter([1])
print(list(it), list(it))
a = [1]
it = iter(a)
print(next(it), next(it, "exhausted"))
a.append(2)
print(next(it, "stays exhausted"))
a = [1, 2, 3]
r = reversed(a)
a.append(4)
print(list(r))
a = [1, 2, 3]
it = iter(a)
next(it)
a.insert(0, 0)
print(list(it))
a[:] = []
for item in [5, 6]:
    a.insert(0, item)
print(a)
for i, item in enumerate(list(a)):
    a[i] = item * 2
print(a)
nested = [[1], [2]]
for row in nested:
    row += [0]
    row = "rebound"
print(nested)
