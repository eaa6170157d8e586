# Methods of bytes.
s = b"  Hello, World  "
print(s.strip(), s.upper(), s.lower(), s.strip().split(b", "), s.replace(b"o", b"0"),
    s.find(b"World"), s.count(b"l"))
print(b"a,b,c".split(b","), b"a b  c".split(), b",".join([b"x", b"y"]), b"k=v".partition(b"="),
    b"abc".startswith(b"ab"))
print(b"abc".endswith((b"x", b"c")), b"abc".index(b"c"), b"abc".rfind(b"z"), b"abc".center(7, b"*"),
    b"7".zfill(3), b"a".ljust(3, b"."))
print(b"ab1".isalnum(), b"ab".isalpha(), b"12".isdigit(), b" ".isspace(), b"aB".swapcase(),
    b"ab cd".title(), b"xyz".capitalize())
print(b"abc".hex(), bytes.fromhex("61 62ff"), b"\x00\xff".hex(), b"abc".decode(),
    b"caf\xc3\xa9".decode("utf-8"))
print(b"l1\nl2\r\nl3".splitlines(), b"abc".translate(None, b"b"), b"a\tb".expandtabs(4),
    b"aXbX".rsplit(b"X", 1), b"xxaxx".lstrip(b"x"))
for bad in (lambda: b"a".join(["x"]), lambda: b"a".find("a"), lambda: b"abc".index(b"z"),
        lambda: b"a".split(","),
            lambda: bytes.fromhex("6"), lambda: b"a".startswith("a")):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__)
message = b"HTTP/1.1 200 OK\r\nHost: x\r\n\r\nbody"
head, _, body = message.partition(b"\r\n\r\n")
status, *headers = head.split(b"\r\n")
print(status.split(b" ", 2), dict(h.split(b": ") for h in headers), body, int(status.split()[1]))
