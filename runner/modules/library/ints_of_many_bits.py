# Integers beyond 64 bits: shifts, bits, bytes, texts in bases that are powers of two, powers with a modulus.
import math


def attempt(function, *args, **named):
    try:
        print(function(*args, **named))
    except (ValueError, OverflowError, ZeroDivisionError) as error:
        print(type(error).__name__, error)


n = 3**100
for number in (n, -n, 2**64, -2**64, 2**64 - 1, -(2**64) - 1, 2**127, -2**127, 0, -1, 255):
    print(number >> 1, number >> 63, number >> 64, number >> 200, number << 65, number.bit_length())
    print(hex(number), oct(number), bin(number), f'{number:x} {number:#o} {number:b}', '%x' % number)
    print(int(hex(number), 16) == number, int(oct(number), 8) == int(bin(number), 0) == number)
    for signed in (False, True):
        for length in (1, 8, 9, 16, 17, 21):
            for order in ('little', 'big'):
                attempt(lambda: int.from_bytes(number.to_bytes(length, order, signed=signed), order, signed=signed))
    attempt(number.to_bytes, 0, 'big', signed=True)
print(int.from_bytes(b'', 'big'), int.from_bytes(b'\xff' * 20, 'big', signed=True))
print(int.from_bytes(b'\x80' * 9, 'little'), int('_'.join('f' * 40), 16), int('  -0b' + '10' * 40 + ' ', 2))
print(int('v' * 20, 32), int('3' * 50, 4), int('z' * 30, 36))
attempt(int, '2' * 70, 2)
attempt(int, '1__0', 2)
attempt(int, '0x' + 'f' * 20 + '_', 16)
attempt(lambda: len(hex(int('f' * 5000, 16))))
attempt(lambda: len(hex(int('0x' + 'f' * 5000, 0))))
attempt(int, 'z' * 5000, 36)
attempt(int, '1' * 5000)
attempt(lambda: '%d' % (1 << 20000))
attempt(lambda: '%.3d' % (1 << 20000))
print(pow(n, 55, 10**30), pow(-n, 55, -10**30), pow(7, n, 1), pow(7, 0, -5), pow(3, -1, 10**20 + 7), pow(-3, -2, 101))
attempt(pow, 2, -1, 10**20)
attempt(pow, n, n, 0)
print(math.gcd(n, 3**90 * 7), math.gcd(-n, 0), math.comb(100, 97), math.comb(200, 60), math.perm(40, 30))
print(math.factorial(50), math.factorial(0), math.factorial(1), math.comb(5, 0), math.perm(3, 0), math.lcm(n, 10**20))
print(n / 3**99, -n / 10**40, 10**400 / 10**399, n // -10**20, n % -10**20, divmod(-n, 10**20))
