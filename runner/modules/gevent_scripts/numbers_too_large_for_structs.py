"""What struct says of numbers that do not fit: before 3.12 as far as they fit into a long of C."""
import struct

for form in ('<B', '<H', '<I', '>I', 'I', 'H', 'B', '<b', '<h', '<i', '<Q'):
    for number in (-1, 2 ** 70, -2 ** 70, 2 ** 33):
        try:
            struct.pack(form, number)
        except struct.error as error:
            print(form, number, error)
# prints:
# <B -1 'B' format requires 0 <= number <= 255
# <B 1180591620717411303424 'B' format requires 0 <= number <= 255
# <B -1180591620717411303424 'B' format requires 0 <= number <= 255
# <B 8589934592 'B' format requires 0 <= number <= 255
# <H -1 'H' format requires 0 <= number <= 65535
# <H 1180591620717411303424 'H' format requires 0 <= number <= 65535
# <H -1180591620717411303424 'H' format requires 0 <= number <= 65535
# <H 8589934592 'H' format requires 0 <= number <= 65535
# <I -1 'I' format requires 0 <= number <= 4294967295
# <I 1180591620717411303424 'I' format requires 0 <= number <= 4294967295
# <I -1180591620717411303424 'I' format requires 0 <= number <= 4294967295
# <I 8589934592 'I' format requires 0 <= number <= 4294967295
# >I -1 'I' format requires 0 <= number <= 4294967295
# >I 1180591620717411303424 'I' format requires 0 <= number <= 4294967295
# >I -1180591620717411303424 'I' format requires 0 <= number <= 4294967295
# >I 8589934592 'I' format requires 0 <= number <= 4294967295
# I -1 'I' format requires 0 <= number <= 4294967295
# I 1180591620717411303424 'I' format requires 0 <= number <= 4294967295
# I -1180591620717411303424 'I' format requires 0 <= number <= 4294967295
# I 8589934592 'I' format requires 0 <= number <= 4294967295
# H -1 'H' format requires 0 <= number <= 65535
# H 1180591620717411303424 'H' format requires 0 <= number <= 65535
# H -1180591620717411303424 'H' format requires 0 <= number <= 65535
# H 8589934592 'H' format requires 0 <= number <= 65535
# B -1 'B' format requires 0 <= number <= 255
# B 1180591620717411303424 'B' format requires 0 <= number <= 255
# B -1180591620717411303424 'B' format requires 0 <= number <= 255
# B 8589934592 'B' format requires 0 <= number <= 255
# <b 1180591620717411303424 'b' format requires -128 <= number <= 127
# <b -1180591620717411303424 'b' format requires -128 <= number <= 127
# <b 8589934592 'b' format requires -128 <= number <= 127
# <h 1180591620717411303424 'h' format requires -32768 <= number <= 32767
# <h -1180591620717411303424 'h' format requires -32768 <= number <= 32767
# <h 8589934592 'h' format requires -32768 <= number <= 32767
# <i 1180591620717411303424 'i' format requires -2147483648 <= number <= 2147483647
# <i -1180591620717411303424 'i' format requires -2147483648 <= number <= 2147483647
# <i 8589934592 'i' format requires -2147483648 <= number <= 2147483647
# <Q -1 'Q' format requires 0 <= number <= 18446744073709551615
# <Q 1180591620717411303424 'Q' format requires 0 <= number <= 18446744073709551615
# <Q -1180591620717411303424 'Q' format requires 0 <= number <= 18446744073709551615
# prints on py3.8-gevent21.12 py3.10-gevent22.10
# <B -1 ubyte format requires 0 <= number <= 255
# <B 1180591620717411303424 argument out of range
# <B -1180591620717411303424 argument out of range
# <B 8589934592 ubyte format requires 0 <= number <= 255
# <H -1 ushort format requires 0 <= number <= (0x7fff * 2 + 1)
# <H 1180591620717411303424 argument out of range
# <H -1180591620717411303424 argument out of range
# <H 8589934592 ushort format requires 0 <= number <= (0x7fff * 2 + 1)
# <I -1 argument out of range
# <I 1180591620717411303424 argument out of range
# <I -1180591620717411303424 argument out of range
# <I 8589934592 'I' format requires 0 <= number <= 4294967295
# >I -1 argument out of range
# >I 1180591620717411303424 argument out of range
# >I -1180591620717411303424 argument out of range
# >I 8589934592 'I' format requires 0 <= number <= 4294967295
# I -1 argument out of range
# I 1180591620717411303424 argument out of range
# I -1180591620717411303424 argument out of range
# I 8589934592 'I' format requires 0 <= number <= 4294967295
# H -1 ushort format requires 0 <= number <= (0x7fff * 2 + 1)
# H 1180591620717411303424 argument out of range
# H -1180591620717411303424 argument out of range
# H 8589934592 ushort format requires 0 <= number <= (0x7fff * 2 + 1)
# B -1 ubyte format requires 0 <= number <= 255
# B 1180591620717411303424 argument out of range
# B -1180591620717411303424 argument out of range
# B 8589934592 ubyte format requires 0 <= number <= 255
# <b 1180591620717411303424 argument out of range
# <b -1180591620717411303424 argument out of range
# <b 8589934592 byte format requires -128 <= number <= 127
# <h 1180591620717411303424 argument out of range
# <h -1180591620717411303424 argument out of range
# <h 8589934592 short format requires (-0x7fff - 1) <= number <= 0x7fff
# <i 1180591620717411303424 argument out of range
# <i -1180591620717411303424 argument out of range
# <i 8589934592 'i' format requires -2147483648 <= number <= 2147483647
# <Q -1 argument out of range
# <Q 1180591620717411303424 argument out of range
# <Q -1180591620717411303424 argument out of range
# prints on py3.11-gevent22.10
# <B -1 ubyte format requires 0 <= number <= 255
# <B 1180591620717411303424 argument out of range
# <B -1180591620717411303424 argument out of range
# <B 8589934592 ubyte format requires 0 <= number <= 255
# <H -1 ushort format requires 0 <= number <= 65535
# <H 1180591620717411303424 argument out of range
# <H -1180591620717411303424 argument out of range
# <H 8589934592 ushort format requires 0 <= number <= 65535
# <I -1 argument out of range
# <I 1180591620717411303424 argument out of range
# <I -1180591620717411303424 argument out of range
# <I 8589934592 'I' format requires 0 <= number <= 4294967295
# >I -1 argument out of range
# >I 1180591620717411303424 argument out of range
# >I -1180591620717411303424 argument out of range
# >I 8589934592 'I' format requires 0 <= number <= 4294967295
# I -1 argument out of range
# I 1180591620717411303424 argument out of range
# I -1180591620717411303424 argument out of range
# I 8589934592 'I' format requires 0 <= number <= 4294967295
# H -1 ushort format requires 0 <= number <= 65535
# H 1180591620717411303424 argument out of range
# H -1180591620717411303424 argument out of range
# H 8589934592 ushort format requires 0 <= number <= 65535
# B -1 ubyte format requires 0 <= number <= 255
# B 1180591620717411303424 argument out of range
# B -1180591620717411303424 argument out of range
# B 8589934592 ubyte format requires 0 <= number <= 255
# <b 1180591620717411303424 argument out of range
# <b -1180591620717411303424 argument out of range
# <b 8589934592 byte format requires -128 <= number <= 127
# <h 1180591620717411303424 argument out of range
# <h -1180591620717411303424 argument out of range
# <h 8589934592 short format requires -32768 <= number <= 32767
# <i 1180591620717411303424 argument out of range
# <i -1180591620717411303424 argument out of range
# <i 8589934592 'i' format requires -2147483648 <= number <= 2147483647
# <Q -1 argument out of range
# <Q 1180591620717411303424 argument out of range
# <Q -1180591620717411303424 argument out of range
