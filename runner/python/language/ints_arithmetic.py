# Division and modulo with all signs, powers, and big numbers.
for a in (7, -7):
    for b in (2, -2, 3, -3):
        print(a, b, a // b, a % b, divmod(a, b), a / b)
print(2 ** 10, 2 ** 0, 2 ** -1, (-2) ** 3, -2 ** 2, 0 ** 0, (-8) ** 2, 2 ** 100)
print(pow(2, 10, 1000), pow(3, 200, 13), pow(-3, 3, 7), pow(5, 0, 1), pow(2, 5, -7))
print(7 & 3, 7 | 8, 7 ^ 2, ~7, ~-1, 1 << 70, (1 << 70) >> 68, -5 >> 1, -1 >> 10, -5 & 3, -5 | 3,
    -5 ^ 3)
print(abs(-5), -(-5), +5, int(True) + 1, True + True, True * 5, not 0, -True)
print(1_000_000, 0xff, 0o17, 0b1010, 0XFF, 0B11, 0xdead_beef, 00)
for bad in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: divmod(1, 0), lambda: 0 ** -1):
    try:
        bad()
    except ZeroDivisionError as error:
        print(type(error).__name__)
for bad in (lambda: 1 << -1, lambda: 1 >> -1, lambda: pow(2, 3, 0)):
    try:
        bad()
    except ValueError as error:
        print(error)
print((5).bit_length(), (0).bit_length(), (-8).bit_length(), (255).to_bytes(2, "big"),
    int.from_bytes(b"\x01\x00", "big"))
print((3).numerator, (3).denominator, (3).real, (3).imag, 10 .__add__(5), (2).__pow__(3),
    (5).conjugate())
