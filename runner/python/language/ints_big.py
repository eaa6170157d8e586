# Integers beyond 64 bits.
a = 123456789012345678901234567890
b = 987654321098765432109876543210
print(a + b, a - b, a * b)
print(b // a, b % a, divmod(b, a), divmod(-b, a), divmod(b, -a))
print(a // 7, a % 7, -a // 7, -a % 7, a // 10 ** 20, a % 10 ** 20)
print(2 ** 64, 2 ** 63 - 1, -2 ** 63, 2 ** 64 - 2 ** 64, 2 ** 128 // 2 ** 120, 2 ** 63 + 2 ** 63)
print(9223372036854775807 + 1, -9223372036854775808 - 1, 9223372036854775807 * 2,
    3037000500 * 3037000500)
print(-9223372036854775808 // -1, abs(-9223372036854775808), -(-9223372036854775808))
print(a & b, a | b, a ^ b, ~a, a << 40, a >> 40, -a >> 40, (-a) & 0xffff, 1 << 100 | 1)
print(a == b, a < b, a == a + 0, -a < 0, a != a + 1, hash(a) == hash(a), {a: 1}[a], float(a), a / b)
print(hex(a), oct(a), bin(2 ** 65), hex(-2 ** 64), int(hex(a), 16) == a, len(str(2 ** 1000)),
    str(2 ** 1000)[-20:])
print(int("1" * 40), int("-" + "9" * 30), a.bit_length(), format(a, ","), format(a, "x"), "%d" % a,
    "%x" % b)
f = 1
for n in range(1, 31):
    f *= n
print(f, f // (f // 30), pow(a, 5), pow(a, 20, 10 ** 9 + 7), sum([a] * 3), int(1e30), int(-1e25))
print(a * 0, a * 1, a * -1, 0 - a, a ** 2 - a * a, round(a, -25), round(-a, -28), -7 ** 30,
    (10 ** 40) % -7)
x, y = 2 ** 200 + 12345, 2 ** 90 - 1
print(x // y * y + x % y == x, -x // y * y + -x % y == -x, x // -y * -y + x % -y == x, x % y,
    -x % y, x % -y)
try:
    float(10 ** 400)
except OverflowError as error:
    print(error)
try:
    10 ** 400 / 3
except OverflowError as error:
    print(type(error).__name__)
print(10 ** 400 / 10 ** 399, 2 ** 1024 > 1e308, 2 ** 53 + 1 == 2.0 ** 53, 2 ** 53 == 2.0 ** 53)
