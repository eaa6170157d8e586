# +, *, in, comparison and iteration of str.
print("a" + "b", "ab" * 3, 3 * "ab", "x" * 0, "x" * -1, "ab" * True)
print("b" in "abc", "" in "abc", "" in "", "ac" in "abc", "abc" in "abc", "abcd" in "abc")
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "Z" < "a", "10" < "9", "é" > "z")
print("a" == "a", "a" != "A", "abc" >= "abc", "漢" > "a")
print(list("abc"), tuple("xy"), sorted("hello"), set("aaa"), "-".join("abc"), max("hello"),
    min("hello"))
print([c.upper() for c in "abc"], dict(zip("ab", "cd")), list(enumerate("ab")),
    list(reversed("abc")))
for bad in (lambda: "a" + 1, lambda: 1 + "a", lambda: "a" * "b", lambda: "a" - "b",
        lambda: "a" * 1.5,
            lambda: 5 in "abc", lambda: "a" + None, lambda: "a" + b"b", lambda: -"a",
            lambda: "a" / 2,
            lambda: None + "a", lambda: "a" < 1):
    try:
        bad()
    except TypeError as error:
        print(error)
print(hash("abc") == hash("ab" + "c"), "abc" is not None, bool("False"))
s = "grow"
for c in "ing":
    s += c
print(s, len(s))
