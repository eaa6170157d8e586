"""Each version of CPython has its edition of Unicode: what is younger is unassigned there."""
# pairs: py3.8-gevent21.12 py3.11-gevent22.10
import sys
import unicodedata

older = sys.version_info < (3, 9)
print(unicodedata.unidata_version == ('12.1.0' if older else '14.0.0'))
# Of Unicode 13, 14 and 15.
for code, since in ((0x08BE, (3, 9)), (0x0870, (3, 11)), (0x1E4D0, (3, 12))):
    char = chr(code)
    there = sys.version_info >= since
    print(char.isalpha() == there, char.isidentifier() == there, char.isprintable() == there,
          (unicodedata.category(char) == 'Cn') != there, (unicodedata.name(char, None) is None) != there)
print('\u2c2f'.lower() == ('\u2c2f' if older else '\u2c5f'))

# prints:
# True
# True True True True True
# True True True True True
# True True True True True
# True
