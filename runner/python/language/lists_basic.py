# Displays, indexing, comparison, concatenation and repetition.
a = [1, "two", 3.0, None, [5]]
print(a, len(a), a[0], a[-1][0], a[1][1], [], [[]], [1,], list(), list("ab"), list(range(3)),
    list((1, 2)))
print([1, 2] + [3], [0] * 3, 2 * [1, 2], [1] * 0, [1] * -1, [] + [])
print([1, 2] == [1, 2], [1, 2] != [2, 1], [1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9],
    [1, [2]] == [1.0, [2]])
print(1 in a, "two" in a, 2 in a, None in a, [5] in a, 5 not in a, bool([]), bool([0]))
rows = [[0] * 2] * 2
rows[0][0] = "shared"
print(rows, rows[0] is rows[1])
rows = [[0] * 2 for _ in range(2)]
rows[0][0] = "own"
print(rows)
recursive = [1]
recursive.append(recursive)
print(recursive, recursive[1][1][0], recursive[1] is recursive)
for bad in (lambda: a[5], lambda: a[-6], lambda: [][0]):
    try:
        bad()
    except IndexError as error:
        print(error)
for bad in (lambda: a["0"], lambda: a[1.0], lambda: [1] + (2,), lambda: [1] + 1, lambda: [1] * "a",
        lambda: [1] * [1],
            lambda: [1] < 1, lambda: -[1], lambda: [1] - [1], lambda: a[None]):
    try:
        bad()
    except TypeError as error:
        print(error)
try:
    a[9] = 1
except IndexError as error:
    print(error)
a[0], a[-1] = a[-1], a[0]
print(a, sum([1, 2, 3]), max([3, 1]), [1, 2][True])
