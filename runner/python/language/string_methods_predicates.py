# isdigit and its relatives.
samples = ["", "abc", "ABC", "abc1", "123", "1.5", "-1", " ", "\t\n", "a b", "é", "漢字", "²", "½",
    "٣", "_x",
           "x_1", "1x", "class", "\x00", "a\x7f", "\u2028", "Title Case"]
names = ["isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "isnumeric",
         "isprintable", "isspace"]
for sample in samples:
    print(ascii(sample).ljust(12),
        "".join("T" if getattr(sample, name)() else "." for name in names))
print(" ".join(names))
print([c for c in "a1 b2" if c.isdigit()], "".join(filter(str.isalpha, "a1b2")),
    all(map(str.isdigit, "123")))
