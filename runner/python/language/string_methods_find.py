# find, index, count, startswith, endswith with their ranges.
s = "abracadabra"
print(s.find("a"), s.find("a", 1), s.find("a", 1, 3), s.find("z"), s.find(""), s.find("", 5),
    s.find("", 50))
print(s.rfind("a"), s.rfind("a", 0, 10), s.rfind("bra"), s.rfind("z"), s.rfind(""),
    s.find("abra", 1))
print(s.find("a", -3), s.find("a", -1), s.find("b", -100), s.find("cad", 0, 6), s.find("cad", 0, 7))
print(s.index("c"), s.rindex("b"), s.count("a"), s.count("abra"), s.count("z"), s.count("a", 1),
    s.count("a", 1, 5))
print("aaaa".count("aa"), "abc".count(""), "".count(""), "abc".count("", 1), "abc".count("", 4))
for bad in (lambda: s.index("z"), lambda: s.rindex("q"), lambda: s.index("a", 11)):
    try:
        bad()
    except ValueError as error:
        print(error)
print(s.startswith("abra"), s.startswith("bra", 1), s.startswith(("x", "ab")), s.startswith(""),
    s.startswith("a", 50))
print(s.endswith("bra"), s.endswith("br", 0, -1), s.endswith(("x", "a")), s.endswith(""),
    s.endswith(()))
print("".startswith(""), "".endswith("x"), s.startswith("abra", 7), s.endswith(s),
    s.startswith(s + "x"))
for bad in (5, ["a"], (1,), None):
    try:
        s.startswith(bad)
    except TypeError as error:
        print(error)
