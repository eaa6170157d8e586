# What a method adds from an iterator is there before the next item is asked for.


def looking(container, items):
    for item in items:
        print(item, sorted(container))
        yield item


made = [0]
made.extend(looking(made, [1, 2]))
made += looking(made, [3, 4])
print(made)
try:
    made.extend(1 / (2 - n) for n in range(4))
except ZeroDivisionError:
    print(made)
made.extend(made)
print(len(made))
made[1:] = looking(made, [5, 6])
print(made)

few = {0}
few.update(looking(few, [1, 2]), looking(few, [3]))
few |= {4}
print(few)
try:
    few.update(10 // (2 - n) for n in range(4))
except ZeroDivisionError:
    print(few)


def pairs():
    for n in range(3):
        print(n, names)
        yield n, n * n


names = {}
names.update(pairs())
print(names)
try:
    names.update((n, 1 // (5 - n)) for n in range(4, 7))
except ZeroDivisionError:
    print(names)
