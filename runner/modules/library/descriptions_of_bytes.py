# bytes.hex() with separators; and what is said of sums of views and of places in a deque.
from collections import deque

for each in (b'\x01\x02\xab\xff\x00', bytearray(b'abcde'), memoryview(b'vwxyz')):
    print(each.hex(), each.hex('-'), each.hex(':', 2), each.hex(b'_', -2), each.hex(' ', 9), each.hex(sep='.',
                                                                                                      bytes_per_sep=3))
for make in (lambda: b'ab'.hex('--'), lambda: b'ab'.hex(5), lambda: b'ab'.hex('é'), lambda: {1: 2}.keys() + [1],
             lambda: {1: 2}.items() - 5, lambda: deque([1])[0:1], lambda: deque([1])['x']):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


class Told:
    def __bytes__(self):
        return b'told'


for make in (lambda: b'%b|%s|%5s|%.2s' % (b'ab', bytearray(b'cd'), memoryview(b'e'), Told()), lambda: b'%s' % 'text',
             lambda: b'%b' % 5, lambda: b'%a %r %d %x %.2f' % ('é', 'ü', 5, 255, 1.5), lambda: b'%c%c' % (65, b'\xff'),
             lambda: b'%c' % 256, lambda: b'%c' % b'ab', lambda: b'%(k)s' % {b'k': b'v'},
             lambda: b'%(k)s' % {'k': b'v'},
             lambda: bytearray(b'%s!') % b'\xe9', lambda: '%b' % 5, lambda: b'%s %s' % (b'a',),
             lambda: b'%f' % 'x', lambda: '%e' % None):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
