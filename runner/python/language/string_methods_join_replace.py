# join, replace, expandtabs, zfill, translate.
print(", ".join(["a", "b"]), "".join([]), "-".join("abc"), "x".join(["only"]),
    "".join(c for c in "gen"))
print(" ".join(map(str, [1, 2.5, None])), ".".join({"k": 1, "l": 2}), ",".join(("t", "u")))
for bad in (["a", 1], [None], ["x", b"y"]):
    try:
        "-".join(bad)
    except TypeError as error:
        print(error)
print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "aaa".replace("a", "b", 0),
    "aaa".replace("a", "b", -1))
print("abc".replace("", "-"), "".replace("", "x"), "abc".replace("", "-", 2),
    "hello".replace("l", ""))
print("aaaa".replace("aa", "b"), "abab".replace("ab", "abab"), "x".replace("x", "xx"),
    "a.b".replace(".", "\\."))
print("a\tbc\tdef\tg".expandtabs(), "a\tb".expandtabs(4), "\t|".expandtabs(2),
    "ab\tc".expandtabs(0))
print("42".zfill(5), "-42".zfill(5), "+4".zfill(4), "abc".zfill(2), "".zfill(3), "--1".zfill(5))
table = str.maketrans("abc", "xyz", "d")
print("abcd-dcba".translate(table), "abc".translate({97: None, 98: "BB", 99: 67}))
print("hello".translate(str.maketrans({"h": "J", "o": "y!"})),
    sorted(str.maketrans("a", "b").items()))
