# ValueErrors and TypeErrors of common conversions and methods.
cases = [
    lambda: int("x"), lambda: int("1.5"), lambda: int(""), lambda: float("abc"),
    lambda: [1].remove(5), lambda: [].index(1), lambda: "a".index("b"),
    lambda: "a,b".split(""), lambda: chr(-1), lambda: int("9", 8), lambda: [1, 2, 3][::0],
    lambda: "%d" % float("nan"), lambda: (1, 2).index(3),
    lambda: len(5), lambda: "a" + 5, lambda: 5 + "a", lambda: [] + (), lambda: None + 1,
    lambda: None(),
    lambda: (5)(), lambda: "a"(), lambda: [](), lambda: {}.x, lambda: 5 .x, lambda: [1]["a"],
    lambda: None[0], lambda: 5[0],
    lambda: {[]: 1}, lambda: hash({}), lambda: iter(None), lambda: sum(None), lambda: " ".join([1]),
    lambda: " ".join(None), lambda: "a" in 5, lambda: 5 in "a",
    lambda: sorted([1, None]), lambda: max("a", 1), lambda: "a" * "b", lambda: [1] * [2],
    lambda: -"x", lambda: abs("x"), lambda: round(None),
    lambda: range(None), lambda: [].sort(1), lambda: print.x, lambda: ValueError.x,
    lambda: open_missing,
]
for number, case in enumerate(cases):
    try:
        case()
    except (TypeError, ValueError, AttributeError, NameError) as error:
        print(number, type(error).__name__, error)
