# bytes: literals, indexing, repr, comparison, operators.
b = b"abc\x00\xff\n'\""
print(b, len(b), b[0], b[-1], b[1:3], b[::-1], list(b[:3]))
print(b"it's", b'say "hi"', b"both ' \"", b"tab\t\r\n\\ \x7f \x80", bytes([65, 66]), bytes(3),
    bytes(), bytes(b"copy"))
print(b"a" + b"b", b"ab" * 2, 2 * b"x", b"b" in b"abc", 98 in b"abc", b"" in b"x",
    300 - 202 in b"b")
print(b"a" == b"a", b"a" == "a", b"a" < b"b", b"" < b"a", hash(b"a") == hash(b"a"), bool(b""),
    bool(b"0"))
for item in b"xy":
    print(item, end=" ")
print(bytes(range(5)), bytes("é", "utf-8"), tuple(b"ab"), max(b"abc"), sorted(b"cab"),
    {b"k": 1}[b"k"])
for bad in (lambda: b"a" + "b", lambda: "a" + b"b", lambda: b"a" < "a", lambda: "a" in b"a",
        lambda: bytes("x"),
            lambda: bytes([256]), lambda: bytes(-1), lambda: b"abc"[5], lambda: b"a" * 1.5):
    try:
        bad()
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
try:
    b[0] = 1
except TypeError as error:
    print(error)
print(b"%d %s %r" % (5, b"x", "r"), b"%5.1f|%-4d|%x" % (2.25, 3, 255), str(b"x"), repr(b"x"),
    f"{b'x'}", "%s" % b"x")
