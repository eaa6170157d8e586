# else on loops runs unless break left the loop.
for i in range(3):
    print(i)
else:
    print("for done")
for i in range(3):
    if i == 1:
        break
else:
    print("not printed")
print("broke at", i)
for i in []:
    pass
else:
    print("empty for")
n = 0
while n < 3:
    n += 1
    if n == 2:
        continue
else:
    print("while done", n)
while True:
    break
else:
    print("never")


def find(items, wanted):
    for index, item in enumerate(items):
        if item == wanted:
            result = index
            break
    else:
        return "not found"
    return result


print(find("abc", "b"), find("abc", "z"))
for a in range(3):
    for b in range(3):
        if a * b == 2:
            break
    else:
        print("no product in", a)
        continue
    print("break in", a, b)
    break
else:
    print("outer never exhausted")
