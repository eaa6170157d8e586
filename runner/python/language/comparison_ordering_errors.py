# Ordering things of unlike types fails; equality never does.
cases = [
    (1, "a"), ("a", 1), ([], ()), (None, None), ({}, {}), (1, None), ("a", b"a"), (1.5, "x"),
    (object, 1), ([1, "a"], [1, 2]),
]
for left, right in cases:
    try:
        print(left < right)
    except TypeError as error:
        print(error)
    print("equal", left == right)
for symbol, compare in [("<=", lambda a, b: a <= b), (">", lambda a, b: a > b),
                        (">=", lambda a, b: a >= b)]:
    try:
        compare(1, "a")
    except TypeError as error:
        print(error)
print([1, "a"] < [2, 3], (1, None) == (1, None))
print({1} < {1, 2}, {1} < {2}, {1, 2} >= {1}, {1} <= {1}, {1} < {1})
