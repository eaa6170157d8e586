# center, ljust, rjust.
for width in (0, 3, 5, 6, 7, 8):
    print(repr("abc".center(width)), repr("abc".ljust(width)), repr("abc".rjust(width)))
for width in range(4, 9):
    print("ab".center(width, "*"), "abc".center(width, "*"), "".center(width, "-"))
print("x".ljust(4, ".") + "|", "x".rjust(4, ".") + "|", "漢".center(5, "-"), "é".rjust(3, "é"))
print("toolong".center(3), "toolong".ljust(-1), "a".center(2), "a".center(2, "_"),
    "ab".center(3, "_"))
for bad in (lambda: "a".center(5, "xy"), lambda: "a".ljust(5, ""), lambda: "a".center("5")):
    try:
        bad()
    except TypeError as error:
        print(error)
rows = [("name", 1), ("longer name", 22), ("x", 333)]
for name, number in rows:
    print(name.ljust(12, ".") + str(number).rjust(4))
