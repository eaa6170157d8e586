# Methods that change case.
for s in ("hello World", "ÀÉ ß straße", "they're bill's", "123abc dEF", "", "a-b_c d", "ǅ ﬁ"):
    print([s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold()])
for s in ("Abc", "ABC", "abc", "Abc Def", "ABC1", "a1", "1", "", " ", "Ab cd"):
    print(repr(s), s.isupper(), s.islower(), s.istitle())
print("ß".upper(), "ẞ".lower(), "İ".lower() == "i̇", "ΑΣ".lower(), "ŉ".upper())
print("Hello" == "hello".capitalize(), "STRASSE".casefold() == "straße".casefold())
