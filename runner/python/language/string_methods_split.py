# split, rsplit, splitlines, partition and rpartition.
print("a b  c ".split(), "a b  c ".split(" "), "".split(), "".split(","), "   ".split(),
    "a,b,,c,".split(","))
print("a,b,c,d".split(",", 2), "a,b,c,d".rsplit(",", 2), "a b c d".split(None, 1),
    "  a  b  c ".split(None, 1))
print(" a b c ".rsplit(None, 1), "a,b".split(",", 0), "a b".split(maxsplit=0),
    "a--b--c".split("--"))
print("aXXbXXc".split("XX", 1), "aaa".split("a"), "abc".split("x"), "a\tb\nc\r d".split(),
    "x\u00a0y".split())
print("a\nb\r\nc\rd\n".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines())
print("a\n\nb".splitlines(), "a\x0bb\x0cc\x1cd\x85e\u2028f".splitlines(), "one".splitlines())
print("k=v=w".partition("="), "kv".partition("="), "k=v=w".rpartition("="), "kv".rpartition("="))
print("".partition("x"), "abc".partition("abc"), "a, b".partition(", "))
for bad in (lambda: "a".split(""), lambda: "a".partition("")):
    try:
        bad()
    except ValueError as error:
        print(error)
for bad in (lambda: "a".split(1), lambda: "a".partition(1)):
    try:
        bad()
    except TypeError as error:
        print(type(error).__name__)
key, _, value = "name: text: more".partition(": ")
print(key, value)
print([line.split(":") for line in "a:1\nb:2".splitlines()],
    dict(p.split("=") for p in "x=1;y=2".split(";")))
