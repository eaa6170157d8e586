# Escapes, raw strings, concatenation and prefixes.
print("tab\there", 'single \'quote\'', "double \"quote\"", "back\\slash", "bell" + repr("\a\b\f\v"))
print("\x41\u0042\U00000043\103\0".replace("\0", "NUL"))
print(r"raw \n \x41", R'also \'raw', rb"bytes \n", u"unicode")
print("line\
 continued", """triple "quoted" with 'both'""", '''three
lines
here''')
print("implicit " "concatenation" ' of' """ parts""", "with f" f"{1 + 1}" "string")
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("tab\tnew\nnull\0bell\a del\x7f"))
print(repr("é ü ß 漢 \u200b \ud7ff \x80 \xa0 \xad"), ascii("é漢\U0001f600"), len("\U0001f600"))
print("\U0001f600" == "😀", "e\u0301" == "\u00e9", len("e\u0301"))
print("" == str(), not "", len(""), "a" "" "b", "%" "%")
print(repr("\\"), repr("\r\n"), repr("\x1b[0m"), len("\\n"), len(r"\n"))
text = "a\
b"
print(text, len(text))
