# Code points and characters.
print(ord("a"), ord("A"), ord("0"), ord(" "), ord("é"), ord("漢"), ord("😀"), ord("\n"))
print(chr(97), chr(233), chr(0x6f22), chr(128512), repr(chr(0)), repr(chr(10)))
for bad in (-1, 0x110000):
    try:
        chr(bad)
    except ValueError as error:
        print(error)
try:
    ord("ab")
except TypeError as error:
    print(error)
print("".join(chr(ord(c) + 1) for c in "HAL"), [chr(c) for c in range(ord("a"), ord("f"))])


def caesar(text, shift):
    result = []
    for c in text:
        if c.isalpha():
            base = ord("a") if c.islower() else ord("A")
            result.append(chr((ord(c) - base + shift) % 26 + base))
        else:
            result.append(c)
    return "".join(result)


print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3))
print(sum(map(ord, "abc")), sorted("bAcB", key=ord), sorted("bAcB", key=str.lower), ascii("\xe9"))
