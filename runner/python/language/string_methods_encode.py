# encode, decode and what they say when it is impossible.
s = "añ漢😀"
for name in ("utf-8", "utf8", "latin-1", "ascii"):
    try:
        print(name, s.encode(name))
    except UnicodeEncodeError as error:
        print(error)
print(s.encode(), s.encode("ascii", "ignore"), s.encode("ascii", "replace"))
print(s.encode("ascii", "backslashreplace"), len(s), len(s.encode()))
print(b"a\xc3\xb1".decode(), b"\xe9".decode("latin-1"), b"abc".decode("ascii"))
for raw in (b"\xff", b"a\xc3", b"\xe6\xbc"):
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        print(error)
    print(ascii(raw.decode("utf-8", "replace")), ascii(raw.decode("utf-8", "ignore")))
try:
    b"\x80".decode("ascii")
except UnicodeDecodeError as error:
    print(error, isinstance(error, ValueError))
try:
    "x".encode("no-such-codec")
except LookupError as error:
    print(error)
print(str(b"abc", "ascii"), str(b"abc"), bytes("abc", "ascii"), bytes("é", "utf-8"))
