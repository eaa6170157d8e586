# strip and its sides, with and without characters.
s = "  \t\n text here \r\n "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()))
print("xxhixx".strip("x"), "xyhiyx".strip("xy"), "xyhiyx".lstrip("x"), "xyhiyx".rstrip("yx"))
print("www.example.com".strip("cmowz."), "abc".strip(""), "abc".strip("abc") == "",
    "aaa".lstrip("a") == "")
print(repr("\u00a0\u2003x\u3000".strip()), repr("\x1c\x1dx\x85".strip()), repr("\u200bx".strip()))
print(repr("a b ".strip("a")), repr(" a ".strip(None)), repr("".strip()), repr("   ".strip()))
print("file.txt".rstrip(".txt"), "mississippi".strip("mi"), "123abc321".strip("0123456789"))
try:
    "x".strip(5)
except TypeError as error:
    print(error)
for line in " key = value # comment \nother=1\n\n  \n".splitlines():
    line = line.split("#")[0].strip()
    if line:
        k, v = (part.strip() for part in line.split("=", 1))
        print([k, v])
