"""How many digits integers may have in decimal, and how that is set."""
import json
import sys

big = 10 ** 5000
for what, make in (('str', lambda: len(str(big))), ('repr', lambda: len(repr(big))),
                   ('format', lambda: len(f'{big:d}')), ('percent', lambda: len('%d' % big)),
                   ('hex', lambda: len(hex(big))), ('int', lambda: int('9' * 4301)),
                   ('int of 16', lambda: int('f' * 6000, 16).bit_length()), ('json', lambda: json.loads('1' * 5000)),
                   ('dumps', lambda: json.dumps({'n': big}))):
    try:
        print(what, make())
    except ValueError as error:
        print(what, error)
print(sys.get_int_max_str_digits())
for digits in (6000, 640, 0, 100, -1):
    try:
        sys.set_int_max_str_digits(digits)
        print(sys.get_int_max_str_digits(), len(str(big)))
    except ValueError as error:
        print(error)
print(len(str(int('7' * 9000))))
